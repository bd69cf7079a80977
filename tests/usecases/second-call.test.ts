import { afterEach, describe, expect, it } from 'vitest'
import { callAt, quorumAt } from '../../src-main/domain/room.ts'
import { minutesDocument } from '../../src-main/documents/minutes.ts'
import { documentText } from '../support/document-text.ts'
import { sampleAt, sampleDossier, sampleWith } from '../support/sample-dossier.ts'
import { sampleStamp } from '../support/sample-stamp.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import { openVote, vote } from '../support/small-votes.ts'

let body: SmallBody
afterEach(() => body.close())

async function waiting() {
  body = await openSmallBody({
    rules: { secondCall: { kind: 'sameDay', minutes: 30 }, secondCallQuorum: { kind: 'fixed', seats: 2 } },
  })
  const sessionId = await body.convened()
  body.environment.set(at('09:55'))
  await body.arrive(sessionId, 1, 2)
  const open = () => body.client.session.open({ sessionId, presidingSeatId: null, at: null })
  return { sessionId, open }
}

describe('R15: the second call', () => {
  it('has its own quorum from its hour on, not before', async () => {
    const { sessionId, open } = await waiting()
    body.environment.set(at('10:29'))
    expect(await body.refusal(open)).toEqual({
      code: 'session.noQuorum',
      params: { present: 2, required: 3, seats: 5 },
    })
    body.environment.set(at('10:30'))
    await open()
    const dossier = await body.get(sessionId)
    expect(dossier.session).toMatchObject({ status: 'open', call: 'second' })
    expect(quorumAt(dossier)).toMatchObject({ required: 2, isReached: true })
  })

  it('governs the votes of the session it opened', async () => {
    const { sessionId, open } = await waiting()
    body.environment.set(at('10:30'))
    await open()
    const motionId = await openVote(body, await body.start(sessionId))
    await vote(body, motionId, { 1: 'inFavour', 2: 'inFavour' })
    await body.client.motion.close({ motionId, castingVote: null })
    expect((await body.get(sessionId)).motions[0]).toMatchObject({ result: 'unanimous', present: 2 })
  })

  it('is not that of a session opened before its hour, however long it lasts', async () => {
    const { sessionId, open } = await waiting()
    await body.arrive(sessionId, 3)
    body.environment.set(at('10:05'))
    await open()
    body.environment.set(at('10:45'))
    await body.arrive(sessionId, 3)
    const dossier = await body.get(sessionId)
    expect(dossier.session.call).toBe('first')
    expect(quorumAt(dossier, at('10:45'))).toMatchObject({ present: 2, required: 3, isReached: false })
  })

  it('does not exist where the rules have none', async () => {
    body = await openSmallBody({ rules: { secondCall: null } })
    const sessionId = await body.convened()
    body.environment.set(at('18:00'))
    await body.arrive(sessionId, 1, 2)
    const open = () => body.client.session.open({ sessionId, presidingSeatId: null, at: null })
    expect((await body.refusal(open)).code).toBe('session.noQuorum')
    const { session, ...dossier } = await body.get(sessionId)
    expect(session.call).toBeNull()
    expect(callAt({ ...dossier, session }, at('18:00'))).toBe('first')
  })
})

describe('the acta', () => {
  const rules = {
    ...sampleDossier.rules,
    secondCall: { kind: 'sameDay' as const, minutes: 30 },
    secondCallQuorum: { kind: 'any' as const },
  }
  const textOf = (call: 'first' | 'second') =>
    documentText(
      minutesDocument(sampleWith({ call, openedAt: sampleAt('10:35') }, { rules }), sampleStamp),
    ).replaceAll('\u00a0', ' ')

  it('cites both calls and the quorum of the second', async () => {
    body = await openSmallBody()
    expect(textOf('second')).toContain(
      'La primera convocatoria se señaló para las 10:00 (diez horas) y la segunda para las 10:30 (diez horas con treinta minutos); la sesión se celebró en segunda convocatoria.',
    )
    expect(textOf('second')).toContain('la sesión es válida cualquiera que sea el número de asistentes')
    expect(textOf('first')).not.toContain('segunda convocatoria')
  })
})
