import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PublicVersionView } from '../../src-main/contract/public-version-views.ts'
import type { RecordId, SessionId } from '../../src-main/domain/ids.ts'
import type { Said } from '../../src-main/domain/leaks.ts'
import type { LegendDraft } from '../../src-main/domain/public-version.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { prepareDocument } from '../../src-main/usecases/documents.ts'
import { previewTemplate } from '../../src-main/usecases/template-preview.ts'
import { documentText } from '../support/document-text.ts'
import { occurrencesOf, textUnits } from '../../src-main/documents/text-units.ts'
import type { Printer } from '../../src-main/usecases/ports.ts'
import { heldSession } from '../support/acta.ts'
import { paperPrinter } from '../support/paper-printer.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'

/** A file that says what its model says: what was painted is what is read back. */
const honest: Printer = {
  ...paperPrinter,
  readOut: async (pdf) => [{ place: 'page', page: 1, text: new TextDecoder().decode(pdf) }],
}
const leaky = (said: Said): Printer => ({
  ...honest,
  readOut: async (pdf) => [...(await honest.readOut(pdf)), said],
})

const legend: LegendDraft = {
  area: 'Secretaría Técnica',
  signerName: '',
  signerPost: 'Titular de la Secretaría Técnica',
  character: 'confidential',
  classifiedOn: '2026-10-20' as LocalDate,
  reservedFor: '',
  committeeRecord: 'CT/03/2026',
  committeeDate: '2026-10-22' as LocalDate,
}

let body: SmallBody
let sessionId: SessionId
let sourceId: RecordId
let early: string
beforeAll(async () => {
  body = await openSmallBody({ printer: honest })
  sessionId = await heldSession(body)
  const { agenda } = await body.get(sessionId)
  const general = agenda.find(({ kind }) => kind === 'topic')!
  const minutes =
    'Dejó el teléfono 722 555 0142 y vive en calle Real 12. **Ruth** Xol llamó; Ruth Xol vino. Lugar 2 habló. Oyó a XOL, RUTH. Calló Xol.'
  await body.client.minutes.saveItem({ itemId: general.id, minutes })
  await body.client.minutes.advance({ sessionId, to: 'project' })
  const draft = await body.client.document.issue({ kind: 'minutes', subjectId: sessionId })
  early = (await body.refusal(() => body.client.publicVersion.start({ sourceId: draft.id }))).code
  await body.client.minutes.advance({ sessionId, to: 'approved' })
  sourceId = (await body.get(sessionId)).minutes.issuedId!
})
afterAll(() => body.close())

const leftReason = 'El Comité pidió dejarlos'
const facts = (view: PublicVersionView) => ({
  ground: view.grounds.confidential[0]!,
  reason: 'Dato de una persona particular',
  insistence: '',
})
const marksOf = ({ model }: PublicVersionView, words: string) =>
  occurrencesOf(words, textUnits(model)).map(({ unit, from, to, text }) => ({ unit, from, to, text }))

