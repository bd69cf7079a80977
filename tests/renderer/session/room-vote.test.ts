import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MotionId, SessionId } from '../../../src-main/domain/ids.ts'
import { emptyTally, type Motion } from '../../../src-main/domain/motion.ts'
import { outlookOf } from '../../../src-renderer/composables/session/vote-outlook.ts'
import { roomView } from '../../../src-renderer/composables/session/room-view.ts'
import { openSmallBody, type SmallBody } from '../../support/small-body.ts'
import { vote } from '../../support/small-votes.ts'

let body: SmallBody
let sessionId: SessionId
beforeEach(async () => {
  body = await openSmallBody()
  sessionId = await body.opened()
})
afterEach(() => body.close())

async function begin(method: Motion['method']): Promise<MotionId> {
  const agendaItemId = await body.start(sessionId)
  const opening = { agendaItemId, agreementId: null, text: 'Publicar el plan', method }
  return (await body.client.motion.open(opening)).motionId
}
const room = async () => roomView(await body.get(sessionId))
const outlook = async () => {
  const dossier = await body.get(sessionId)
  return outlookOf(dossier, dossier.motions[0]!)
}

describe('a secret vote', () => {
  it('tells the room nothing of its totals before it is saved', async () => {
    const motionId = await begin('secret')
    const before = await room()
    expect(before).toMatchObject({ result: 'Votación secreta', isHidden: true })
    const tally = { ...emptyTally, inFavour: 3, against: 2 }
    await body.client.motion.setTally({ motionId, tally })
    expect(await room()).toEqual(before)
    expect(await outlook()).toMatchObject({ result: 'majority', tally, missing: 0, required: 3, of: 5 })
    await body.client.motion.close({ motionId, castingVote: null })
    expect(await room()).toMatchObject({ result: 'Aprobado por mayoría', isHidden: false, vote: { tally } })
  })
})

describe('a consensus', () => {
  it('stands until someone is opposed, and the room is not told who', async () => {
    const motionId = await begin('consensus')
    expect(await outlook()).toMatchObject({ result: 'consensus', missing: 0, opposed: [] })
    expect(await room()).toMatchObject({ result: 'Consulta por consenso' })
    await vote(body, motionId, { 4: 'against' })
    const view = await outlook()
    expect(view).toMatchObject({ result: 'opposed', isDecided: false })
    expect(view.opposed.map(({ seat }) => seat.name)).toEqual(['Lugar 4'])
    const { result, detail } = await room()
    expect([result, detail]).toEqual(['No hay consenso', 'se somete a votación'])
  })
})

it('a show of hands needs as many as if those missing voted', async () => {
  const motionId = await begin('showOfHands')
  expect(await outlook()).toMatchObject({ required: 3, of: 5, missing: 5, result: 'open' })
  await body.client.motion.setTally({ motionId, tally: { ...emptyTally, inFavour: 2, abstention: 3 } })
  expect(await outlook()).toMatchObject({ required: 2, of: 2, missing: 0, result: 'majority' })
  expect((await room()).detail).toBe('todos los votos emitidos')
})
