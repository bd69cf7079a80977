import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import type { SessionId } from '../../src-main/domain/ids.ts'
import type { Motion, MotionResult, Tally } from '../../src-main/domain/motion.ts'
import { resultOf } from '../../src-main/domain/motion.ts'
import type { QuorumStatement } from '../../src-main/domain/quorum.ts'
import { quorumAt } from '../../src-main/domain/room.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { type OwnApp, ownApp } from '../app/own-app.ts'
import { callCouncil, type Council, makeCouncil, sectorOf } from '../support/council.ts'
import { type Play, play, type Room, roomAt, talliedIn } from '../support/council-play.ts'
import { councilTopics, firstSession, longSession, type Step } from '../support/council-script.ts'
import { refusalOf } from '../support/rpc-over.ts'
import { at } from '../support/small-body.ts'

const firstDate = '2026-09-10' as LocalDate
const longDate = '2026-10-15' as LocalDate

let own: OwnApp
let council: Council
let long: Play

const played = (sessionId: SessionId, date: string): Play => ({
  client: own.client,
  council,
  sessionId,
  date,
  at: (hour) => at(hour, date),
  set: own.environment.set,
})
const dossierOf = ({ client, sessionId }: Play) => client.session.get({ sessionId })

/** R11–R13 by counting heads: a majority of 43 and five of civil society. */
function countHeads(room: Room, required = 22) {
  const civil = [...room.keys()].filter((seat) => sectorOf(seat) === 'Sociedad civil').length
  return { seats: 43, present: room.size, required, isReached: room.size >= required && civil >= 5 }
}

/** R17–R21 in plain arithmetic: three of them over the members or the present, else more than half of the present. */
function decide(step: Step & { does: 'votes' }, tally: Tally, present: number): MotionResult {
  const { inFavour, against, excused } = tally
  const isBudget = step.matter === 'Presupuesto participativo'
  const isReform = step.matter === 'Reformas a los lineamientos'
  if (!isBudget && !isReform && inFavour === against)
    return step.casting === 'inFavour' ? 'majority' : 'rejected'
  const isEnough = isBudget
    ? inFavour * 5 >= (43 - excused) * 3
    : isReform
      ? inFavour * 3 >= (present - excused) * 2
      : inFavour * 2 > present - excused
  if (step.method === 'consensus') return against === 0 && isEnough ? 'consensus' : 'rejected'
  if (!isEnough) return 'rejected'
  return inFavour === present ? 'unanimous' : 'majority'
}

/** What was stated stays as it was stated, but for the mark of what annulled it. */
function expectFrozen(before: readonly QuorumStatement[], after: readonly QuorumStatement[]): void {
  const bare = (statements: readonly QuorumStatement[]) =>
    statements.map((statement) => ({ ...statement, annulledById: null }))
  expect(bare(after).slice(0, before.length)).toEqual(bare(before))
}

beforeAll(async () => {
  own = ownApp()
  own.environment.set(at('09:00', '2026-08-24'))
  council = await makeCouncil(own.client)
  const first = played(
    await callCouncil(own.client, council, { date: firstDate }, ['Instalación']),
    firstDate,
  )
  await play(first, firstSession)
  await own.client.minutes.advance({ sessionId: first.sessionId, to: 'project' })
  own.environment.set(at('09:00', '2026-10-01'))
  long = played(await callCouncil(own.client, council, { date: longDate }, councilTopics), longDate)
}, 60_000)
afterAll(() => own.close())

