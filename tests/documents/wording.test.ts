import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attendanceSheetDocument } from '../../src-main/documents/attendance-sheet.ts'
import { callDocument } from '../../src-main/documents/call.ts'
import { certificationDocument } from '../../src-main/documents/certification.ts'
import { cooperationDocument } from '../../src-main/documents/cooperation-agreement.ts'
import { correctionDocument } from '../../src-main/documents/correction.ts'
import { actionPlanDocument } from '../../src-main/documents/action-plan.ts'
import { commitmentSheetDocument } from '../../src-main/documents/commitment-sheet.ts'
import { fileCoverDocument } from '../../src-main/documents/file-cover.ts'
import { followUpDocument } from '../../src-main/documents/follow-up.ts'
import { canonicalJson } from '../../src-main/documents/issue-stamp.ts'
import { minutesDocument } from '../../src-main/documents/minutes.ts'
import type { DocumentModel, Inlines } from '../../src-main/documents/model.ts'
import { notHeldDocument } from '../../src-main/documents/not-held.ts'
import { type Format, programFormat, wordingOf } from '../../src-main/documents/wording.ts'
import { type TemplateKind, templateKinds, templateProblems } from '../../src-main/domain/template.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { passage } from '../../src-main/locale/passage.ts'
import { progressReportDocument } from '../../src-main/documents/progress-report.ts'
import { commonNames, papers, shapesOf } from '../../src-main/locale/passages.ts'
import { documentText } from '../support/document-text.ts'
import { sampleCooperation } from '../support/sample-cooperation.ts'
import { sampleCorrection } from '../support/sample-correction.ts'
import { sampleDossier } from '../support/sample-dossier.ts'
import { sampleFile } from '../support/sample-file.ts'
import { samplePlanData, sampleSheet } from '../support/sample-plan.ts'
import { sampleProgress } from '../support/sample-progress.ts'
import { sampleStamp } from '../support/sample-stamp.ts'
import { insistedPaper } from '../support/secret-papers.ts'

const { body, letterhead, session, key } = sampleDossier
const rows = sampleDossier.agreements.map((agreement) => ({
  agreement,
  sessionKey: key,
  sessionDate: session.date,
}))
const notHeld = {
  ...sampleDossier,
  session: { ...session, status: 'notHeld', openedAt: null } as typeof session,
}
const installation = { ...sampleDossier, session: { ...session, kind: 'installation' as const } }
const builders: Record<TemplateKind, (format?: Format) => DocumentModel> = {
  call: (format) => callDocument(sampleDossier, sampleStamp, format),
  attendanceSheet: (format) => attendanceSheetDocument(sampleDossier, sampleStamp, format),
  minutes: (format) => minutesDocument(sampleDossier, sampleStamp, format),
  installationMinutes: (format) => minutesDocument(installation, sampleStamp, format),
  notHeldMinutes: (format) => notHeldDocument(notHeld, sampleStamp, format),
  certification: (format) =>
    certificationDocument({ dossier: sampleDossier, cancellations: [] }, sampleStamp, format),
  correction: (format) => correctionDocument(sampleCorrection('errata'), sampleStamp, format),
  followUp: (format) =>
    followUpDocument(
      { body, letterhead, rows, behind: [], today: '2026-11-12' as LocalDate },
      sampleStamp,
      format,
    ),
  cooperationAgreement: (format) => cooperationDocument(sampleCooperation(), sampleStamp, format),
  fileCover: (format) => fileCoverDocument(sampleFile(), sampleStamp, format),
  actionPlan: (format) => actionPlanDocument(samplePlanData, sampleStamp, format),
  commitmentSheet: (format) => commitmentSheetDocument(sampleSheet, sampleStamp, format),
  progressReport: (format) => progressReportDocument(sampleProgress, sampleStamp, format),
  publicVersion: insistedPaper,
}
const formatOf = (change: Partial<Format>): Format => ({ ...programFormat, ...change })
const textWith = (kind: TemplateKind, change: Partial<Format>) =>
  documentText(builders[kind](formatOf(change)))

