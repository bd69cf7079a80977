import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SectorId } from '../../src-main/domain/ids.ts'
import type { RuleSetDraft } from '../../src-main/domain/rules.ts'
import { addDays, type LocalDate } from '../../src-main/domain/time.ts'
import { at, openSmallBody, smallRules, type SmallBody } from '../support/small-body.ts'
import { allInFavour, decide, draftUnder, openVote, settle, vote } from '../support/small-votes.ts'

let body: SmallBody
beforeEach(async () => {
  body = await openSmallBody()
})
afterEach(() => body.close())

const day = (text: string) => text as LocalDate
const file = () => body.client.body.get({ bodyId: body.bodyId })
const save = (change: Partial<RuleSetDraft>) =>
  body.client.body.saveRules({ bodyId: body.bodyId, rules: { ...smallRules, ...change } })

describe('rules with every part of them', () => {
  it('are read back as they were saved', async () => {
    const { roster } = await file()
    const [government, society] = roster.sectors
    const change: Partial<RuleSetDraft> = {
      validFrom: day('2026-07-01'),
      validTo: day('2026-12-31'),
      quorum: { kind: 'fraction', p: 2, q: 3 },
      quorumConditions: [
        { kind: 'presiding' },
        { kind: 'sectorSeats', sectorId: society!.id, seats: 1 },
        { kind: 'sectorMajority', sectorId: government!.id },
      ],
      secondCall: { kind: 'window', from: 5, to: 15 },
      matters: [{ name: 'Reformas', majority: { kind: 'qualified', p: 2, q: 3, base: 'members' } }],
      abstentions: 'inFavour',
      excusedLeaveQuorum: true,
      extraordinaryExcludes: ['followUp', 'general'],
      admitsUrgent: true,
      separateVoteDays: 4,
      observationDays: 6,
      absenceLimit: 3,
      minutesPattern: '{DOC}/{N:3}/{AÑO}',
    }
    await save(change)
    const saved = (await file()).rules.find(({ validFrom }) => validFrom === '2026-07-01')
    expect(saved).toMatchObject(change)
  })

  it('that name a sector of another body are refused', async () => {
    const sectorId = '00000000-0000-7000-8000-00000000ffff' as SectorId
    const refused = () => save({ quorumConditions: [{ kind: 'sectorMajority', sectorId }] })
    expect(await body.refusal(refused)).toEqual({ code: 'rules.sectorMissing', params: {} })
  })

  it('whose validity overlaps are refused, saying with which', async () => {
    await save({ name: 'Primeras', validTo: day('2026-12-31') })
    expect(await body.refusal(() => save({ validFrom: day('2026-07-01') }))).toEqual({
      code: 'rules.overlap',
      params: { name: 'Primeras', from: '2026-01-01', to: '2026-12-31' },
    })
    await save({ validFrom: day('2027-01-01') })
    expect((await file()).rules).toHaveLength(2)
  })

  it('under which nothing is called leave a gap in which no session is called', async () => {
    await save({ validTo: day('2026-09-30') })
    const sessionId = await body.create({ date: day('2026-10-15') })
    expect(await body.refusal(() => body.client.session.convene({ sessionId, calledAt: null }))).toEqual({
      code: 'rules.noneInForce',
      params: { date: '2026-10-15' },
    })
  })

  it('in use are given a last day and nothing else', async () => {
    await body.convened()
    expect((await body.refusal(() => save({ toleranceMinutes: 60 }))).code).toBe('rules.inUse')
    expect((await body.refusal(() => save({ validTo: day('2026-10-14') }))).code).toBe('rules.endsTooSoon')
    await save({ validTo: day('2026-10-31') })
    await save({ validFrom: day('2026-11-01'), toleranceMinutes: 60 })
    expect((await file()).rules.map(({ validTo }) => validTo)).toEqual(['2026-10-31', null])
  })

  it('are taken out while nothing was called under them', async () => {
    await body.convened()
    await save({ validFrom: day('2026-11-01') })
    const [inUse, later] = (await file()).rules
    expect((await body.refusal(() => body.client.body.removeRules({ id: inUse!.id }))).code).toBe(
      'rules.governs',
    )
    await body.client.body.removeRules({ id: later!.id })
    expect((await body.refusal(() => body.client.body.removeRules({ id: inUse!.id }))).code).toBe(
      'rules.onlyOnes',
    )
  })
})

