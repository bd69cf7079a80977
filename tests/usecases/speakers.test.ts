import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AgendaItemId, SessionId } from '../../src-main/domain/ids.ts'
import { speaking, waiting } from '../../src-main/domain/speaker.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'

let body: SmallBody
let sessionId: SessionId
let agendaItemId: AgendaItemId
beforeEach(async () => {
  body = await openSmallBody()
  sessionId = await body.opened(1, 2, 3, 6)
  agendaItemId = await body.start(sessionId)
})
afterEach(() => body.close())

const ask = (number: number) => body.client.speaker.ask({ agendaItemId, seatId: body.seat(number), name: '' })
const give = (turnId: string | null = null) =>
  body.client.speaker.give({ agendaItemId, turnId: turnId as never })
const end = () => body.client.speaker.end({ sessionId })
const undo = () => body.client.history.undo({ sessionId })

async function floor() {
  const { speakers } = await body.get(sessionId)
  return { speaks: speaking(speakers)?.name ?? null, waits: waiting(speakers).map(({ name }) => name) }
}

describe('the floor', () => {
  it('is asked for in order, given to the next, and ends who had it with the hour', async () => {
    await ask(3)
    await body.client.speaker.ask({ agendaItemId, seatId: null, name: 'Vecina de la colonia' })
    await ask(1)
    expect(await floor()).toEqual({ speaks: null, waits: ['Lugar 3', 'Vecina de la colonia', 'Lugar 1'] })
    body.environment.set(at('10:20'))
    await give()
    body.environment.set(at('10:25'))
    await give()
    expect(await floor()).toEqual({ speaks: 'Vecina de la colonia', waits: ['Lugar 1'] })
    const first = (await body.get(sessionId)).speakers.find(({ name }) => name === 'Lugar 3')
    expect(first).toMatchObject({ startedAt: at('10:20'), endedAt: at('10:25') })
    await end()
    expect(await floor()).toEqual({ speaks: null, waits: ['Lugar 1'] })
  })

  it('can be given to someone further back, and left', async () => {
    await ask(1)
    const { turnId } = await ask(2)
    await ask(3)
    await give(turnId)
    expect(await floor()).toEqual({ speaks: 'Lugar 2', waits: ['Lugar 1', 'Lugar 3'] })
    const waitsFor = (await body.get(sessionId)).speakers.find(({ name }) => name === 'Lugar 1')!
    await body.client.speaker.leave({ turnId: waitsFor.id })
    expect((await floor()).waits).toEqual(['Lugar 3'])
    expect(await body.refusal(() => body.client.speaker.leave({ turnId }))).toMatchObject({
      code: 'speaker.nobody',
    })
  })

  it('ends with its item, and who waited still waits if it comes back', async () => {
    await ask(1)
    await ask(2)
    await give()
    body.environment.set(at('10:40'))
    await body.client.agenda.setStatus({ itemId: agendaItemId, status: 'postponed' })
    expect(await floor()).toEqual({ speaks: null, waits: ['Lugar 2'] })
    expect(await body.refusal(() => give())).toMatchObject({ code: 'speaker.itemNotOpen' })
    await body.client.agenda.setStatus({ itemId: agendaItemId, status: 'inProgress' })
    await give()
    expect((await floor()).speaks).toBe('Lugar 2')
  })

  it('is taken back press by press', async () => {
    await ask(1)
    await ask(2)
    await give()
    await end()
    expect(await undo()).toMatchObject({ command: 'speaker.end', subject: 'Lugar 1' })
    expect(await floor()).toEqual({ speaks: 'Lugar 1', waits: ['Lugar 2'] })
    expect(await undo()).toMatchObject({ command: 'speaker.give', subject: 'Lugar 1' })
    expect(await undo()).toMatchObject({ command: 'speaker.ask', subject: 'Lugar 2' })
    expect(await floor()).toEqual({ speaks: null, waits: ['Lugar 1'] })
  })
})

describe('is refused', () => {
  it.each([
    ['who is not in the room', () => ask(4), { code: 'speaker.absent', params: { name: 'Lugar 4' } }],
    ['who asked already', () => ask(1), { code: 'speaker.alreadyAsked', params: { name: 'Lugar 1' } }],
    ['when nobody waits', () => give(), { code: 'speaker.nobody' }],
    ['when nobody speaks', () => end(), { code: 'speaker.nobody' }],
    [
      'nobody in particular',
      () => body.client.speaker.ask({ agendaItemId, seatId: null, name: ' ' }),
      { code: 'input.invalid' },
    ],
  ])('%s', async (_, run, reason) => {
    if (reason.code === 'speaker.alreadyAsked') await ask(1)
    expect(await body.refusal(run)).toMatchObject(reason)
  })

  it('under an item that is not in course', async () => {
    const { agenda } = await body.get(sessionId)
    const other = agenda.find(({ kind }) => kind === 'general')!
    const reason = await body.refusal(() =>
      body.client.speaker.ask({ agendaItemId: other.id, seatId: body.seat(1), name: '' }),
    )
    expect(reason).toEqual({ code: 'speaker.itemNotOpen', params: { item: other.title } })
  })
})
