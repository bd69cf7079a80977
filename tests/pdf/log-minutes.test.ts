import { beforeAll, describe, expect, it } from 'vitest'
import { minutesDocument } from '../../src-main/documents/minutes.ts'
import { notHeldDocument } from '../../src-main/documents/not-held.ts'
import { correctionDocument } from '../../src-main/documents/correction.ts'
import { certificationDocument } from '../../src-main/documents/certification.ts'
import { callDocument } from '../../src-main/documents/call.ts'
import type { DocumentModel } from '../../src-main/documents/model.ts'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { notHeldDossier, secondCallDossier } from '../support/second-call-dossier.ts'
import { richDossier } from '../support/rich-dossier.ts'
import { sampleCorrection } from '../support/sample-correction.ts'
import { sampleDossier } from '../support/sample-dossier.ts'
import { sampleStamp } from '../support/sample-stamp.ts'
import { elements, oneLine, readBack, type ReadBack, wordsOf } from './reading.ts'

/** The words under each heading of the paper, in reading order. */
function sectionsOf(file: ReadBack): Map<string, string> {
  const sections = new Map<string, string>([['', '']])
  let heading = ''
  for (const page of file.pages)
    for (const part of elements(page.tree, 'Document').flatMap(({ children }) => children)) {
      const words = oneLine(part.text)
      if (part.role === 'H2' || part.role === 'H3') sections.set((heading = words), '')
      else sections.set(heading, oneLine(`${sections.get(heading)} ${words}`))
    }
  return sections
}

/** What is not found, each fact after the one before it. */
function missingFrom(text: string, facts: readonly string[]): string[] {
  let place = 0
  return facts.filter((fact) => {
    const at = text.indexOf(fact, place)
    if (at >= 0) place = at + fact.length
    return at < 0
  })
}

const minutes = minutesDocument(richDossier, sampleStamp)
let sections: Map<string, string>
let file: ReadBack
beforeAll(async () => {
  file = await readBack(renderDocument(minutes).bytes)
  sections = sectionsOf(file)
})
const under = (end: string) => [...sections].find(([heading]) => heading.endsWith(end))![1]

describe('the paper of a session with something of everything', () => {
  it.each([
    [
      '',
      [
        '10:05 (diez horas con cinco minutos)',
        '24 (veinticuatro) de septiembre de 2026 (dos mil veintiséis)',
        '15 (quince) de septiembre',
        '5 (cinco) días hábiles',
        'Presidió la persona titular de la Presidencia Municipal',
        'A partir de las 11:30 (once horas con treinta minutos) presidió la persona suplente de la Dirección de Desarrollo Social',
      ],
    ],
    [
      'declaratoria de quórum',
      [
        '1 Presidencia Municipal (presidió) Titular Presente 9:52',
        'Presente hasta 10:50 9:55',
        'Persona enviada por la Dirección Suplente Presente (suplente) 10:01',
        '10 Institución académica local Titular Presente, a distancia 9:50',
        'en suplencia de la Dirección de Desarrollo Social (lugar 5), acreditada mediante oficio DDS/045/2026',
        'justificó su ausencia mediante oficio CPV/012/2026, que se agrega como anexo 2',
        'De 11 (once) lugares',
        '10 (diez) integrantes',
        '6 (seis) integrantes, mitad más uno',
        'al menos 2 (dos) integrantes del sector sociedad civil, de los que asistieron 5 (cinco)',
        '10:12 (diez horas con doce minutos)',
        '10:58 (diez horas con cincuenta y ocho minutos) se retiró la Organización de defensa del ambiente (lugar 7); dejó de haber quórum',
        '11:06 (once horas con seis minutos) se incorporó la Organización de desarrollo comunitario (lugar 6)',
        'se restableció el quórum, con 6 (seis) presentes',
        'la persona titular del Colectivo de mujeres (lugar 8) ocupó su lugar',
        'en receso de las 10:58 (diez horas con cincuenta y ocho minutos) a las 11:08',
        'Correcciones a la asistencia.',
        '11:10 (once horas con diez minutos); lo asentado se dejó sin efecto a las 11:18 (once horas con dieciocho minutos)',
      ],
    ],
    [
      'cronograma del eje «Cultura de Gobierno Abierto»',
      [
        'dos terceras partes de quienes están presentes: 4 (cuatro) votos a favor',
        'secundada por el Colectivo de mujeres (lugar 8)',
        'se modificó en la deliberación a las 11:12',
        '2 Secretaría del Ayuntamiento Gobierno Ausente',
        '7 Organización de defensa del ambiente Sociedad civil Excusa',
        '11 Asociación de comerciantes Sociedad civil En contra',
        'por mayoría de 5 (cinco) votos a favor, 1 (uno) en contra y 1 (una) excusa',
        'con 7 (siete) integrantes presentes',
        'se excusó de votar, por el motivo siguiente',
        'STM-VA/ACU/2026-08',
        'presentó voto particular el 25 (veinticinco) de septiembre de 2026',
      ],
    ],
    ['hoja de ruta', ['por consenso de 7 (siete) personas', 'se abstuvo', 'STM-VA/ACU/2026-09']],
    [
      'Asuntos generales',
      ['votación secreta', 'empate, con 3 (tres) votos a favor', 'voto de calidad a favor'],
    ],
    ['(lugar 11)', ['acuerdo STM-VA/ACU/2026-08', 'Propongo moverlo a enero.']],
    [
      'Clausura y firmas',
      ['12:21 (doce horas con veintiún minutos)', 'Dirección de Desarrollo Social · Suplente · preside'],
    ],
  ] as const)('says under «%s» each fact of its log, in order', (heading, facts) => {
    expect(missingFrom(heading === '' ? sections.get('')! : under(heading), facts)).toEqual([])
  })

  it('has no heading at the foot of a page', () => {
    for (const page of file.pages) {
      const parts = elements(page.tree, 'Document').flatMap(({ children }) => children)
      expect(parts.at(-1)?.role).not.toMatch(/^H/)
    }
  })
})

describe('every paper of this kind', () => {
  const models: Readonly<Record<string, DocumentModel>> = {
    minutes,
    notHeld: notHeldDocument(notHeldDossier, sampleStamp),
    secondCall: callDocument(secondCallDossier, sampleStamp),
    certification: certificationDocument({ dossier: sampleDossier, cancellations: [] }, sampleStamp),
    errata: correctionDocument(sampleCorrection('errata'), sampleStamp),
  }
  it.each(Object.keys(models))('R34: %s is printed again to the byte', (name) => {
    const once = renderDocument(models[name]!)
    expect(Buffer.compare(once.bytes, renderDocument(models[name]!).bytes)).toBe(0)
  })

  it('the call of a second call is one page', () => {
    expect(renderDocument(models.secondCall!).pages).toBe(1)
  })

  it('the certification counts its pages in words and has one signature', async () => {
    const words = wordsOf(await readBack(renderDocument(models.certification!).bytes))
    expect(words).toMatch(/en (1 \(una\) página|2 \(dos\) páginas), para los efectos/)
    expect(words).toContain('Doy fe. Titular de la Secretaría técnica')
  })

  it('the fe de erratas says the digest whole and what it says and should say', async () => {
    const words = wordsOf(await readBack(renderDocument(models.errata!).bytes))
    expect(words.replaceAll(' ', '')).toContain('0123456789abcdef'.repeat(4))
    expect(words).toContain(
      'Punto 3.3, segundo párrafo congreso virtual en diciembre congreso virtual en enero',
    )
  })
})
