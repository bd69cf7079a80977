import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BodyId, SessionId } from '../../src-main/domain/ids.ts'
import { type OwnApp, ownSample } from './own-app.ts'

let own: OwnApp
let bodyId: BodyId
/** Held, with its acta in project. */
let sessionId: SessionId
beforeEach(async () => {
  const sample = await ownSample()
  own = sample
  bodyId = sample.bodyId
  const { rows } = await own.client.session.list({ bodyId, before: null, limit: 10 })
  sessionId = rows.find(({ minutesStatus }) => minutesStatus === 'project')!.session.id
})
afterEach(() => own.close())

const issuedMinutes = async () =>
  (await own.client.document.list({ bodyId })).filter(
    (row) => row.kind === 'minutes' && row.sessionId === sessionId,
  )
const acta = () => own.client.document.issue({ kind: 'minutes', subjectId: sessionId })
const approve = () => own.client.minutes.advance({ sessionId, to: 'approved' })
const reasonOf = (run: Promise<unknown>) =>
  run.then(
    () => null,
    (error: { data?: unknown }) => error.data,
  )

describe('two who ask for the same paper at once', () => {
  it('are given one and the same', async () => {
    const [first, second] = await Promise.all([acta(), acta()])
    expect(second.id).toBe(first.id)
    expect(await issuedMinutes()).toHaveLength(1)
  })

  it('issuing beside approving, both end and the acta is frozen as approved', async () => {
    const [issued] = await Promise.all([acta(), approve()])
    const { minutes } = await own.client.session.get({ sessionId })
    expect(minutes.status).toBe('approved')
    const rows = await issuedMinutes()
    expect(rows.map(({ id }) => id)).toContain(issued.id)
    expect(rows[0]!.id).toBe(minutes.issuedId)
    expect(new Set(rows.map(({ version }) => version)).size).toBe(rows.length)
  })

  it('approving beside issuing, what is issued is the frozen acta', async () => {
    const [, issued] = await Promise.all([approve(), acta()])
    const { minutes } = await own.client.session.get({ sessionId })
    expect(minutes.status).toBe('approved')
    expect((await issuedMinutes()).map(({ id }) => id)).toContain(issued.id)
    expect((await acta()).id).toBe(minutes.issuedId)
  })

  it('approving twice at once, one does it and the other is told so', async () => {
    const reasons = await Promise.all([reasonOf(approve()), reasonOf(approve())])
    expect(reasons.filter((reason) => reason !== null)).toEqual([
      { code: 'minutes.invalidTransition', params: { from: 'approved', to: 'approved' } },
    ])
    expect(await issuedMinutes()).toHaveLength(1)
  })
})

it('approving and freezing the paper is one commit', async () => {
  const events = await own.client.changes.subscribe()
  await approve()
  const { value } = await events.next()
  await events.return?.(undefined)
  expect((value as { put: string[] }).put.map((row) => row.split(':')[0]).sort()).toEqual([
    'issuedDocument',
    'minutes',
  ])
})

it('a paper whose file was changed for another is not kept in that other', async () => {
  const { file } = await own.client.app.status()
  const copy = await (await own.fetch('/files/backup.sqlite')).arrayBuffer()
  const issuing = reasonOf(acta())
  await own.upload('purpose=restore&name=copia.sqlite', new Uint8Array(copy))
  expect(await issuing).toEqual({ code: 'document.fileChanged', params: {} })
  expect(await issuedMinutes()).toHaveLength(0)
  await own.client.app.openFile({ path: file })
  expect(await issuedMinutes()).toHaveLength(0)
})
