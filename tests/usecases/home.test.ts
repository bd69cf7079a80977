import { afterEach, beforeEach, expect, it } from 'vitest'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'

let body: SmallBody
beforeEach(async () => {
  body = await openSmallBody()
})
afterEach(() => body.close())

const home = () => body.client.home.get({ bodyId: body.bodyId })
const unheld = async () => (await home()).tasks.filter(({ kind }) => kind === 'unheld')

it('a called session whose day passed without being held does not vanish', async () => {
  const sessionId = await body.convened()
  body.environment.set(at('18:00'))
  expect(await unheld()).toEqual([])
  expect((await home()).next?.session.id).toBe(sessionId)
  body.environment.set(at('09:00', '2026-10-20'))
  expect(await unheld()).toMatchObject([{ key: 'STM-VA/ORD/01/2026', session: { id: sessionId } }])
  await body.client.session.cancel({ sessionId, reason: 'Contingencia' })
  expect(await unheld()).toEqual([])
})

it('five past drafts do not hide the session that comes', async () => {
  for (let index = 0; index < 5; index += 1) await body.create({ date: '2026-10-14' as LocalDate })
  const sessionId = await body.create({ date: '2026-10-22' as LocalDate })
  body.environment.set(at('09:00', '2026-10-15'))
  expect((await home()).next?.session.id).toBe(sessionId)
})
