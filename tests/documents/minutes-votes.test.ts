import { describe, expect, test } from 'vitest'
import { voteBlocks } from '../../src-main/documents/minutes-votes.ts'
import type { Agreement } from '../../src-main/domain/agreement.ts'
import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import type { Motion } from '../../src-main/domain/motion.ts'
import { blockText } from '../support/document-text.ts'
import {
  sampleAt,
  sampleBallots,
  sampleDossier,
  sampleEvent,
  sampleMotion,
  sampleTally,
} from '../support/sample-dossier.ts'

const item = sampleDossier.agenda[4]!
const agreement = sampleDossier.agreements[1]!

function said(motion: Partial<Motion>, more: Partial<SessionDossier> = {}): string[] {
  const one = sampleMotion(9, item.position, motion)
  return voteBlocks({ ...sampleDossier, motions: [one], agreements: [], ...more }, item).map(blockText)
}

describe('a vote by name', () => {
  test('says the sense of each seat in words, absent apart from abstention', () => {
    const blocks = voteBlocks(sampleDossier, item)
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'table', 'paragraph', 'agreement'])
    expect(blockText(blocks[0]!)).toBe('Se sometió a votación nominal:')
    expect(blockText(blocks[1]!)).toBe(
      [
        'Lugar | Integrante | Sector | Sentido del voto',
        '1 | Presidencia Municipal | Gobierno | A favor',
        '2 | Secretaría del Ayuntamiento | Gobierno | A favor',
        '3 | Contraloría Municipal | Gobierno | Abstención',
        '4 | Unidad de Transparencia | Gobierno | A favor',
        '5 | Dirección de Desarrollo Social (suplente) | Gobierno | A favor',
        '6 | Organización de desarrollo comunitario | Sociedad civil | A favor',
        '7 | Organización de defensa del ambiente | Sociedad civil | A favor',
        '8 | Colectivo de mujeres (suplente) | Sociedad civil | A favor',
        '9 | Consejo de participación vecinal | Sociedad civil | Ausente',
        '10 | Institución académica local | Sociedad civil | A favor',
        '11 | Asociación de comerciantes | Sociedad civil | En contra',
        'Resultado: aprobado por mayoría · 8 a favor · 1 en contra · 1 abstención',
      ].join('\n'),
    )
    expect(blockText(blocks[2]!)).toBe(
      'La propuesta se aprobó por mayoría de 8 (ocho) votos a favor, 1 (uno) en contra y 1 (una) abstención.',
    )
    expect(blockText(blocks[3]!)).toBe(
      [
        'ACUERDO',
        'STM-VA/ACU/2026-08',
        agreement.text,
        'RESPONSABLE: Secretaría técnica, con la Dirección de Desarrollo Social',
        'FECHA COMPROMISO: 26 de febrero de 2027',
        'VOTACIÓN: Mayoría (8 a favor, 1 en contra, 1 abstención)',
      ].join('\n'),
    )
  })

  test('who left before the vote is absent in it', () => {
    const motion = sampleMotion(9, item.position, {
      method: 'nominal',
      tally: sampleTally(1),
      result: 'majority',
    })
    const [, table] = voteBlocks(
      {
        ...sampleDossier,
        motions: [motion],
        agreements: [],
        ballots: sampleBallots(motion, { 2: 'inFavour' }),
        attendance: [
          ...sampleDossier.attendance,
          sampleEvent(40, 1, 'left', sampleAt('11:00')),
          sampleEvent(41, 2, 'left', sampleAt('11:40')),
        ],
      },
      item,
    )
    expect(blockText(table!)).toContain('1 | Presidencia Municipal | Gobierno | Ausente')
    expect(blockText(table!)).toContain('2 | Secretaría del Ayuntamiento | Gobierno | A favor')
    expect(blockText(table!)).toContain('3 | Contraloría Municipal | Gobierno | Sin registrar')
  })
})

describe('a show of hands', () => {
  test('is one sentence with its counts in figures and words', () => {
    expect(said({ text: 'Integrar ambas mesas.' })).toEqual([
      'Se sometió a votación a mano alzada la propuesta «Integrar ambas mesas». La propuesta se aprobó por unanimidad de 10 (diez) votos.',
    ])
    expect(said({ tally: sampleTally(1, 0, 21, 1), result: 'majority' })).toEqual([
      'Sometido a votación a mano alzada, se aprobó por mayoría de 1 (un) voto a favor, 21 (veintiuna) abstenciones y 1 (una) excusa. Quien se excusó no se cuenta en la base de la votación.',
    ])
  })

  test('says what was not approved and gives it no number', () => {
    const rejected: Agreement = {
      ...agreement,
      number: null,
      key: '',
      status: 'rejected',
      text: 'Cerrar el portal.',
    }
    const motion = { agreementId: rejected.id, tally: sampleTally(3, 7), result: 'rejected' as const }
    expect(said(motion, { agreements: [rejected] })).toEqual([
      'Se sometió a votación a mano alzada la propuesta «Cerrar el portal». La propuesta no se aprobó: 3 (tres) votos a favor y 7 (siete) en contra.',
    ])
  })

  test('still open, says so', () => {
    expect(said({ status: 'open', closedAt: null, tally: null, result: null })).toEqual([
      'Se sometió a votación a mano alzada. La votación sigue abierta al emitirse este documento.',
    ])
  })
})

describe('a tie', () => {
  const tie = { tally: sampleTally(5, 5) }

  test('is decided apart by who presides', () => {
    expect(said({ ...tie, castingVote: 'inFavour', result: 'majority' })).toEqual([
      'La votación resultó en empate, con 5 (cinco) votos a favor y 5 (cinco) en contra.',
      'Ante el empate, la persona que preside emitió voto de calidad a favor, con lo que la propuesta se aprobó.',
    ])
    expect(said({ ...tie, castingVote: 'against', result: 'rejected' })[1]).toBe(
      'Ante el empate, la persona que preside emitió voto de calidad en contra, con lo que la propuesta no se aprobó.',
    )
  })

  test('without casting vote approves nothing', () => {
    expect(said({ ...tie, result: 'rejected' })[1]).toBe(
      'El empate no se resolvió: la propuesta no se aprobó.',
    )
  })

  test('is said in the row of the result and in the box of the agreement', () => {
    const motion = { ...tie, method: 'nominal', castingVote: 'inFavour', result: 'majority' } as const
    const blocks = said({ ...motion, agreementId: agreement.id }, { agreements: [agreement] })
    expect(blocks[1]).toContain('Resultado: aprobado por voto de calidad · 5 a favor · 5 en contra')
    expect(blocks.at(-1)).toContain('VOTACIÓN: Voto de calidad (5 a favor, 5 en contra)')
  })
})

test('an agreement without date or owner says what is missing', () => {
  const open: Agreement = { ...agreement, responsibles: [], dueDate: null }
  expect(said({ agreementId: open.id }, { agreements: [open] }).at(-1)).toContain(
    'RESPONSABLE: Por definir\nFECHA COMPROMISO: Por definir',
  )
  const free: Agreement = { ...open, hasNoDeadline: true }
  expect(said({ agreementId: free.id }, { agreements: [free] }).at(-1)).toContain(
    'FECHA COMPROMISO: Sin plazo',
  )
})
