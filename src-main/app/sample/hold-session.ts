import { votersAt } from '../../domain/room.ts'
import type { AgendaItemId, BodyId, MotionId, SessionId } from '../../domain/ids.ts'
import type { Tally, VoteOption } from '../../domain/motion.ts'
import { SessionDraft } from '../../domain/session.ts'
import { instantOf, type LocalDate, type LocalTime } from '../../domain/time.ts'
import {
  type At,
  type Client,
  type SampleAgreement,
  type SampleCall,
  type SampleRoll,
  type SampleSession,
  type SampleVote,
  type Seats,
  zone,
} from './script.ts'

/** Convenes, opens, runs and closes one session of the sample, each act at its hour. */
export async function holdSession(
  client: Client,
  bodyId: BodyId,
  seats: Seats,
  script: SampleSession,
  at: At,
): Promise<SessionId> {
  const sessionId = await planSession(client, bodyId, script, at)
  await conveneSession(client, sessionId, seats, script, at)
  await runSession(client, sessionId, seats, script, at)
  return sessionId
}

/** The draft with its agenda and guests, on the morning of the day on which it is called. */
export async function planSession(
  client: Client,
  bodyId: BodyId,
  script: SampleCall,
  at: At,
): Promise<SessionId> {
  at(dayOf(script.calledAt), '09:00')
  const session = SessionDraft.parse(pickDraft(script))
  const { sessionId } = await client.session.create({ bodyId, session })
  await writeAgenda(client, sessionId, script)
  for (const [position, guest] of (script.guests ?? []).entries())
    await client.session.saveGuest({ id: null, sessionId, position, ...guest })
  return sessionId
}

export async function conveneSession(
  client: Client,
  sessionId: SessionId,
  seats: Seats,
  script: Pick<SampleCall, 'calledAt' | 'receipts' | 'received'>,
  at: At,
): Promise<void> {
  at(dayOf(script.calledAt), script.calledAt.slice(11))
  await client.session.convene({ sessionId, calledAt: null })
  await recordReceipts(client, sessionId, seats, script.receipts)
  for (const [date, numbers] of Object.entries(script.received ?? {})) {
    const receivedAt = instantOf(date as LocalDate, '14:00' as LocalTime, zone)
    for (const number of numbers) {
      const seatId = seats.get(number)!.id
      at(date, '14:00')
      await client.session.saveReceipt({ sessionId, seatId, receivedAt, willAttend: 'unknown' })
    }
  }
}

/** From the roll call to the end. */
export async function runSession(
  client: Client,
  sessionId: SessionId,
  seats: Seats,
  script: SampleSession,
  at: At,
): Promise<void> {
  await rollCall(client, sessionId, seats, script, at)
  at(script.date, script.openAt)
  await client.session.open({ sessionId, presidingSeatId: null, at: null })
  await runItems(client, sessionId, seats, script, at)
  at(script.date, script.closeAt)
  await client.session.close({ sessionId, at: null })
}

const dayOf = (moment: string) => moment.slice(0, 10)

const pickDraft = ({ kind, date, time, place, modality, isPublic, callNote }: SampleCall) => ({
  kind,
  date,
  time,
  place,
  modality,
  isPublic,
  callNote,
})

/** Names the items the preset brought and adds those it did not. */
async function writeAgenda(client: Client, sessionId: SessionId, { items }: SampleCall): Promise<void> {
  const { agenda } = await client.session.get({ sessionId })
  for (const item of agenda) if (item.kind === 'topic') await client.agenda.remove({ itemId: item.id })
  for (const [position, { kind, title, presenter = '' }] of items.entries())
    if (kind === 'topic')
      await client.agenda.add({ sessionId, kind: 'topic', title: title ?? '', presenter, position })
}

export async function recordReceipts(
  client: Client,
  sessionId: SessionId,
  seats: Seats,
  receipts: SampleSession['receipts'],
): Promise<void> {
  for (const [willAttend, numbers] of Object.entries(receipts ?? {}))
    for (const number of numbers)
      await client.session.saveReceipt({
        sessionId,
        seatId: seats.get(number)!.id,
        receivedAt: null,
        willAttend: willAttend as 'yes',
      })
}

export async function rollCall(
  client: Client,
  sessionId: SessionId,
  seats: Seats,
  script: SampleRoll,
  at: At,
): Promise<void> {
  const arrivals = [...script.arrivals].sort((a, b) => (String(a[2]) < String(b[2]) ? -1 : 1))
  for (const [number, capacity, time, appointment = ''] of arrivals) {
    at(script.date, String(time))
    const seatId = seats.get(Number(number))!.id
    await client.attendance.record({
      sessionId,
      seatId,
      kind: 'arrived',
      capacity: capacity as 'holder',
      appointment: String(appointment),
      isRemote: false,
      at: null,
      note: '',
    })
  }
  for (const [number, note] of script.excused)
    await client.attendance.record({
      sessionId,
      seatId: seats.get(Number(number))!.id,
      kind: 'excused',
      capacity: 'holder',
      isRemote: false,
      at: null,
      note: String(note),
    })
}

