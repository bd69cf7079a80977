import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AgendaItemId, MotionId, SessionId } from '../../src-main/domain/ids.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import { allAgainst, allInFavour, draftUnder, openVote, settle, vote } from '../support/small-votes.ts'

let body: SmallBody
let sessionId: SessionId
let itemId: AgendaItemId
afterEach(() => body.close())
beforeEach(async () => {
  const majority = { kind: 'qualified', p: 2, q: 3, base: 'present' } as const
  body = await openSmallBody({ rules: { admitsUrgent: true, matters: [{ name: 'Reformas', majority }] } })
  sessionId = await body.convened({ kind: 'extraordinary' })
  body.environment.set(at('10:00'))
  await body.arrive(sessionId, 1, 2, 3, 4, 5)
  await body.client.session.open({ sessionId, presidingSeatId: null, at: null })
  ;({ itemId } = await body.client.agenda.add({
    sessionId,
    kind: 'topic',
    title: 'Contingencia por lluvias',
    presenter: '',
    position: null,
  }))
  await body.client.agenda.setStatus({ itemId, status: 'inProgress' })
})

const close = (motionId: MotionId) => body.client.motion.close({ motionId, castingVote: null })

describe('an urgent matter in an extraordinary session (R9)', () => {
  it('is first admitted, by a vote of its own under the common majority, and then decided', async () => {
    const agreementId = await draftUnder(body, itemId, 'Se habilita un albergue')
    const { motionId: admission } = await body.client.motion.open({
      agendaItemId: itemId,
      agreementId,
      text: 'otra cosa',
      method: 'consensus',
      matter: 'Reformas',
    })
    const dossier = await body.get(sessionId)
    expect(dossier.motions[0]).toMatchObject({
      purpose: 'admission',
      text: 'Contingencia por lluvias',
      matter: '',
      majority: dossier.rules.majority,
      agreementId: null,
    })
    await close(admission)
    const motionId = await openVote(body, itemId, agreementId)
    await vote(body, motionId, allInFavour)
    await close(motionId)
    const { motions, agreements, agenda } = await body.get(sessionId)
    expect(motions.map(({ purpose, result }) => [purpose, result])).toEqual([
      ['admission', 'consensus'],
      ['matter', 'unanimous'],
    ])
    expect(agreements[0]).toMatchObject({ text: 'Se habilita un albergue', number: 1 })
    expect(agenda.find(({ id }) => id === itemId)?.status).toBe('inProgress')
  })

  it('not admitted, it is withdrawn, numbers nothing and does not hinder the closing', async () => {
    const motionId = await openVote(body, itemId)
    await vote(body, motionId, allAgainst)
    await close(motionId)
    const { agenda, agreements } = await body.get(sessionId)
    expect(agenda.find(({ id }) => id === itemId)).toMatchObject({
      status: 'withdrawn',
      endedAt: at('10:00'),
    })
    expect(agreements).toEqual([])
    expect((await body.refusal(() => openVote(body, itemId))).code).toBe('motion.itemNotOpen')
    await settle(body, sessionId)
    body.environment.set(at('11:00'))
    await body.client.session.close({ sessionId, at: null })
  })

  it('its admission has neither a text to change nor a matter', async () => {
    const motionId = await openVote(body, itemId)
    const refused = { code: 'motion.isAdmission', params: { item: 'Contingencia por lluvias' } }
    const amend = () => body.client.motion.amend({ motionId, text: 'Otra cosa', seatId: null })
    expect(await body.refusal(amend)).toEqual(refused)
    const set = () => body.client.motion.setMatter({ motionId, matter: 'Reformas' })
    expect(await body.refusal(set)).toEqual(refused)
  })

  it('dealt with and never admitted, it does not let the session close', async () => {
    await settle(body, sessionId)
    body.environment.set(at('11:00'))
    const end = () => body.client.session.close({ sessionId, at: null })
    expect(await body.refusal(end)).toEqual({
      code: 'agenda.notAdmitted',
      params: { item: 'Contingencia por lluvias' },
    })
  })
})

it('R9: where the rules admit nothing urgent, nothing is added', async () => {
  body.close()
  body = await openSmallBody()
  const other = await body.convened({ kind: 'extraordinary' })
  const add = () =>
    body.client.agenda.add({
      sessionId: other,
      kind: 'topic',
      title: 'Urgente',
      presenter: '',
      position: null,
    })
  expect((await body.refusal(add)).code).toBe('agenda.extraordinaryCalled')
})
