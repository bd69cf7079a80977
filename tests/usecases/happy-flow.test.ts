import { afterEach, expect, it } from 'vitest'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { advanceActa } from '../support/acta.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import { decide, settle } from '../support/small-votes.ts'

let body: SmallBody
afterEach(() => body.close())

it('a session is created, convened, attended, opened, voted, closed, and its acta approved and signed', async () => {
  body = await openSmallBody()
  const { client, environment, get } = body
  const sessionId = await body.create()
  const draft = await get(sessionId)
  expect(draft).toMatchObject({ number: 1, key: 'STM-VA/ORD/01/2026', session: { number: null } })
  expect(draft.agenda.map(({ kind }) => kind)).toEqual([
    'rollCall',
    'quorum',
    'agendaApproval',
    'topic',
    'general',
    'closing',
  ])
  expect(draft.notice).toMatchObject({ isEnough: true, deadline: '2026-10-07' })

  await client.session.convene({ sessionId, calledAt: null })
  expect((await get(sessionId)).session).toMatchObject({
    status: 'convened',
    number: 1,
    calledAt: at('09:00', '2026-10-01'),
  })

  environment.set(at('10:00'))
  await body.arrive(sessionId, 1, 2, 3, 4, 6)
  environment.set(at('10:05'))
  await client.session.open({ sessionId, presidingSeatId: null, at: null })
  const open = await get(sessionId)
  expect(open.session).toMatchObject({ status: 'open', openedAt: at('10:05'), presidingSeatId: body.seat(1) })
  expect(open.agenda[0]).toMatchObject({ status: 'inProgress', startedAt: at('10:05') })

  environment.set(at('10:20'))
  const itemId = await body.start(sessionId)
  await client.minutes.saveItem({ itemId, minutes: '[10:21] Se presentó el plan.' })
  const agreementId = await decide(body, itemId, {
    1: 'inFavour',
    2: 'inFavour',
    3: 'inFavour',
    4: 'against',
  })
  const voted = await get(sessionId)
  expect(voted.motions[0]).toMatchObject({ result: 'majority', present: 4, members: 5, status: 'closed' })
  expect(voted.agreements[0]).toMatchObject({
    id: agreementId,
    number: 1,
    key: 'STM-VA/ORD/01/2026-01',
    status: 'inProgress',
    adoptedAt: at('10:20'),
  })

  environment.set(at('11:00'))
  await settle(body, sessionId)
  await client.session.close({ sessionId, at: null })
  const closed = await get(sessionId)
  expect(closed.session).toMatchObject({ status: 'closed', closedAt: at('11:00') })
  expect(closed.agenda.at(-1)).toMatchObject({ kind: 'closing', status: 'done', endedAt: at('11:00') })

  advanceActa(body, sessionId, 'project')
  advanceActa(body, sessionId, 'approved')
  for (const number of [1, 2, 3, 4])
    await client.minutes.sign({ sessionId, seatId: body.seat(number), state: 'signed', note: '' })
  expect(
    await body.refusal(async () => advanceActa(body, sessionId, 'signed')).catch((error) => error.failure),
  ).toEqual({
    code: 'minutes.signaturesPending',
    params: { pending: 1 },
  })
  await client.minutes.sign({ sessionId, seatId: body.seat(6), state: 'refused', note: 'Sin motivo' })
  advanceActa(body, sessionId, 'signed')
  advanceActa(body, sessionId, 'published')
  expect((await get(sessionId)).minutes.status).toBe('published')
})

it('R26: an adopted agreement is followed up until it is fulfilled', async () => {
  body = await openSmallBody()
  const { client } = body
  const agreementId = await decide(body, await body.start(await body.opened()))
  const note = {
    agreementId,
    date: '2026-10-20' as LocalDate,
    author: 'Secretaría técnica',
    text: 'Publicado en el portal.',
    progress: 40,
    status: 'inProgress' as const,
  }
  await client.agreement.note(note)
  await client.agreement.note({ ...note, status: 'fulfilled' })
  const file = await client.agreement.get({ agreementId })
  expect(file.agreement).toMatchObject({ status: 'fulfilled', progress: 100 })
  expect(file.notes.map(({ progress }) => progress)).toEqual([40, 100])
  expect((await client.home.get({ bodyId: body.bodyId })).fulfilment).toEqual({
    fulfilled: 1,
    total: 1,
    percent: 100,
  })
})

it('R26, R35: the next agenda approves the former acta and follows up what is open', async () => {
  body = await openSmallBody()
  const { client, environment } = body
  const first = await body.opened()
  await decide(body, await body.start(first))
  environment.set(at('11:00'))
  await settle(body, first)
  await client.session.close({ sessionId: first, at: null })
  const next = await body.get(await body.create({ date: '2026-11-19' as LocalDate }))
  expect(next.agenda.map(({ kind }) => kind)).toContain('followUp')
  expect(next.agenda.find(({ kind }) => kind === 'minutesApproval')?.title).toContain(
    'Primera Sesión Ordinaria',
  )
  expect(next.earlierAgreements).toHaveLength(1)
  expect(next.number).toBe(2)
})