const ownTexts = [
  { name: 'lema', text: 'Año de {siglas}[, {texto:frase}]' },
  { name: 'frase', text: '**{lugar}**' },
]
/** A passage as somebody may write it: words, fields of its own or of another, what may be left out, what is wrong. */
const passageText = (fields: readonly string[]) => {
  const field = fc
    .constantFrom(...fields, 'texto:lema', 'nada')
    .map((name) => `{${name.charAt(0).toUpperCase()}${name.slice(1)}}`)
  const plain = fc.constantFrom('En sesión', ' de hoy, ', '**firme**', ' «así» ')
  const part = fc.oneof(
    { weight: 4, arbitrary: plain },
    { weight: 3, arbitrary: field },
    { weight: 1, arbitrary: fc.tuple(field, plain).map(([first, text]) => `[${text}${first}|${text}]`) },
    { weight: 1, arbitrary: fc.constantFrom('{mal', '[mal', '**') },
  )
  return fc.array(part, { maxLength: 5 }).map((parts) => parts.join(''))
}

const probe = { said: passage({ name: 'Prueba', text: '', fields: { uno: '', dos: '' } }) }
const say = (
  text: string,
  values: { uno: Inlines | string; dos: Inlines | string },
  more: Partial<Format> = {},
) => wordingOf(probe, formatOf({ passages: { said: text }, ...more }), body).runs('said', values)

describe('the words of a passage', () => {
  test('fields take their values, capital when the name is; bold is theirs or of the text', () => {
    expect(say('{Uno} y **{dos}**.', { uno: 'la una', dos: 'las dos' })).toEqual([
      { text: 'La una y ' },
      { text: 'las dos', bold: true },
      { text: '.' },
    ])
    expect(say('{uno}', { uno: [{ text: 'a' }, { text: 'b', bold: true }], dos: '' })).toEqual([
      { text: 'a' },
      { text: 'b', bold: true },
    ])
  })

  test('what may be left out is, when one of its fields says nothing', () => {
    const text = 'Sala[, {uno}][|nada]'.replace('[|nada]', '[; {dos}|; sin más]')
    expect(say(text, { uno: '', dos: 'dos' })).toEqual([{ text: 'Sala; dos' }])
    expect(say(text, { uno: 'uno', dos: '' })).toEqual([{ text: 'Sala, uno; sin más' }])
  })

  test('own texts take one another and the fields of every paper', () => {
    const texts = [
      { name: 'lema', text: '«{texto:frase}»' },
      { name: 'frase', text: 'Año de {siglas}' },
    ]
    expect(say('{texto:lema}', { uno: '', dos: '' }, { texts })).toEqual([{ text: '«Año de STM-VA»' }])
  })

  test('an unchecked circle of own texts ends', () => {
    const texts = [{ name: 'lema', text: 'a{texto:lema}' }]
    expect(say('{texto:lema}', { uno: '', dos: '' }, { texts })).toHaveLength(1)
  })

  test('doubled marks are printed as themselves', () => {
    expect(say('{{uno}} [[sic]] a||b ****', { uno: 'x', dos: '' })).toEqual([{ text: '{uno} [sic] a|b **' }])
  })
})

