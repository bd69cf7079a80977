import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { misplacedBeside, type Session } from '../../src-main/domain/session.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { sampleDossier } from '../support/sample-dossier.ts'
import { openSmallBody, smallBodyDraft, smallRules, type SmallBody } from '../support/small-body.ts'

let body: SmallBody
beforeEach(async () => {
  body = await openSmallBody()
})
afterEach(() => body.close())

const day = (text: string) => text as LocalDate
const rulesFrom = (date: string, sessionPattern = '{TIPO}/{SESION}/{AÑO}') => ({
  bodyId: body.bodyId,
  rules: { ...smallRules, validFrom: day(date), sessionPattern },
})

describe('the key of a session', () => {
  it('is given with its number and never changes', async () => {
    const convened = await body.convened()
    const draft = await body.create({ date: day('2026-11-19') })
    expect((await body.get(convened)).session.key).toBe('STM-VA/ORD/01/2026')
    expect((await body.get(draft)).session.key).toBe('')
    await body.client.body.update({ bodyId: body.bodyId, body: { ...smallBodyDraft, acronym: 'OTRO' } })
    expect((await body.get(convened)).key).toBe('STM-VA/ORD/01/2026')
    expect((await body.get(draft)).key).toBe('OTRO/ORD/02/2026')
    const { rows } = await body.client.session.list({ bodyId: body.bodyId, before: null, limit: 10 })
    expect(rows.map(({ key }) => key)).toEqual(['OTRO/ORD/02/2026', 'STM-VA/ORD/01/2026'])
  })

  it('stays when the session is moved under other rules', async () => {
    const sessionId = await body.convened()
    await body.client.body.saveRules(rulesFrom('2026-11-01'))
    await body.client.session.update({ sessionId, session: body.draft({ date: day('2026-11-19') }) })
    const { key, rules } = await body.get(sessionId)
    expect(rules.validFrom).toBe('2026-11-01')
    expect(key).toBe('STM-VA/ORD/01/2026')
  })
})

describe('rules', () => {
  it('that would govern a session already called are refused', async () => {
    await body.convened()
    const inUse = { code: 'rules.inUse', params: { key: 'STM-VA/ORD/01/2026', date: '2026-10-15' } }
    for (const from of ['2026-01-01', '2026-10-15', '2026-03-01'])
      expect(await body.refusal(() => body.client.body.saveRules(rulesFrom(from)))).toEqual(inUse)
    await body.client.body.saveRules(rulesFrom('2026-10-16'))
    await body.client.body.saveRules(rulesFrom('2026-10-16', '{TIPO}-{SESION}-{AÑO}'))
  })

  it('change freely while there are only drafts or what was cancelled', async () => {
    await body.create()
    const sessionId = await body.convened({ date: day('2026-10-20') })
    await body.client.session.cancel({ sessionId, reason: 'Contingencia' })
    await body.client.body.saveRules(rulesFrom('2026-01-01'))
    expect((await body.get(sessionId)).rules.sessionPattern).toBe('{TIPO}/{SESION}/{AÑO}')
  })
})

describe('R28: a cancelled session', () => {
  it('keeps its number and stands in the way of no other', async () => {
    const cancelled = await body.convened({ date: day('2026-11-19') })
    await body.client.session.cancel({ sessionId: cancelled, reason: 'Contingencia' })
    const next = await body.convened({ date: day('2026-10-22') })
    expect((await body.get(next)).number).toBe(2)
    await body.client.session.update({ sessionId: next, session: body.draft({ date: day('2026-10-29') }) })
    expect((await body.get(next)).session.date).toBe('2026-10-29')
  })

  it('is not misplaced beside those that will be held', () => {
    const held: Session = { ...sampleDossier.session, number: 2, date: day('2026-09-24') }
    const other: Session = { ...held, number: 1, date: day('2026-10-24'), status: 'convened' }
    expect(misplacedBeside(held, [other])).toBe(other)
    expect(misplacedBeside(held, [{ ...other, status: 'cancelled' }])).toBeNull()
  })
})

describe('what a called session refuses says why', () => {
  it('another kind or year', async () => {
    const sessionId = await body.convened()
    const change = (more: object) => () =>
      body.client.session.update({ sessionId, session: body.draft(more) })
    const numbered = { code: 'session.numbered', params: { kind: 'ordinary', year: 2026 } }
    expect(await body.refusal(change({ kind: 'extraordinary' }))).toEqual(numbered)
    expect(await body.refusal(change({ date: '2027-01-14' }))).toEqual(numbered)
  })

  it('other data once it was opened', async () => {
    const sessionId = await body.opened()
    const change = () => body.client.session.update({ sessionId, session: body.draft({ place: 'Otra' }) })
    expect(await body.refusal(change)).toEqual({ code: 'session.alreadyOpened', params: { status: 'open' } })
  })

  it('a date of another age', async () => {
    const session = body.draft({ date: day('2032-01-01') })
    const tooFar = { code: 'session.tooFar', params: { date: '2032-01-01', last: '2031-10-01' } }
    expect(await body.refusal(() => body.client.session.create({ bodyId: body.bodyId, session }))).toEqual(
      tooFar,
    )
    const sessionId = await body.create({ date: day('2031-10-01') })
    expect(await body.refusal(() => body.client.session.update({ sessionId, session }))).toEqual(tooFar)
  })
})