describe('a council of 43 seats in a long session', () => {
  it('is called with fourteen items, the acta that waits and the agreements that are open (R26, R35)', async () => {
    const { agenda, members } = await dossierOf(long)
    expect(agenda).toHaveLength(14)
    expect(agenda.map(({ kind }) => kind).slice(0, 6)).toEqual([
      'rollCall',
      'quorum',
      'agendaApproval',
      'minutesApproval',
      'followUp',
      'topic',
    ])
    expect(members.filter(({ seat }) => seat.hasVote)).toHaveLength(43)
    expect(members.filter(({ alternates }) => alternates.length > 0)).toHaveLength(10)
  })

  it('has after every fact the quorum of its log, and every vote the result of its ballots (R11–R21)', async () => {
    let before: SessionDossier = await dossierOf(long)
    let votes = 0
    await play(long, longSession, async (step, index) => {
      const dossier = await dossierOf(long)
      const room = roomAt(longSession.slice(0, index + 1), step.at)
      expect(quorumAt(dossier), step.at).toMatchObject(countHeads(room))
      expectFrozen(before.statements, dossier.statements)
      if (step.does === 'votes') {
        const motion = dossier.motions[(votes += 1) - 1]!
        const tally = talliedIn(room, step)
        expect(motion, step.text).toMatchObject({ status: 'closed', present: room.size, members: 43, tally })
        expect([motion.result, step.text]).toEqual([decide(step, tally, room.size), step.text])
        expect(motion.result).toBe(step.result)
        expect(dossier.statements.at(-1)).toMatchObject({
          occasion: 'vote',
          motionId: motion.id,
          ...countHeads(room),
        })
      }
      if (step.does === 'isRefusedAVote') {
        const agendaItemId = dossier.agenda[step.item - 1]!.id
        const vote = { agendaItemId, agreementId: null, text: 'Ampliar', method: 'showOfHands' } as const
        expect(await refusalOf(own.client.motion.open(vote))).toEqual({
          code: 'motion.noQuorum',
          params: { present: 21, required: 22, seats: 43 },
        })
      }
      before = dossier
    })
    expect(votes).toBe(25)
    expect(before.attendance).toHaveLength(60)
    expect(before.session.status).toBe('closed')
  }, 90_000)

  it('lost the quorum once and had it again: both are stated with their hour and arithmetic (R14)', async () => {
    const { statements } = await dossierOf(long)
    const changes = statements.filter(({ occasion }) => occasion === 'lost' || occasion === 'restored')
    expect(changes).toEqual([
      expect.objectContaining({ at: at('11:59'), occasion: 'lost', present: 21, required: 22, seats: 43 }),
      expect.objectContaining({ at: at('12:03'), occasion: 'restored', present: 22, isReached: true }),
    ])
    expect(statements.every(({ annulledById }) => annulledById === null)).toBe(true)
  })

  it('gives every result again from what was frozen (R18, R22)', async () => {
    const { motions } = await dossierOf(long)
    const again = ({ present, members, tally, castingVote, ...motion }: Motion) =>
      resultOf(motion, tally!, { present: present!, members: members! }, castingVote)
    expect(motions.map(again)).toEqual(motions.map(({ result }) => result))
  })

  it('numbers what was adopted without gaps, and nothing else (R23–R25)', async () => {
    const { agreements } = await dossierOf(long)
    const adopted = longSession.filter(
      (step) => step.does === 'votes' && step.agreement && step.result !== 'rejected',
    )
    const numbers = agreements.flatMap(({ number }) => number ?? []).sort((a, b) => a - b)
    expect(numbers).toEqual(adopted.map((_, index) => index + 2))
    expect(agreements.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  })

  it('does not rewrite who was there when a vote was saved, and tells a late correction (R22)', async () => {
    const { attendance } = await dossierOf(long)
    const seatId = council.seats[8]!
    const left = attendance.find((event) => event.seatId === seatId && event.kind === 'left')!
    const fact = { kind: 'left', capacity: 'holder', isRemote: false, note: '', at: at('12:20') } as const
    const change = { sessionId: long.sessionId, seatId, replaces: [left.id], fact, reason: 'Salió después' }
    expect((await refusalOf(own.client.attendance.set(change))).code).toBe('attendance.voteSaved')
    const late = attendance.filter(({ corrects }) => corrects.length > 0)
    expect(late).toMatchObject([{ seatId: council.seats[24], at: at('10:13') }])
    expect(late[0]!.corrects).toEqual([attendance.find(({ at: hour }) => hour === at('10:15'))!.id])
  })
})
