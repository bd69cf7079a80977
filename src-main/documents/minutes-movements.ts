import { type AttendanceEvent, inOrder, presenceIn } from '../domain/attendance.ts'
import type { SessionDossier } from '../domain/dossier.ts'
import { presenceAt, quorumAt, quorumChanges, quorumRuleAt } from '../domain/room.ts'
import type { Membership } from '../domain/seat.ts'
import { type Instant, localDate, localTime } from '../domain/time.ts'
import { movementTexts as texts, type QuorumTurn } from '../locale/movement-texts.ts'
import { declaredQuorum, named, namedStatement, standing } from './found-quorum.ts'
import type { Block } from './model.ts'
import { personName, seatName } from './seats.ts'
import { said } from './paragraphs.ts'

type Fact = AttendanceEvent & { readonly kind: 'arrived' | 'left' }

/** Arrivals and departures between opening and end, and the hour at which quorum was lost or came back (R14). */
export function movementBlocks(dossier: SessionDossier): Block[] {
  const { openedAt, closedAt } = dossier.session
  if (openedAt === null) return []
  const during = inOrder(dossier.attendance).filter(
    (event): event is Fact =>
      isMovement(event) && event.at > openedAt && (closedAt === null || event.at < closedAt),
  )
  const turns = turnsOf(dossier)
  const items = movementsOf(during).flatMap((facts, index, all) => {
    const last = facts.at(-1)!
    const isLastOfHour = all[index + 1]?.at(-1)?.at !== last.at
    const text = movementText(dossier, facts, isLastOfHour ? (turns.get(last.at) ?? null) : null)
    return text ? [{ content: [{ text }] }] : []
  })
  return items.length > 0
    ? [said(texts.movements(items.length)), { type: 'list', ordered: false, items }]
    : []
}

function isMovement({ kind }: AttendanceEvent): boolean {
  return kind === 'arrived' || kind === 'left'
}

/** Each loss and recovery by its moment: as they were stated, else as the log tells them. */
function turnsOf(dossier: SessionDossier): Map<Instant, QuorumTurn> {
  const stated = standing(dossier)
  if (stated.some(({ occasion }) => occasion === 'declared'))
    return new Map(
      stated.flatMap((statement) => {
        const { at, occasion } = statement
        if (occasion !== 'lost' && occasion !== 'restored') return []
        return [[at, { occasion, quorum: namedStatement(dossier, statement) }]]
      }),
    )
  return new Map(
    quorumChanges(dossier).map(({ at, occasion, quorum }) => [
      at,
      { occasion, quorum: named(dossier, quorum, quorumRuleAt(dossier, at)) },
    ]),
  )
}

/** The facts one by one; the departure and the arrival of a seat at the same moment are a relief. */
function movementsOf(facts: readonly Fact[]): Fact[][] {
  const movements: Fact[][] = []
  for (const fact of facts) {
    const before = movements.at(-1)
    const [last] = before ?? []
    const isRelief =
      before?.length === 1 && last?.seatId === fact.seatId && last.at === fact.at && last.kind !== fact.kind
    if (isRelief && last.capacity !== fact.capacity) before.push(fact)
    else movements.push([fact])
  }
  return movements
}

function movementText(
  dossier: SessionDossier,
  facts: readonly Fact[],
  turn: QuorumTurn | null,
): string | null {
  const fact = facts.find(({ kind }) => facts.length === 1 || kind === 'arrived')!
  const member = dossier.members.find(({ seat }) => seat.id === fact.seatId)
  if (!member) return null
  const { kind, capacity, isRemote, at, appointment } = fact
  const time = localTime(at, dossier.body.timeZone)
  const person = personName(member, fact)
  const movement = { time, seat: seatName(member), capacity, person, appointment, isRemote, turn }
  return facts.length === 1 ? texts.movement({ ...movement, kind }) : texts.relief(movement)
}

export function recessBlocks({ session, body }: SessionDossier): Block[] {
  const hour = (at: Instant) => localTime(at, body.timeZone)
  const pauses = session.recesses.map(({ from, to }) => ({ from: hour(from), to: to && hour(to) }))
  return pauses.length > 0 ? [said(texts.recesses(pauses))] : []
}

/** What was set right in the log once the session was open, and why: nothing is rewritten in silence. */
export function correctionBlocks(dossier: SessionDossier): Block[] {
  const members = new Map(dossier.members.map((member) => [member.seat.id, member]))
  const items = dossier.attendance
    .filter(({ corrects }) => corrects.length > 0)
    .sort((a, b) => ((a.recordedAt ?? a.at) < (b.recordedAt ?? b.at) ? -1 : 1))
    .flatMap((event) => {
      const member = members.get(event.seatId)
      return member ? [{ content: [{ text: correctionText(dossier, member, event) }] }] : []
    })
  if (items.length === 0) return []
  return [
    { type: 'paragraph', style: 'text', content: texts.corrections(items.length) },
    { type: 'list', ordered: false, items },
    ...correctedQuorum(dossier),
  ]
}

function correctionText(dossier: SessionDossier, member: Membership, event: AttendanceEvent): string {
  const { body, session, attendance } = dossier
  const zone = body.timeZone
  const tell = ({ kind, capacity, isRemote, at, note }: AttendanceEvent) => ({
    kind: kind === 'voided' ? ('left' as const) : kind,
    capacity,
    isRemote,
    at: localTime(at, zone),
    note,
  })
  const former = attendance.filter(({ id, kind }) => event.corrects.includes(id) && kind !== 'voided')
  const { recordedAt } = event
  const date = recordedAt && localDate(recordedAt, zone)
  return texts.correction({
    seat: seatName(member),
    former: former.map(tell),
    now: event.kind === 'voided' ? null : tell(event),
    recorded: recordedAt && {
      time: localTime(recordedAt, zone),
      date: date === session.date ? null : date,
    },
    reason: event.reason,
  })
}

/** The declaration stays as it was frozen; what the corrected log tells of that moment is said beside it. */
function correctedQuorum(dossier: SessionDossier): Block[] {
  const { openedAt } = dossier.session
  if (openedAt === null) return []
  const { present } = quorumAt(dossier, openedAt)
  return present === declaredQuorum(dossier).present ? [] : [said(texts.corrected(present))]
}

/** Who presided after whom, when it changed. */
export function presidingTexts(dossier: SessionDossier): string[] {
  const { session, members, body } = dossier
  return session.presidings.slice(1).flatMap(({ seatId, from }) => {
    const member = members.find(({ seat }) => seat.id === seatId)
    if (!member) return []
    const presence = presenceIn(presenceAt(dossier, from), seatId)
    const time = localTime(from, body.timeZone)
    const { capacity } = presence
    const person = personName(member, presence)
    return [texts.presidedFrom({ time, post: member.seat.name, capacity, person })]
  })
}
