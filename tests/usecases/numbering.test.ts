import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AgendaItemId, SessionId } from '../../src-main/domain/ids.ts'
import { doCollide, type Series } from '../../src-main/domain/numbering.ts'
import type { Instant } from '../../src-main/domain/time.ts'
import {
  beginSession,
  callSession,
  endSession,
  makeNumberingTable,
  type NumberingTable,
  openVoteOn,
} from '../support/numbering-table.ts'
import { expectGapless } from '../support/numbers.ts'
import { at, openCommands } from '../support/small-body.ts'

/** What may happen at a table, in any order; most orders have some of it refused. */
const acts = [
  'call',
  'callAgain',
  'callExtraordinary',
  'cancel',
  'begin',
  'adopt',
  'adopt',
  'reject',
  'closeShort',
  'withdraw',
  'undo',
  'cancelAgreement',
  'end',
] as const
type Act = (typeof acts)[number]

type Table = NumberingTable & {
  called: SessionId | null
  live: SessionId | null
  itemId: AgendaItemId | null
}

const anySeries: fc.Arbitrary<Series> = fc.record({
  prefix: fc.constantFrom('', 'B'),
  from: fc.constantFrom(1, 3, 50),
  to: fc.constantFrom(null, 2, 60),
})
const twoSeries = fc
  .tuple(anySeries, anySeries)
  .filter(([a, b]) => [a, b].every(({ from, to }) => to === null || from <= to) && !doCollide(a, b))
const script = fc.array(
  fc.record({
    act: fc.constantFrom(...acts),
    table: fc.constantFrom(0, 1),
    device: fc.constantFrom(0, 1),
  }),
  { minLength: 12, maxLength: 45 },
)

let commands: ReturnType<typeof openCommands>
let minute = 0
beforeEach(() => {
  commands = openCommands()
  minute = 0
})
afterEach(() => commands.close())

const now = () => commands.environment.now() as Instant
/** Each act a minute after the last, all of them on one day. */
function tick() {
  minute += 1
  const start = Date.parse(at('09:00', '2026-10-15'))
  commands.environment.set(new Date(start + minute * 20_000).toISOString() as Instant)
}

async function play(table: Table, act: Act): Promise<void> {
  const { client } = table
  const { called, live, itemId } = table
  switch (act) {
    case 'call':
    case 'callExtraordinary':
      if (!called)
        table.called = await callSession(table, now(), act === 'call' ? 'ordinary' : 'extraordinary')
      return
    case 'callAgain':
      if (called) await client.session.convene({ sessionId: called, calledAt: null })
      return
    case 'cancel':
      table.called = null
      if (called) await client.session.cancel({ sessionId: called, reason: 'Contingencia' })
      return
    case 'begin':
      if (!called || live) return
      table.itemId = await beginSession(table, called)
      table.live = called
      table.called = null
      return
    case 'adopt':
    case 'reject':
    case 'closeShort':
    case 'withdraw':
      if (itemId) await voteAs(table, itemId, act)
      return
    case 'undo':
      if (live) await client.history.undo({ sessionId: live })
      return
    case 'cancelAgreement':
      return cancelFirst(table)
    case 'end':
      if (!live) return
      await endSession(table, live)
      table.live = table.itemId = null
  }
}

async function voteAs(
  table: Table,
  itemId: AgendaItemId,
  act: 'adopt' | 'reject' | 'closeShort' | 'withdraw',
): Promise<void> {
  const { client } = table
  const isShort = act === 'closeShort' || act === 'withdraw'
  const sense = act === 'reject' ? 'against' : 'inFavour'
  const motionId = await openVoteOn(table, itemId, sense, isShort ? 2 : 3)
  try {
    if (act !== 'withdraw') await client.motion.close({ motionId, castingVote: null })
  } finally {
    // A vote that was refused, for want of a vote or of numbers, is taken back: nothing was numbered.
    const open = commands.read((store) => store.get('motion', motionId))?.status === 'open'
    if (open) await client.motion.withdraw({ motionId })
  }
}

async function cancelFirst({ client, bodyId }: Table): Promise<void> {
  const [row] = await client.agreement.list({ bodyId })
  if (!row) return
  await client.agreement.note({
    agreementId: row.agreement.id,
    date: '2026-10-15' as never,
    author: 'Secretaría técnica',
    status: 'cancelled',
    progress: 0,
    text: 'Quedó sin materia',
  })
}

describe('R23, R24, R28: numbers', () => {
  it('have no gap and no repeat under any interleaving, with two bodies and two computers', async () => {
    let given = 0
    let refused = 0
    await fc.assert(
      fc.asyncProperty(twoSeries, script, async (series, steps) => {
        commands.close()
        commands = openCommands()
        minute = 0
        const { client, environment } = commands
        tick()
        const ids = ['00000000-0000-7000-8000-0000000000d1', '00000000-0000-7000-8000-0000000000d2']
        const sit = (device: number) => Object.assign(environment, { deviceId: () => ids[device] })
        for (const device of [0, 1]) {
          sit(device)
          await client.device.save({ name: `Equipo ${device}`, series: series[device]! })
        }
        const tables: Table[] = []
        for (const [acronym, agreementScope] of [
          ['STM-A', 'session'],
          ['STM-B', 'year'],
        ] as const) {
          const agreementPattern =
            agreementScope === 'year' ? '{ORGANO}/{N:2}/{AÑO}' : '{ORGANO}/{TIPO}/{SESION:2}/{AÑO}-{N:2}'
          const table = await makeNumberingTable(client, acronym, { agreementScope, agreementPattern })
          tables.push({ ...table, called: null, live: null, itemId: null })
        }
        for (const { act, table, device } of steps) {
          tick()
          sit(device)
          await play(tables[table]!, act).catch((error: { code?: string }) => {
            if (error.code !== 'REFUSED') throw error
            refused += 1
          })
          commands.read((store) => expectGapless(store, series))
        }
        given += commands.read((store) => expectGapless(store, series))
      }),
      { numRuns: 25 },
    )
    expect(given).toBeGreaterThan(40)
    expect(refused).toBeGreaterThan(10)
  }, 120_000)

  it('of an agreement that was cancelled stay with it, and the next one goes on', async () => {
    tick()
    const table = await makeNumberingTable(commands.client, 'STM-A')
    const sessionId = await callSession(table, now())
    const itemId = await beginSession(table, sessionId)
    const state: Table = { ...table, called: null, live: sessionId, itemId }
    await play(state, 'adopt')
    await play(state, 'cancelAgreement')
    await play(state, 'adopt')
    const rows = await commands.client.agreement.list({ bodyId: table.bodyId })
    expect(rows.map(({ agreement }) => [agreement.key, agreement.status])).toEqual([
      ['STM-A/ORD/01/2026-01', 'cancelled'],
      ['STM-A/ORD/01/2026-02', 'inProgress'],
    ])
  })
})