describe('R23: a key that is taken', () => {
  it('is refused when a session is called: nothing is numbered', async () => {
    await save({ sessionPattern: 'EXT/{TIPO}/{SESION}/{AÑO}' })
    await body.convened()
    await save({ validFrom: day('2026-11-01'), sessionPattern: '{TIPO}/ORD/{SESION}/{AÑO}' })
    const sessionId = await body.create({ kind: 'extraordinary', date: day('2026-11-19') })
    expect(await body.refusal(() => body.client.session.convene({ sessionId, calledAt: null }))).toEqual({
      code: 'numbering.collision',
      params: { key: 'EXT/ORD/1/2026' },
    })
  })

  it('is refused when an agreement is adopted: the vote stays open', async () => {
    await save({ agreementPattern: '{ORGANO}/ORD/02/{AÑO}-{N:2}', agreementScope: 'year' })
    const sessionId = await body.opened()
    await decide(body, await body.start(sessionId))
    await settle(body, sessionId)
    const closing = await body.start(sessionId, 'closing')
    await body.client.agenda.setStatus({ itemId: closing, status: 'done' })
    body.environment.set(at('12:00'))
    await body.client.session.close({ sessionId, at: null })
    await save({ validFrom: day('2026-11-01') })
    const next = await body.convened({ date: day('2026-11-19') })
    body.environment.set(at('10:00', '2026-11-19'))
    await body.arrive(next, 1, 2, 3, 4, 5)
    body.environment.set(at('10:05', '2026-11-19'))
    await body.client.session.open({ sessionId: next, presidingSeatId: null, at: null })
    const itemId = await body.start(next)
    const motionId = await openVote(body, itemId, await draftUnder(body, itemId))
    await vote(body, motionId, allInFavour)
    expect(await body.refusal(() => body.client.motion.close({ motionId, castingVote: null }))).toEqual({
      code: 'numbering.collision',
      params: { key: 'STM-VA/ORD/02/2026-01' },
    })
  })
})

describe('days of a period (R7)', () => {
  const declare = (from: string, to: string, isWorked = false, name = 'Vacaciones') =>
    body.client.body.declareDays({ bodyId: body.bodyId, from: day(from), to: day(to), name, isWorked })
  const days = async () =>
    (await file()).nonWorkingDays.map(({ date, name, isWorked }) => ({ date, name, isWorked }))

  it('are declared at once, and what was declared before is replaced', async () => {
    await declare('2026-12-23', '2026-12-24', false, 'Posada')
    await declare('2026-12-24', '2026-12-26')
    expect(await days()).toEqual([
      { date: '2026-12-23', name: 'Posada', isWorked: false },
      { date: '2026-12-24', name: 'Vacaciones', isWorked: false },
      { date: '2026-12-25', name: 'Vacaciones', isWorked: false },
      { date: '2026-12-26', name: 'Vacaciones', isWorked: false },
    ])
  })

  it('move the last day to send a call, and give it back when they are taken out', async () => {
    const sessionId = await body.create()
    const deadline = async () => (await body.get(sessionId)).notice.deadline
    const before = await deadline()
    await declare('2026-10-12', '2026-10-13')
    expect(await deadline()).not.toBe(before)
    const ids = (await file()).nonWorkingDays.map(({ id }) => id)
    await body.client.body.removeNonWorkingDays({ ids })
    expect(await deadline()).toBe(before)
    await declare('2026-10-10', '2026-10-11', true, 'Guardia')
    expect(await deadline()).toBe('2026-10-09')
  })

  it.each([
    ['2026-12-26', '2026-12-24', 'calendar.upsideDown'],
    ['2026-07-01', '2026-09-01', 'calendar.endless'],
  ])('from %s to %s are refused: %s', async (from, to, code) => {
    expect((await body.refusal(() => declare(from, to))).code).toBe(code)
  })

  it('one by one cannot close the whole year, whatever the order', async () => {
    for (const order of [1, -1]) {
      let refused = 0
      for (let piece = 0; piece < 6; piece += 1) {
        const from = addDays(day('2027-01-01'), order * piece * 60)
        const reply = await declare(from, addDays(from, 59)).catch(() => null)
        if (!reply) refused += 1
      }
      expect(refused).toBeGreaterThan(0)
      await body.client.body.removeNonWorkingDays({ ids: (await file()).nonWorkingDays.map(({ id }) => id) })
    }
  })
})