describe('the papers of the program', () => {
  test.each(templateKinds)('say the same when every passage is written as it is: %s', (kind) => {
    const passages = Object.fromEntries(
      Object.entries(papers[kind].passages).map(([id, { text }]) => [id, text]),
    )
    expect(canonicalJson(builders[kind](formatOf({ passages })))).toBe(canonicalJson(builders[kind]()))
  })

  test.each(templateKinds)('leave no field without its value: %s', (kind) => {
    expect(documentText(builders[kind]())).not.toMatch(/[{}]/)
    const said = Object.entries(papers[kind].passages).map(([id, { fields }]): [string, string] => [
      id,
      Object.keys(fields)
        .map((name) => `{${name}}`)
        .join(' '),
    ])
    expect(documentText(builders[kind](formatOf({ passages: Object.fromEntries(said) })))).not.toMatch(/[{}]/)
  })

  test.each(templateKinds)('whatever a body writes that is accepted leaves no field unsaid: %s', (kind) => {
    const shapes = shapesOf(kind)
    const written = fc
      .constantFrom(...shapes)
      .chain(({ id, fields, needs }) =>
        passageText(fields).map((text) => ({ id, text: text + needs.map((name) => `{${name}}`).join('') })),
      )
    const edge = passageText(commonNames)
    let accepted = 0
    fc.assert(
      fc.property(fc.array(written, { maxLength: 3 }), edge, edge, (passages, header, footer) => {
        const template = { passages, header, footer }
        if (templateProblems(template, { kind, shapes, texts: ownTexts }).length > 0) return
        accepted += 1
        const format = { header, footer, texts: ownTexts }
        const said = Object.fromEntries(passages.map(({ id, text }) => [id, text]))
        expect(documentText(builders[kind](formatOf({ ...format, passages: said })))).not.toMatch(/[{}[\]]/)
      }),
      { numRuns: 60 },
    )
    expect(accepted).toBeGreaterThan(4)
  })

  test('a changed passage changes that and nothing else', () => {
    const before = documentText(builders.minutes()).split('\n')
    const after = textWith('minutes', { passages: { agenda: 'Se leyó el orden del día:' } }).split('\n')
    expect(before.filter((line) => !after.includes(line))).toEqual([
      'La Secretaría técnica dio lectura al orden del día propuesto en la convocatoria:',
    ])
    expect(after.filter((line) => !before.includes(line))).toEqual(['Se leyó el orden del día:'])
  })

  test('an empty passage leaves no paragraph', () => {
    const { blocks } = builders.minutes(formatOf({ passages: { agenda: '' } }))
    expect(blocks).toHaveLength(builders.minutes().blocks.length - 1)
  })

  test('lines go under the letterhead and at the foot', () => {
    const { frame } = builders.call(
      formatOf({ header: '«{texto:lema}»', footer: '{domicilio}', texts: [{ name: 'lema', text: '2026' }] }),
    )
    expect(frame.letterhead.lines.at(-1)).toBe('«2026»')
    expect(frame.footer.lines.at(-1)).toEqual([{ text: body.address }])
  })
})

describe('the order of the parts', () => {
  test('the acta numbers its sections as they come', () => {
    const { blocks } = builders.minutes(formatOf({ sectionOrder: ['agenda', 'attendance'] }))
    const headings = blocks.flatMap((block) =>
      block.type === 'heading' && block.level === 2 ? [block.text] : [],
    )
    expect(headings.slice(0, 3)).toEqual([
      '1. Orden del día',
      '2. Lista de asistencia y declaratoria de quórum',
      '3. Desarrollo de la sesión',
    ])
  })

  test('a slip that is not wanted is not there; what must be there cannot be hidden', () => {
    const { blocks } = builders.call(formatOf({ hiddenSections: ['slip', 'agenda', 'signature'] }))
    expect(blocks.map(({ type }) => type)).toEqual(
      builders
        .call()
        .blocks.map(({ type }) => type)
        .filter((type) => type !== 'slip'),
    )
  })

  test.each(templateKinds)('in any order no block is lost and the end stays at the end: %s', (kind) => {
    const ids = Object.keys(papers[kind].sections)
    const plain = (model: DocumentModel) =>
      model.blocks.map((block) => JSON.stringify(block).replace(/"\d+\.(\d+)? /g, '"'))
    const usual = plain(builders[kind]())
    const lasts = ids.filter((id) => papers[kind].sections[id]!.place === 'last').length
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), (sectionOrder) => {
        const moved = plain(builders[kind](formatOf({ sectionOrder })))
        expect([...moved].sort()).toEqual([...usual].sort())
        if (lasts > 0) expect(moved.slice(-lasts)).toEqual(usual.slice(-lasts))
        expect(moved[0]).toBe(usual[0])
      }),
      { numRuns: 25 },
    )
  })
})
