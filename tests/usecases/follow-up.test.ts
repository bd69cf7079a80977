import { afterEach, beforeEach, expect, it } from 'vitest'
import { asOf } from '../../src-main/domain/agreement.ts'
import type { AgreementId, SessionId } from '../../src-main/domain/ids.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { minutesDocument } from '../../src-main/documents/minutes.ts'
import { documentText } from '../support/document-text.ts'
import { sampleDossier } from '../support/sample-dossier.ts'
import { sampleStamp } from '../support/sample-stamp.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import { decide, settle } from '../support/small-votes.ts'

let body: SmallBody
beforeEach(async () => {
  body = await openSmallBody()
})
afterEach(() => body.close())

const day = (text: string) => text as LocalDate

async function hold(date: string, texts: readonly string[], kind: 'ordinary' | 'extraordinary' = 'ordinary') {
  const sessionId = await body.convened({ date: day(date), kind })
  body.environment.set(at('10:00', date))
  await body.arrive(sessionId, 1, 2, 3, 4, 5)
  body.environment.set(at('10:05', date))
  await body.client.session.open({ sessionId, presidingSeatId: null, at: null })
  const ids: AgreementId[] = []
  if (texts.length > 0) {
    const itemId = await body.start(sessionId)
    for (const text of texts) ids.push(await decide(body, itemId, undefined, text))
  }
  body.environment.set(at('11:00', date))
  await settle(body, sessionId)
  await body.client.session.close({ sessionId, at: null })
  return { sessionId, ids }
}

const note = (agreementId: AgreementId, date: string, status: 'inProgress' | 'fulfilled' | 'cancelled') =>
  body.client.agreement.note({
    agreementId,
    date: day(date),
    author: 'Secretaría',
    text: 'Nota',
    progress: 50,
    status,
  })

const statesOf = async (sessionId: SessionId) =>
  (await body.get(sessionId)).earlierAgreements.map(({ text, status }) => [text, status])

it('R26: a follow-up reports what is open, and what was settled since the session before', async () => {
  const first = await hold('2026-10-15', ['Uno', 'Dos', 'Tres'])
  await note(first.ids[0]!, '2026-10-20', 'fulfilled')
  await note(first.ids[2]!, '2026-10-20', 'inProgress')
  const second = await hold('2026-11-19', ['Cuatro'])
  await note(first.ids[1]!, '2026-11-25', 'fulfilled')
  await note(second.ids[0]!, '2026-11-26', 'cancelled')
  const third = await hold('2026-12-17', [])

  expect(await statesOf(first.sessionId)).toEqual([])
  expect(await statesOf(second.sessionId)).toEqual([
    ['Uno', 'fulfilled'],
    ['Dos', 'inProgress'],
    ['Tres', 'inProgress'],
  ])
  expect(await statesOf(third.sessionId)).toEqual([
    ['Dos', 'fulfilled'],
    ['Tres', 'inProgress'],
    ['Cuatro', 'cancelled'],
  ])
})

it('R26: what is settled later does not change what an earlier session reported', async () => {
  const first = await hold('2026-10-15', ['Uno'])
  const second = await hold('2026-11-19', [])
  const before = await statesOf(second.sessionId)
  await note(first.ids[0]!, '2026-11-20', 'fulfilled')
  expect(await statesOf(second.sessionId)).toEqual(before)
  expect(before).toEqual([['Uno', 'inProgress']])
})

it('the acta counts what was fulfilled', async () => {
  const first = await hold('2026-10-15', ['Uno', 'Dos'])
  await note(first.ids[0]!, '2026-10-20', 'fulfilled')
  const second = await hold('2026-11-19', [])
  const text = documentText(minutesDocument(await body.get(second.sessionId), sampleStamp))
  expect(text).toMatch(/1 \(uno\)\S* (está )?cumplido/)
})

it('two sessions of one day: the later one reports the agreements of the earlier', async () => {
  const first = await hold('2026-10-15', ['Uno'])
  body.environment.set(at('09:00', '2026-10-02'))
  const later = await body.create({ date: day('2026-10-15'), time: '12:00' as never })
  const earlier = await body.create({ date: day('2026-10-15'), time: '08:00' as never })
  expect(await statesOf(later)).toEqual([['Uno', 'inProgress']])
  expect(await statesOf(earlier)).toEqual([])
  expect(await statesOf(first.sessionId)).toEqual([])
})

it('an agreement as of a day is what its last note until then says', () => {
  const [agreement] = sampleDossier.agreements
  const notes = [
    { date: day('2026-10-01'), status: 'inProgress' as const, progress: 30 },
    { date: day('2026-11-01'), status: 'fulfilled' as const, progress: 100 },
  ]
  const on = (date: string) => asOf({ ...agreement!, status: 'fulfilled', progress: 100 }, notes, day(date))
  expect(on('2026-09-30')).toMatchObject({ status: 'inProgress', progress: 0 })
  expect(on('2026-10-01')).toMatchObject({ status: 'inProgress', progress: 30 })
  expect(on('2026-11-01')).toMatchObject({ status: 'fulfilled', progress: 100 })
})

it('agreements are listed in the order in which they were adopted, ten after nine', async () => {
  body.close()
  body = await openSmallBody({ rules: { agreementPattern: '{ORGANO}/{TIPO}/{SESION}/{AÑO}-{N}' } })
  const texts = Array.from({ length: 10 }, (_, index) => `Acuerdo ${index + 1}`)
  await hold('2026-10-15', texts)
  const rows = await body.client.agreement.list({ bodyId: body.bodyId })
  expect(rows.map(({ agreement }) => agreement.text)).toEqual(texts)
})

it('R35: what was put off is proposed in the next agenda of its kind', async () => {
  const sessionId = await body.opened()
  const { agenda } = await body.get(sessionId)
  const topic = agenda.find(({ kind }) => kind === 'topic')!
  await body.client.agenda.setStatus({ itemId: topic.id, status: 'postponed' })
  await settle(body, sessionId)
  body.environment.set(at('11:00'))
  await body.client.session.close({ sessionId, at: null })
  const next = await body.get(await body.create({ date: '2026-11-19' as never }))
  const titles = next.agenda.map(({ title, status }) => [title, status])
  expect(titles).toContainEqual([topic.title, 'pending'])
})
