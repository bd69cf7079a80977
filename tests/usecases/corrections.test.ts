import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionId } from '../../src-main/domain/ids.ts'
import { heldSession } from '../support/acta.ts'
import { paperPrinter } from '../support/paper-printer.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'

let body: SmallBody
let sessionId: SessionId
beforeEach(async () => {
  body = await openSmallBody({ printer: paperPrinter })
  sessionId = await heldSession(body)
  await body.client.minutes.advance({ sessionId, to: 'project' })
})
afterEach(() => body.close())

const approve = () => body.client.minutes.advance({ sessionId, to: 'approved' })
const change = { place: 'Punto 4, segundo párrafo', says: '15 de octubre', shouldSay: '16 de octubre' }
const errata = (more: object = {}) =>
  body.client.minutes.saveCorrection({
    id: null,
    sessionId,
    kind: 'errata',
    reason: 'Error de dedo',
    changes: [change],
    text: '',
    ...more,
  })
const addendum = (text = 'Se agrega el anexo 3.') => errata({ kind: 'addendum', changes: [], text })
const issue = (subjectId: SessionId | string) =>
  body.client.document.issue({ kind: 'correction', subjectId: subjectId as SessionId })
const corrections = async () => (await body.get(sessionId)).corrections

describe('R30: what is frozen is corrected by a record that points to it', () => {
  it('only once it is frozen: until then the text is changed', async () => {
    expect(await body.refusal(() => errata())).toEqual({
      code: 'minutes.notFrozen',
      params: { status: 'project' },
    })
    await approve()
    await errata()
    expect(await corrections()).toMatchObject([{ kind: 'errata', number: 1, changes: [change] }])
  })

  it('says what it corrects, or what it adds', async () => {
    await approve()
    const empty = () => errata({ changes: [{ place: 'Punto 4', says: ' ', shouldSay: '' }] })
    expect((await body.refusal(empty)).code).toBe('minutes.correctionEmpty')
    expect((await body.refusal(() => addendum(' \n '))).params).toEqual({ kind: 'addendum' })
    await errata({ changes: [change, { place: '', says: '', shouldSay: '' }], text: 'no es de una fe' })
    expect((await corrections())[0]).toMatchObject({ changes: [change], text: '' })
  })

  it('one in preparation of each kind, numbered without gaps', async () => {
    await approve()
    const { correctionId } = await errata()
    await addendum()
    expect((await body.refusal(() => errata())).code).toBe('minutes.correctionOpen')
    await errata({ id: correctionId, reason: 'Otro motivo' })
    await body.client.minutes.removeCorrection({ id: correctionId })
    const again = await errata()
    await issue(again.correctionId)
    await errata()
    const ofErrata = (await corrections()).filter(({ kind }) => kind === 'errata')
    expect(ofErrata.map(({ number }) => number)).toEqual([1, 2])
  })

  it('issued, it is frozen too: neither changes nor goes, and prints the same', async () => {
    await approve()
    const { correctionId: id } = await errata()
    body.environment.set(at('09:00', '2026-11-18'))
    const issued = await issue(id)
    expect(issued).toMatchObject({ kind: 'correction', version: 1 })
    expect(issued.key).toMatch(/-FE-1$/)
    // Of the day on which it is issued, not of that on which it was begun.
    expect((await corrections())[0]).toMatchObject({ issuedId: issued.id, date: '2026-11-18' })
    expect((await body.refusal(() => errata({ id }))).code).toBe('minutes.correctionIssued')
    const remove = () => body.client.minutes.removeCorrection({ id })
    expect((await body.refusal(remove)).code).toBe('minutes.correctionIssued')
    body.environment.set(at('09:00', '2026-11-20'))
    expect((await issue(id)).id).toBe(issued.id)
    expect(await body.client.document.state({ kind: 'correction', subjectId: id })).toMatchObject({
      last: { id: issued.id },
      hasChanged: false,
    })
  })

  it('the acta that it corrects stays as it was', async () => {
    await approve()
    const { minutes } = await body.get(sessionId)
    await issue((await errata()).correctionId)
    await issue((await addendum()).correctionId)
    expect((await body.get(sessionId)).minutes).toEqual(minutes)
    const { url } = await body.client.document.issue({ kind: 'minutes', subjectId: sessionId })
    expect(url).toContain(minutes.issuedId)
  })
})

it('R15, R30: the acta of a session that was not held lives the same life', async () => {
  body.close()
  body = await openSmallBody({ rules: { secondCall: null }, printer: paperPrinter })
  const notHeld = await body.convened({ date: '2026-12-10' as never })
  body.environment.set(at('10:00', '2026-12-10'))
  await body.arrive(notHeld, 1, 6)
  body.environment.set(at('11:30', '2026-12-10'))
  await body.client.session.declareNotHeld({ sessionId: notHeld, at: null })
  const { client } = body
  await client.minutes.advance({ sessionId: notHeld, to: 'project' })
  await client.minutes.advance({ sessionId: notHeld, to: 'approved' })
  expect((await body.get(notHeld)).minutes).toMatchObject({ status: 'approved' })
  sessionId = notHeld
  await issue((await errata()).correctionId)
  for (const number of [1, 6])
    await client.minutes.sign({
      sessionId: notHeld,
      seatId: body.seat(number),
      state: 'signed',
      note: '',
    })
  await client.minutes.advance({ sessionId: notHeld, to: 'signed' })
  await client.minutes.advance({ sessionId: notHeld, to: 'published' })
  expect((await body.get(notHeld)).minutes.status).toBe('published')
})
