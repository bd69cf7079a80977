import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionId } from '../../src-main/domain/ids.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import { settle } from '../support/small-votes.ts'

let body: SmallBody
beforeEach(async () => {
  body = await openSmallBody()
})
afterEach(() => body.close())

const itemOf = async (sessionId: SessionId, kind = 'topic') =>
  (await body.get(sessionId)).agenda.find((item) => item.kind === kind)!
const add = (sessionId: SessionId) => () =>
  body.client.agenda.add({ sessionId, kind: 'topic', title: 'Asunto nuevo', presenter: '', position: null })
const move = (itemId: Awaited<ReturnType<typeof itemOf>>['id']) => () =>
  body.client.agenda.move({ itemId, position: 0 })
const rename = (itemId: Awaited<ReturnType<typeof itemOf>>['id']) => () =>
  body.client.agenda.update({ itemId, title: 'Otro título', presenter: '' })

describe('R9: the agenda as it was called', () => {
  it('loses no item, is still ordered and named', async () => {
    const sessionId = await body.convened()
    const { id, title } = await itemOf(sessionId)
    expect(await body.refusal(() => body.client.agenda.remove({ itemId: id }))).toEqual({
      code: 'agenda.called',
      params: { item: title },
    })
    await move(id)()
    await rename(id)()
    expect((await body.get(sessionId)).agenda[0]).toMatchObject({ id, title: 'Otro título' })
  })

  it('of an extraordinary session takes no more items, planned or live', async () => {
    const sessionId = await body.convened({ kind: 'extraordinary' })
    const closed = { code: 'agenda.extraordinaryCalled', params: {} }
    expect(await body.refusal(add(sessionId))).toEqual(closed)
    body.environment.set(at('10:00'))
    await body.arrive(sessionId, 1, 2, 3)
    await body.client.session.open({ sessionId, presidingSeatId: null, at: null })
    expect(await body.refusal(add(sessionId))).toEqual(closed)
  })

  it('of an ordinary session takes them until it ends, each before the general matters', async () => {
    const sessionId = await body.opened()
    await add(sessionId)()
    const titles = (await body.get(sessionId)).agenda.map(({ title }) => title)
    expect(titles.at(-3)).toBe('Asunto nuevo')
    body.environment.set(at('11:00'))
    await settle(body, sessionId)
    await body.client.session.close({ sessionId, at: null })
    expect((await body.refusal(add(sessionId))).code).toBe('session.notLive')
  })

  it('is neither ordered nor named any more once the session was opened', async () => {
    const sessionId = await body.opened()
    const { id } = await itemOf(sessionId)
    const fixed = { code: 'agenda.fixed', params: {} }
    expect(await body.refusal(move(id))).toEqual(fixed)
    expect(await body.refusal(rename(id))).toEqual(fixed)
    body.environment.set(at('11:00'))
    await settle(body, sessionId)
    await body.client.session.close({ sessionId, at: null })
    expect(await body.refusal(move(id))).toEqual(fixed)
    expect(await body.refusal(rename(id))).toEqual(fixed)
  })
})

it('an item of a draft with a text is not removed with it', async () => {
  const sessionId = await body.create()
  const { id, title } = await itemOf(sessionId)
  await body.client.minutes.saveItem({ itemId: id, minutes: 'Apunte' })
  const remove = () => body.client.agenda.remove({ itemId: id })
  expect(await body.refusal(remove)).toEqual({ code: 'agenda.hasText', params: { item: title } })
  await body.client.minutes.saveItem({ itemId: id, minutes: '' })
  await remove()
  expect((await body.get(sessionId)).agenda.some((item) => item.id === id)).toBe(false)
})
