import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionId } from '../../src-main/domain/ids.ts'
import type { SessionDraft } from '../../src-main/domain/session.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import { allAgainst, allInFavour, decide, settle } from '../support/small-votes.ts'

let body: SmallBody
beforeEach(async () => {
  body = await openSmallBody()
})
afterEach(() => body.close())

const on = (date: string, more: Partial<SessionDraft> = {}) =>
  body.create({ date: date as LocalDate, ...more })
const agenda = async (sessionId: SessionId) => (await body.get(sessionId)).agenda
const titles = async (sessionId: SessionId) => (await agenda(sessionId)).map(({ title }) => title)

/** Held that day, with its topic put off, if so it is said. */
async function held(date: string, ends: 'settled' | 'postponed' = 'settled'): Promise<SessionId> {
  const sessionId = await on(date)
  await body.client.session.convene({ sessionId, calledAt: null })
  body.environment.set(at('10:00', date))
  await body.arrive(sessionId, 1, 2, 3, 4, 5, 6)
  await body.client.session.open({ sessionId, presidingSeatId: null, at: null })
  if (ends === 'postponed') {
    const topic = (await agenda(sessionId)).find(({ kind }) => kind === 'topic')!
    await body.client.agenda.setStatus({ itemId: topic.id, status: 'postponed' })
  }
  await settle(body, sessionId)
  body.environment.set(at('11:00', date))
  await body.client.session.close({ sessionId, at: null })
  return sessionId
}

describe('the agenda of a new session carries forward (R26, R35)', () => {
  it('a standing item that was put off once, not twice', async () => {
    const { bodyId } = body
    const item = {
      id: null,
      bodyId,
      kinds: ['ordinary' as const],
      title: 'Informe de la Contraloría',
      presenter: '',
    }
    await body.client.body.saveStandingItem(item)
    await held('2026-10-15', 'postponed')
    const topics = (await agenda(await on('2026-10-22'))).filter(({ kind }) => kind === 'topic')
    expect(topics.map(({ title }) => title)).toEqual(['Informe de la Contraloría'])
    expect(topics[0]!.carriedFromId).not.toBeNull()
  })

  it('nothing where nothing is pending', async () => {
    expect((await agenda(await on('2026-10-15'))).map(({ kind }) => kind)).toEqual([
      'rollCall',
      'quorum',
      'agendaApproval',
      'topic',
      'general',
      'closing',
    ])
  })

  it('every acta that waits, the oldest first, and each in one agenda only', async () => {
    const first = await held('2026-10-15')
    const second = await held('2026-10-22')
    const next = await on('2026-10-29')
    const approvals = (await agenda(next)).filter(({ kind }) => kind === 'minutesApproval')
    expect(approvals.map(({ minutesOfId }) => minutesOfId)).toEqual([first, second])
    expect(approvals[0]?.title).toBe('Lectura y aprobación del acta de la Primera Sesión Ordinaria')
    const later = await agenda(await on('2026-11-05'))
    expect(later.some(({ kind }) => kind === 'minutesApproval')).toBe(false)
  })

  it('until a vote approves it', async () => {
    const first = await held('2026-10-15')
    const next = await on('2026-10-22')
    await body.client.session.convene({ sessionId: next, calledAt: null })
    body.environment.set(at('10:00', '2026-10-22'))
    await body.arrive(next, 1, 2, 3, 4, 5, 6)
    await body.client.session.open({ sessionId: next, presidingSeatId: null, at: null })
    await body.client.minutes.advance({ sessionId: first, to: 'project' })
    const itemId = await body.start(next, 'minutesApproval')
    await decide(body, itemId, allInFavour, 'Aprobar el acta')
    expect((await body.get(first)).minutes.approvedInId).toBe(next)
    expect(await body.client.agenda.pendingMinutes({ sessionId: await on('2026-10-29') })).toEqual([])
  })

  it('what was put off, once, saying where it comes from', async () => {
    const first = await held('2026-10-15', 'postponed')
    const topic = (await agenda(first)).find(({ kind }) => kind === 'topic')!
    const next = await on('2026-10-22')
    const carried = (await agenda(next)).filter(({ carriedFromId }) => carriedFromId !== null)
    expect(carried).toMatchObject([{ title: topic.title, carriedFromId: topic.id, status: 'pending' }])
    expect((await body.get(next)).origins).toContainEqual({
      itemId: carried[0]!.id,
      why: 'carried',
      key: 'STM-VA/ORD/01/2026',
    })
    const later = await agenda(await on('2026-10-29'))
    expect(later.some(({ carriedFromId }) => carriedFromId !== null)).toBe(false)
  })

  it('what was put off again, when the session that took it up is cancelled', async () => {
    await held('2026-10-15', 'postponed')
    const next = await on('2026-10-22')
    await body.client.session.convene({ sessionId: next, calledAt: null })
    await body.client.session.cancel({ sessionId: next, reason: 'Falla eléctrica' })
    const later = await agenda(await on('2026-10-29'))
    expect(later.filter(({ carriedFromId }) => carriedFromId !== null)).toHaveLength(1)
  })

  it('an acta and what is of every agenda once, though they were put off', async () => {
    const first = await held('2026-10-15')
    const second = await on('2026-10-22')
    await body.client.session.convene({ sessionId: second, calledAt: null })
    body.environment.set(at('10:00', '2026-10-22'))
    await body.arrive(second, 1, 2, 3)
    await body.client.session.open({ sessionId: second, presidingSeatId: null, at: null })
    const putOff = (await agenda(second)).filter(({ kind }) => kind !== 'topic')
    for (const { id: itemId } of putOff) await body.client.agenda.setStatus({ itemId, status: 'postponed' })
    await settle(body, second)
    body.environment.set(at('11:00', '2026-10-22'))
    await body.client.session.close({ sessionId: second, at: null })
    const next = await agenda(await on('2026-10-29'))
    expect(next.map(({ kind, minutesOfId }) => minutesOfId ?? kind)).toEqual([
      'rollCall',
      'quorum',
      'agendaApproval',
      first,
      second,
      'topic',
      'general',
      'closing',
    ])
  })

  it('the follow-up only where an agreement is open', async () => {
    const sessionId = await body.opened()
    await decide(body, await body.start(sessionId), allAgainst)
    expect((await agenda(await on('2026-10-22'))).some(({ kind }) => kind === 'followUp')).toBe(false)
    await decide(body, await body.start(sessionId, 'general'), allInFavour)
    expect((await agenda(await on('2026-10-22'))).some(({ kind }) => kind === 'followUp')).toBe(true)
  })

  it('the standing items of its kind', async () => {
    const save = (title: string, kinds: readonly SessionDraft['kind'][]) =>
      body.client.body.saveStandingItem({
        id: null,
        bodyId: body.bodyId,
        kinds: [...kinds],
        title,
        presenter: 'Secretaría técnica',
      })
    await save('Informe de la Secretaría', ['ordinary'])
    await save('Asunto único', ['extraordinary'])
    expect(await titles(await on('2026-10-15'))).toContain('Informe de la Secretaría')
    const extraordinary = await titles(await on('2026-10-16', { kind: 'extraordinary' }))
    expect(extraordinary).toContain('Asunto único')
    expect(extraordinary).not.toContain('Informe de la Secretaría')
  })
})