async function runItems(
  client: Client,
  sessionId: SessionId,
  seats: Seats,
  script: SampleSession,
  at: At,
): Promise<void> {
  const comings = (before: string) => moves(client, sessionId, seats, script, before, at)
  for (const [index, item] of script.items.entries()) {
    const { agenda } = await client.session.get({ sessionId })
    const { id: itemId } = agenda[index]!
    const start = item.start ?? item.postponed ?? script.closeAt
    await comings(start)
    at(script.date, start)
    await client.agenda.setStatus({ itemId, status: item.postponed ? 'postponed' : 'inProgress' })
    await client.minutes.saveItem({ itemId, minutes: item.minutes })
    const agreements = item.agreement === undefined ? [] : [item.agreement].flat()
    for (const agreement of agreements as readonly SampleAgreement[]) {
      const vote = agreement.vote ?? item.vote!
      await comings(vote.at)
      at(script.date, vote.amendedAt ?? vote.at)
      await decide(client, sessionId, itemId, seats, agreement, vote, (time) => at(script.date, time))
    }
  }
}

const moved = new WeakMap<SampleSession, Set<string>>()

/** Who came in or left before that hour and has not been noted. */
async function moves(
  client: Client,
  sessionId: SessionId,
  seats: Seats,
  script: SampleSession,
  before: string,
  at: At,
): Promise<void> {
  const noted = moved.get(script) ?? new Set()
  moved.set(script, noted)
  const facts = [
    ...(script.late ?? []).map(([number, , time]) => ({
      number,
      time: String(time),
      kind: 'arrived' as const,
    })),
    ...(script.departures ?? []).map(([number, time]) => ({
      number,
      time: String(time),
      kind: 'left' as const,
    })),
  ]
  for (const { number, time, kind } of facts) {
    const mark = `${sessionId}:${number}:${time}`
    if (time > before || noted.has(mark)) continue
    noted.add(mark)
    at(script.date, time)
    const seatId = seats.get(Number(number))!.id
    const fact = { sessionId, seatId, kind, capacity: 'holder' as const, isRemote: false, at: null, note: '' }
    await client.attendance.record(fact)
  }
}

async function decide(
  client: Client,
  sessionId: SessionId,
  agendaItemId: AgendaItemId,
  seats: Seats,
  script: SampleAgreement,
  vote: SampleVote,
  atHour: (time: string) => void,
): Promise<void> {
  const responsibles = (script.responsibles ?? []).map((number) => {
    const { id, name } = seats.get(number)!
    return { seatId: id, name }
  })
  const dueDate = (script.due ?? null) as LocalDate | null
  const text = vote.amendedFrom ?? script.text
  const agreement = { text, responsibles, dueDate, hasNoDeadline: script.noDeadline ?? false }
  const { agreementId } = await client.agreement.draft({ agendaItemId, agreement })
  const method = vote.method as 'nominal'
  const idOf = (number: number | undefined) => (number === undefined ? null : seats.get(number)!.id)
  const movers = { proposerId: idOf(vote.proposer), seconderId: idOf(vote.seconder) }
  const { motionId } = await client.motion.open({ agendaItemId, agreementId, text, method, ...movers })
  if (vote.amendedFrom)
    await client.motion.amend({ motionId, text: script.text, seatId: idOf(vote.amendedBy) })
  atHour(vote.at)
  if (vote.tally) {
    const [inFavour = 0, against = 0, abstention = 0, excused = 0] = vote.tally
    const tally: Tally = { inFavour, against, abstention, excused }
    await client.motion.setTally({ motionId, tally })
  } else await castNominal(client, sessionId, motionId, seats, vote)
  await client.motion.close({ motionId, castingVote: null })
}

async function castNominal(
  client: Client,
  sessionId: SessionId,
  motionId: MotionId,
  seats: Seats,
  vote: SampleVote,
): Promise<void> {
  const voters = new Set(votersAt(await client.session.get({ sessionId })).map(({ seat }) => seat.id))
  for (const [number, { id }] of seats) {
    if (!voters.has(id)) continue
    const excuse = vote.excused?.find(([seat]) => seat === number)
    const option: VoteOption = excuse
      ? 'excused'
      : vote.against?.includes(number)
        ? 'against'
        : vote.abstention?.includes(number)
          ? 'abstention'
          : 'inFavour'
    await client.motion.castVote({ motionId, seatId: id, option, reason: String(excuse?.[1] ?? '') })
  }
}
