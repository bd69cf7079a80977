import { afterEach, expect, test } from 'vitest'
import { paperPrinter } from '../support/paper-printer.ts'
import { openSmallBody, type SmallBody } from '../support/small-body.ts'

let body: SmallBody
afterEach(() => body.close())

test('what was issued says of which session it is, whether it is the last, and whether the data changed after it', async () => {
  body = await openSmallBody({ printer: paperPrinter })
  const sessionId = await body.convened()
  const { id: first } = await body.client.document.issue({ kind: 'call', subjectId: sessionId })
  const facts = (issuedId: string) => body.client.document.facts({ issuedId })
  expect(await facts(first)).toEqual({ signatures: null, hasChanged: false })
  await body.client.session.update({ sessionId, session: body.draft({ place: 'Otra sala' }) })
  expect(await facts(first)).toMatchObject({ hasChanged: true })
  const { id: second } = await body.client.document.issue({ kind: 'call', subjectId: sessionId })
  expect(await facts(second)).toMatchObject({ hasChanged: false })
  const rows = await body.client.document.list({ bodyId: body.bodyId })
  const { key } = (await body.get(sessionId)).session
  expect(rows.map(({ id, isLast, sessionKey, scanId }) => ({ id, isLast, sessionKey, scanId }))).toEqual([
    { id: second, isLast: true, sessionKey: key, scanId: null },
    { id: first, isLast: false, sessionKey: key, scanId: null },
  ])
  expect(await body.client.print.ofSession({ sessionId })).toMatchObject([{ id: second, origin: 'issued' }])
})