describe('items that a body always treats', () => {
  const saveItem = (title: string, id: string | null = null) =>
    body.client.body.saveStandingItem({
      id: id as never,
      bodyId: body.bodyId,
      kinds: ['ordinary'],
      title,
      presenter: 'Contraloría',
    })

  it('are proposed into the agendas of their kinds, and keep their order', async () => {
    for (const title of ['Informe mensual', 'Avance del plan', 'Solicitudes']) await saveItem(title)
    const [first, second, third] = (await file()).standingItems
    await saveItem('Informe bimestral', first!.id)
    await body.client.body.removeStandingItem({ id: second!.id })
    expect((await file()).standingItems).toEqual([
      { ...first, title: 'Informe bimestral' },
      { ...third, position: 1 },
    ])
    const titles = async (kind: 'ordinary' | 'extraordinary') => {
      const sessionId = await body.create({ kind })
      const { agenda } = await body.get(sessionId)
      return agenda.filter((item) => item.kind === 'topic').map(({ title }) => title)
    }
    expect(await titles('ordinary')).toEqual(['Informe bimestral', 'Solicitudes'])
    expect(await titles('extraordinary')).toEqual(['Asunto por tratar'])
  })
})

describe('the computer that numbers', () => {
  it('is unnamed until someone names it, and gives 1, 2, 3…', async () => {
    const { current, others } = await body.client.device.get()
    expect(current).toMatchObject({ name: '', series: { prefix: '', from: 1, to: null } })
    expect(others).toEqual([])
  })

  it('with a prefix begins its own series; what was numbered stays', async () => {
    const first = await body.convened()
    await body.client.device.save({ name: 'Laptop', series: { prefix: 'B', from: 1, to: null } })
    const second = await body.convened({ date: day('2026-10-22') })
    expect([(await body.get(first)).key, (await body.get(second)).key]).toEqual([
      'STM-VA/ORD/01/2026',
      'STM-VA/ORD/B01/2026',
    ])
  })

  it('with a range upside down, or used up, is told so', async () => {
    const saveDevice = (from: number, to: number) =>
      body.client.device.save({ name: 'Laptop', series: { prefix: '', from, to } })
    expect((await body.refusal(() => saveDevice(9, 1))).code).toBe('numbering.range')
    await saveDevice(50, 50)
    await body.convened()
    const sessionId = await body.create({ date: day('2026-10-22') })
    expect(await body.refusal(() => body.client.session.convene({ sessionId, calledAt: null }))).toEqual({
      code: 'numbering.exhausted',
      params: { to: 50 },
    })
  })

  it('with its range used up still shows its drafts, and calls them once it has more numbers', async () => {
    const save = (to: number) =>
      body.client.device.save({ name: 'Laptop', series: { prefix: '', from: 50, to } })
    await save(50)
    await body.convened()
    const sessionId = await body.create({ date: day('2026-10-22') })
    const { rows } = await body.client.session.list({ bodyId: body.bodyId, before: null, limit: 10 })
    expect(rows.map(({ session }) => session.number)).toEqual([null, 50])
    expect((await body.client.home.get({ bodyId: body.bodyId })).body.id).toBe(body.bodyId)
    expect((await body.get(sessionId)).session).toMatchObject({ status: 'draft', number: null })
    await save(60)
    await body.client.session.convene({ sessionId, calledAt: null })
    expect((await body.get(sessionId)).session).toMatchObject({ number: 51, key: 'STM-VA/ORD/51/2026' })
  })
})