describe('the public version of an approved acta', () => {
  let id: RecordId
  let view: PublicVersionView
  const load = async () => (view = await body.client.publicVersion.get({ id }))
  beforeAll(async () => {
    id = (await body.client.publicVersion.start({ sourceId })).id
    await load()
  })

  it('is of what was approved, and of no draft', () => expect(early).toBe('publicVersion.notApproved'))

  it('is one in preparation at a time, with what looks like personal data suggested and nothing removed', async () => {
    expect((await body.client.publicVersion.start({ sourceId })).id).toBe(id)
    expect(view.redactions).toEqual([])
    expect(view.suggestions.map(({ data, text }) => [data, text])).toEqual([
      ['phone', '722 555 0142'],
      ['address', 'calle Real 12'],
    ])
    expect(view.refusal?.code).toBe('publicVersion.nothing')
  })

  it('suggests no more what was left, and again when it comes back', async () => {
    const { key } = view.suggestions[1]!
    await body.client.publicVersion.dismiss({ id, dismissed: [key] })
    expect((await load()).suggestions).toHaveLength(1)
    await body.client.publicVersion.dismiss({ id, dismissed: [] })
    expect((await load()).suggestions).toHaveLength(2)
  })

  it('removes only what stands there, once, and says why', async () => {
    const redact = (marks: ReturnType<typeof marksOf>, more: object = {}) =>
      body.client.publicVersion.redact({ id, marks, data: 'phone', ...facts(view), ...more })
    const [mark] = marksOf(view, '722 555 0142')
    const other = { ...mark!, text: '722 555 0143' }
    expect((await body.refusal(() => redact([other]))).code).toBe('redaction.sourceChanged')
    await expect(redact([mark!], { reason: ' ' })).rejects.toThrow('REFUSED')
    await redact([mark!])
    expect((await body.refusal(() => redact([{ ...mark!, to: mark!.from + 3, text: '722' }]))).code).toBe(
      'redaction.overlap',
    )
    expect((await load()).redactions.map(({ number, text }) => [number, text])).toEqual([[1, '722 555 0142']])
  })

  it('removes nothing of a title, which only repeats the paper', async () => {
    const mark = { unit: 'title', from: 0, to: 4, text: view.model.title.slice(0, 4) }
    const redact = () =>
      body.client.publicVersion.redact({ id, marks: [mark], data: 'other', ...facts(view) })
    expect((await body.refusal(redact)).code).toBe('redaction.sourceChanged')
  })

  it('asks why, citing the article, before it removes who serves (R40)', async () => {
    const [mark] = marksOf(view, 'Lugar 2')
    const redact = (insistence: string) =>
      body.client.publicVersion.redact({ id, marks: [mark!], data: 'other', ...facts(view), insistence })
    const refused = await body.refusal(() => redact(''))
    expect(refused).toMatchObject({ code: 'redaction.public', params: { duty: 'servant' } })
    expect(JSON.stringify(refused.params)).toContain('artículo 122')
    await redact('Lo ordenó la autoridad garante')
    const added = (await load()).redactions.find(({ duty }) => duty === 'servant')!
    expect(added.insistence).toBe('Lo ordenó la autoridad garante')
    await body.client.publicVersion.remove({ id, ids: [added.id] })
  })

  it('is not published without its legend, nor while what was removed is said elsewhere; nothing is kept', async () => {
    const publish = () => body.client.publicVersion.publish({ id, leftReason })
    expect(await body.refusal(publish)).toMatchObject({
      code: 'publicVersion.legend',
      params: { missing: 'area' },
    })
    await body.client.publicVersion.saveLegend({ id, legend: { ...legend, committeeRecord: '' } })
    expect(await body.refusal(publish)).toMatchObject({ params: { missing: 'committeeRecord' } })
    await body.client.publicVersion.saveLegend({ id, legend })
    const [first, ...rest] = marksOf(view, 'ruth xol')
    expect(rest).toHaveLength(1)
    await body.client.publicVersion.redact({ id, marks: [first!], data: 'personName', ...facts(view) })
    const refused = await body.refusal(publish)
    expect(refused).toMatchObject({
      code: 'publicVersion.leaks',
      params: { leaks: [{ text: 'Ruth Xol', place: 'page' }] },
    })
    expect((await body.client.publicVersion.check({ id })).leaks).toHaveLength(1)
    await body.client.publicVersion.redact({ id, marks: rest, data: 'personName', ...facts(view) })
    expect((await body.client.publicVersion.check({ id })).leaks).toEqual([])
  })

  it('suggests who was removed where the paper says the surname first, or alone', async () => {
    expect((await load()).suggestions.map(({ data, text }) => [data, text])).toEqual([
      ['address', 'calle Real 12'],
      ['personName', 'XOL, RUTH'],
      ['personName', 'Xol'],
    ])
  })

  it('is not published while something is suggested, unless somebody says why', async () => {
    const refused = await body.refusal(() => body.client.publicVersion.publish({ id }))
    expect(refused).toEqual({ code: 'publicVersion.pending', params: { pending: 3 } })
    const issue = () => body.client.document.issue({ kind: 'publicVersion', subjectId: id })
    expect((await body.refusal(issue)).code).toBe('publicVersion.pending')
    expect((await load()).issued).toBe(null)
  })

  it('is worded by the format of the day, and refused when that format says what was removed', async () => {
    const format = (footer: string, hiddenSections: string[] = []) => ({
      bodyId: body.bodyId,
      kind: 'publicVersion' as const,
      validFrom: '2026-01-01' as LocalDate,
      passages: [{ id: 'farewell', text: 'Titular {del_area} que clasifica' }],
      sectionOrder: ['removals', 'data'],
      hiddenSections,
      header: '',
      footer,
      paper: null,
    })
    const words = (...of: Parameters<typeof format>) => body.client.template.save(format(...of))
    await words('Informes: 722 555 0142')
    expect((await body.client.publicVersion.check({ id })).leaks).toMatchObject([{ text: '722 555 0142' }])
    const refused = await body.refusal(() => body.client.publicVersion.publish({ id, leftReason }))
    expect(refused).toMatchObject({ code: 'publicVersion.leaks' })
    await words('{domicilio}')
    expect((await body.client.publicVersion.check({ id })).leaks).toEqual([])
    const { model } = body.read((store) => prepareDocument(store, 'publicVersion', id, body.environment))
    expect(documentText(model)).toContain('Titular de la Secretaría Técnica que clasifica')
    const seen = body.read((store) => previewTemplate(store, format(''), body.environment))
    expect(seen.subject).toBe(model.subject)
    expect(documentText(seen)).toContain('‹ELIMINADO 1 · teléfono›')
    expect(await body.refusal(() => words('', ['insisted']))).toEqual({
      code: 'template.fixedSection',
      params: { kind: 'publicVersion', section: 'insisted' },
    })
  })

  it.each(['info', 'bookmark', 'attachment', 'alternative', 'xmp'] as const)(
    'is refused when the file says it in its %s',
    async (place) => {
      body.mend(leaky({ place, page: null, text: 'señas: 7225550142' }))
      const refused = await body.refusal(() => body.client.publicVersion.publish({ id, leftReason }))
      expect(refused).toMatchObject({ params: { leaks: [{ text: '722 555 0142', place }] } })
      body.mend(honest)
    },
  )

  it('is published once, whole and frozen', async () => {
    body.environment.set(at('09:00', '2026-10-23'))
    const issued = await body.client.publicVersion.publish({ id, leftReason })
    expect(issued).toMatchObject({ kind: 'publicVersion', sourceId, version: 1 })
    expect(issued.key).toMatch(/-VP$/)
    await load()
    expect(view.issued?.id).toBe(issued.id)
    expect(view.version.leftReason).toBe(leftReason)
    expect((await body.client.publicVersion.publish({ id })).id).toBe(issued.id)
    const [one] = view.redactions
    const refusals = [
      () => body.client.publicVersion.saveLegend({ id, legend }),
      () =>
        body.client.publicVersion.redact({ id, marks: marksOf(view, 'vino'), data: 'other', ...facts(view) }),
      () => body.client.publicVersion.edit({ id, ids: [one!.id], data: 'other', ...facts(view) }),
      () => body.client.publicVersion.remove({ id, ids: [one!.id] }),
      () => body.client.publicVersion.dismiss({ id, dismissed: [] }),
      () => body.client.publicVersion.discard({ id }),
    ]
    for (const run of refusals) expect((await body.refusal(run)).code).toBe('publicVersion.published')
    expect((await body.get(sessionId)).minutes.status).toBe('approved')
  })

  it('has a next version that begins as the last one, and publishes the acta that was signed', async () => {
    const next = (await body.client.publicVersion.start({ sourceId })).id
    const publish = () => body.client.publicVersion.publish({ id: next, leftReason })
    const begun = await body.client.publicVersion.get({ id: next })
    expect(begun.redactions).toHaveLength(3)
    await body.client.publicVersion.saveLegend({ id: next, legend })
    expect((await body.refusal(publish)).code).toBe('publicVersion.unchanged')
    await body.client.publicVersion.redact({
      id: next,
      marks: marksOf(begun, 'calle Real 12'),
      data: 'address',
      ...facts(begun),
    })
    for (const number of [1, 2, 3, 4, 5, 6])
      await body.client.minutes
        .sign({ sessionId, seatId: body.seat(number), state: 'signed', note: '', at: null })
        .catch(() => undefined)
    await body.client.minutes.advance({ sessionId, to: 'signed' })
    expect(await publish()).toMatchObject({ version: 2 })
    expect((await body.get(sessionId)).minutes).toMatchObject({ status: 'published' })
    expect(await body.client.publicVersion.list({ sourceId })).toHaveLength(2)
  })
})