describe('an extraordinary session (R9)', () => {
  it('has what its rules do not exclude', async () => {
    await held('2026-10-15')
    const kinds = (await agenda(await on('2026-10-22', { kind: 'extraordinary' }))).map(({ kind }) => kind)
    expect(kinds).not.toContain('general')
    expect(kinds).not.toContain('minutesApproval')
    const sessionId = await on('2026-10-23', { kind: 'extraordinary' })
    const general = { sessionId, kind: 'general', title: 'Asuntos generales', presenter: '', position: null }
    expect(await body.refusal(() => body.client.agenda.add(general as never))).toMatchObject({
      code: 'agenda.notInExtraordinary',
    })
  })

  it.each([true, false])(
    'once called, takes an urgent matter where the rules admit it: %s',
    async (admits) => {
      body.close()
      body = await openSmallBody({ rules: { admitsUrgent: admits } })
      const sessionId = await body.convened({ kind: 'extraordinary' })
      const add = () =>
        body.client.agenda.add({ sessionId, kind: 'topic', title: 'Socavón', presenter: '', position: null })
      if (admits) {
        const { itemId } = await add()
        expect((await agenda(sessionId)).find(({ id }) => id === itemId)).toMatchObject({
          isUrgent: true,
          title: 'Socavón',
        })
      } else expect(await body.refusal(add)).toMatchObject({ code: 'agenda.extraordinaryCalled' })
    },
  )
})

describe('an acta chosen by hand', () => {
  it('is one that waits, and is no longer offered', async () => {
    const first = await held('2026-10-15')
    const sessionId = await on('2026-10-22', { kind: 'operativeGroup' })
    const [pending] = await body.client.agenda.pendingMinutes({ sessionId })
    expect(pending).toEqual({
      sessionId: first,
      key: 'STM-VA/ORD/01/2026',
      title: 'Lectura y aprobación del acta de la Primera Sesión Ordinaria',
    })
    const item = { sessionId, kind: 'minutesApproval', title: pending!.title, presenter: '' } as const
    const add = () => body.client.agenda.add({ ...item, position: 2, minutesOfId: first })
    await add()
    expect((await body.get(sessionId)).origins).toMatchObject([{ why: 'minutes', key: pending!.key }])
    expect(await body.client.agenda.pendingMinutes({ sessionId })).toEqual([])
    expect(await body.refusal(add)).toMatchObject({ code: 'agenda.minutesNotPending' })
  })
})
