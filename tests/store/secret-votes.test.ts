import { afterEach, beforeEach, expect, it } from 'vitest'
import type { MotionId } from '../../src-main/domain/ids.ts'
import { openSmallBody, type SmallBody } from '../support/small-body.ts'
import { draftUnder } from '../support/small-votes.ts'

let body: SmallBody
let nominal: MotionId
beforeEach(async () => {
  body = await openSmallBody()
  const agendaItemId = await body.start(await body.opened())
  const agreementId = await draftUnder(body, agendaItemId)
  const { motionId } = await body.client.motion.open({
    agendaItemId,
    agreementId,
    text: '',
    method: 'nominal',
  })
  await body.client.motion.castVote({ motionId, seatId: body.seat(1), option: 'inFavour' })
  nominal = motionId
})
afterEach(() => body.close())

const write = (run: Parameters<ReturnType<SmallBody['services']['file']['store']>['write']>[2]) =>
  body.services.file.store().write('test', null, run)
const ballot = () => body.read((store) => store.where('ballot', { motionId: nominal }))[0]!
const motion = () => body.read((store) => store.get('motion', nominal))!

it('the file itself keeps no ballot of a secret vote', async () => {
  expect(() => write((store) => store.put('motion', { ...motion(), method: 'secret' }))).toThrow('no ballots')
  const kept = ballot()
  await body.client.motion.setMethod({ motionId: nominal, method: 'secret' })
  expect(() => write((store) => store.put('ballot', kept))).toThrow('no ballots')
  expect(body.read((store) => store.where('ballot', {}))).toEqual([])
})