it('of a correction does not tell the digests of its acta, from which a telephone could be found by trying', async () => {
  const change = { place: 'Punto 4', says: 'calle Real 12', shouldSay: 'calle Real 13' }
  const saved = { id: null, sessionId, kind: 'errata', reason: '', changes: [change], text: '' } as const
  const { correctionId } = await body.client.minutes.saveCorrection(saved)
  const errata = await body.client.document.issue({ kind: 'correction', subjectId: correctionId })
  const { id } = await body.client.publicVersion.start({ sourceId: errata.id })
  const view = await body.client.publicVersion.get({ id })
  const redact = (words: string) =>
    body.client.publicVersion.redact({ id, marks: marksOf(view, words), data: 'address', ...facts(view) })
  await redact('calle Real 12')
  await body.client.publicVersion.saveLegend({ id, legend })
  const { minutes, issued } = await body.get(sessionId)
  const { sha256, fingerprint } = issued.find((one) => one.id === minutes.issuedId)!
  const told = (await body.client.publicVersion.check({ id })).leaks.map(({ text }) => text)
  expect(told.toSorted()).toEqual([fingerprint, sha256].toSorted())
  await redact(sha256)
  await redact(fingerprint)
  expect((await body.client.publicVersion.check({ id })).leaks).toEqual([])
})

it('a paper without anything to mark has no public version', async () => {
  const call = await body.client.document.issue({ kind: 'attendanceSheet', subjectId: sessionId })
  expect((await body.refusal(() => body.client.publicVersion.start({ sourceId: call.id }))).code).toBe(
    'publicVersion.kind',
  )
})

it('what is in preparation may be discarded, with its marks', async () => {
  const { id } = await body.client.publicVersion.start({ sourceId })
  await body.client.publicVersion.discard({ id })
  expect(body.read((store) => store.get('publicVersion', id))).toBeNull()
  expect(body.read((store) => store.where('redaction', { publicVersionId: id }))).toEqual([])
})
