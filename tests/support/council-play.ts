import type { AgendaItemId, MotionId, SessionId } from '../../src-main/domain/ids.ts'
import type { Instant } from '../../src-main/domain/time.ts'
import type { Council, CouncilClient } from './council.ts'
import { postOf, votingSeats } from './council.ts'
import type { Step, StepOf } from './council-script.ts'

/** Seats with vote that are in the room, and who of each votes: the holder, where both are. */
export type Room = ReadonlyMap<number, 'holder' | 'alternate'>

/** The facts of the script that stand once it was played, in the order of their hours. */
function standing(steps: readonly Step[]): readonly (StepOf<'arrives'> | StepOf<'leaves'>)[] {
  const moved = steps.filter((step) => step.does === 'arrives' || step.does === 'leaves')
  const corrections = steps.filter((step) => step.does === 'corrects')
  return moved
    .map((step) => {
      const late = corrections.find(({ seat, was }) => seat === step.seat && was === step.at)
      return late ? { ...step, at: late.is } : step
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** Who was in the room at an hour, read from the script and nothing else. */
export function roomAt(steps: readonly Step[], hour: string): Room {
  const room = new Map<number, 'holder' | 'alternate'>()
  for (const seat of votingSeats) {
    const inside = { holder: false, alternate: false }
    for (const step of standing(steps))
      if (step.seat === seat && step.at <= hour) inside[step.as] = step.does === 'arrives'
    if (inside.holder) room.set(seat, 'holder')
    else if (inside.alternate) room.set(seat, 'alternate')
  }
  return room
}

export type Play = {
  readonly client: CouncilClient
  readonly council: Council
  readonly sessionId: SessionId
  readonly date: string
  /** That hour of the script as the clock has it. */
  readonly at: (hour: string) => Instant
  /** Puts the clock on the wall at that moment. */
  readonly set: (now: Instant) => void
}

/** Does what each step from that one on says, through the commands of the application, with the clock at its hour. */
export async function play(
  played: Play,
  steps: readonly Step[],
  after: (step: Step, index: number) => unknown = () => undefined,
  from = 0,
): Promise<void> {
  const { agenda } = await played.client.session.get({ sessionId: played.sessionId })
  const items = agenda.map(({ id }) => id)
  for (const [index, step] of steps.entries()) {
    if (index < from) continue
    played.set(played.at(step.at))
    await act(played, items, steps.slice(0, index), step)
    await after(step, index)
  }
}

async function act(
  played: Play,
  items: readonly AgendaItemId[],
  before: readonly Step[],
  step: Step,
): Promise<void> {
  const { client, council, sessionId } = played
  const seatId = 'seat' in step ? council.seats[step.seat - 1]! : council.seats[0]!
  const itemId = 'item' in step ? items[step.item - 1]! : items[0]!
  const fact = { capacity: 'holder' as const, isRemote: false, at: null, note: '' }
  switch (step.does) {
    case 'arrives': {
      const { as: capacity, isRemote = false, name = '', appointment = '' } = step
      const came = { ...fact, kind: 'arrived' as const, capacity, isRemote, name, appointment }
      return void (await client.attendance.record({ ...came, sessionId, seatId }))
    }
    case 'leaves':
      return void (await client.attendance.record({
        ...fact,
        kind: 'left',
        capacity: step.as,
        sessionId,
        seatId,
      }))
    case 'isExcused':
      return void (await client.attendance.record({
        ...fact,
        kind: 'excused',
        note: step.note,
        sessionId,
        seatId,
      }))
    case 'corrects':
      return correct(played, step)
    case 'opens':
      return void (await client.session.open({ sessionId, presidingSeatId: null, at: null }))
    case 'pauses':
      return void (await client.session.recess({ sessionId }))
    case 'resumes':
      return void (await client.session.resume({ sessionId }))
    case 'presides':
      return void (await client.session.preside({ sessionId, seatId }))
    case 'begins':
      return void (await client.agenda.setStatus({ itemId, status: 'inProgress' }))
    case 'postpones':
      return void (await client.agenda.setStatus({ itemId, status: 'postponed' }))
    case 'withdraws':
      return void (await client.agenda.setStatus({ itemId, status: 'withdrawn' }))
    case 'votes':
      return vote(played, itemId, roomAt(before, step.at), step)
    case 'isRefusedAVote':
      return
    case 'closes':
      return close(played, played.at(step.at))
  }
}

/** A late fact: what was written leaves, the right hour takes its place and says why. */
async function correct({ client, council, sessionId, at }: Play, step: StepOf<'corrects'>): Promise<void> {
  const seatId = council.seats[step.seat - 1]!
  const { attendance } = await client.session.get({ sessionId })
  const wrong = attendance.find((event) => event.seatId === seatId && event.at === at(step.was))!
  const { kind, capacity, isRemote, note } = wrong
  if (kind === 'voided') throw new Error('what was voided is not corrected')
  const fact = { kind, capacity, isRemote, note, at: at(step.is) }
  await client.attendance.set({ sessionId, seatId, replaces: [wrong.id], fact, reason: step.reason })
}

const countOf = (given: readonly number[] | number = 0) => (typeof given === 'number' ? given : given.length)

/** How the room voted, by the script. */
export function talliedIn(room: Room, step: StepOf<'votes'>) {
  const [against, abstention, excused] = [step.against, step.abstention, step.excused].map(countOf) as [
    number,
    number,
    number,
  ]
  return { inFavour: room.size - against - abstention - excused, against, abstention, excused }
}

async function vote(
  { client, council, set, at }: Play,
  agendaItemId: AgendaItemId,
  room: Room,
  step: StepOf<'votes'>,
): Promise<void> {
  const { text, method, matter = '', amended, casting = null } = step
  const agreementId = step.agreement ? await draft(client, council, agendaItemId, step) : null
  const { motionId } = await client.motion.open({ agendaItemId, agreementId, text, method, matter })
  if (amended)
    await client.motion.amend({ motionId, text: amended.text, seatId: council.seats[amended.seat - 1]! })
  if (method === 'nominal' || method === 'consensus') await byName(client, council, motionId, room, step)
  else await client.motion.setTally({ motionId, tally: talliedIn(room, step) })
  set(new Date(Date.parse(at(step.at)) + 2000).toISOString() as Instant)
  await client.motion.close({ motionId, castingVote: casting })
}

async function draft(
  client: CouncilClient,
  council: Council,
  agendaItemId: AgendaItemId,
  { text, agreement }: StepOf<'votes'>,
) {
  const { responsible = null, due = null } = agreement ?? {}
  const seatId = responsible === null ? null : council.seats[responsible - 1]!
  const responsibles = responsible === null ? [] : [{ seatId, name: postOf(responsible) }]
  const { agreementId } = await client.agreement.draft({
    agendaItemId,
    agreement: { text, responsibles, dueDate: due, hasNoDeadline: false },
  })
  return agreementId
}

/** One by one; by consensus only who does not join it is noted. */
async function byName(
  client: CouncilClient,
  { seats }: Council,
  motionId: MotionId,
  room: Room,
  { method, against, abstention, excused }: StepOf<'votes'>,
): Promise<void> {
  const of = (given: readonly number[] | number | undefined, seat: number) =>
    Array.isArray(given) && given.includes(seat)
  for (const seat of room.keys()) {
    const option = of(against, seat)
      ? 'against'
      : of(abstention, seat)
        ? 'abstention'
        : of(excused, seat)
          ? 'excused'
          : 'inFavour'
    if (method === 'consensus' && option === 'inFavour') continue
    const reason = option === 'excused' ? 'Tiene interés en el asunto' : ''
    await client.motion.castVote({ motionId, seatId: seats[seat - 1]!, option, reason })
  }
}

/** What was not treated is noted as such, and the session ends. */
async function close({ client, sessionId }: Play, now: Instant): Promise<void> {
  const { agenda } = await client.session.get({ sessionId })
  for (const { id, kind, status } of agenda)
    if (kind !== 'closing' && (status === 'pending' || status === 'inProgress'))
      await client.agenda.setStatus({ itemId: id, status: 'done' })
  await client.session.close({ sessionId, at: now })
}
