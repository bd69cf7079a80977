import { inOrder } from '../domain/attendance.ts'
import { presidingMember, secretaryMember, type SessionDossier } from '../domain/dossier.ts'
import { quorumAt, quorumRuleAt, secondCallAt } from '../domain/room.ts'
import { type Instant, localTime, type LocalTime } from '../domain/time.ts'
import { documents } from '../locale/documents.ts'
import { minutesTexts } from '../locale/minutes-texts.ts'
import { minutesNoun, terms } from '../locale/terms.ts'
import { markdownBlocks } from './markdown.ts'
import type { Block, Inlines, TableBlock } from './model.ts'
import { type Attendance, attendanceOf, bySector, isVacant, numberOf, personName, seatName } from './seats.ts'

const texts = minutesTexts.attendance

/** Who came, who did not and why, and the quorum with its arithmetic (R11, R14). */
export function attendanceBlocks(dossier: SessionDossier): Block[] {
  const all = attendanceOf(dossier)
  const secretary = secretaryMember(dossier)?.seat.name ?? null
  const written = dossier.agenda.filter(({ kind }) => kind === 'rollCall' || kind === 'quorum')
  return [
    said(texts.intro(secretary, minutesNoun(dossier.session.kind))),
    tableOf(dossier, all),
    ...absences(all),
    ...remoteAndGuests(dossier, all),
    ...written.flatMap((item) => markdownBlocks(item.minutes)),
    { type: 'paragraph', style: 'text', content: quorumText(dossier) },
    ...movementBlocks(dossier),
    ...recessBlocks(dossier),
  ]
}

function said(text: string): Block {
  return { type: 'paragraph', style: 'text', content: [{ text }] }
}

const widths = [34, 178, 46, 110, 40]

function tableOf(dossier: SessionDossier, all: readonly Attendance[]): TableBlock {
  const bySeat = new Map(all.map((attendance) => [attendance.member.seat.id, attendance]))
  const chair = presidingMember(dossier)?.seat.id
  const rowOf = (attendance: Attendance) => cellsOf(dossier, attendance, attendance.member.seat.id === chair)
  return {
    type: 'table',
    columns: texts.columns.map((header, index) => ({
      header,
      width: widths[index]!,
      align: index === 0 || index === texts.columns.length - 1 ? 'right' : 'left',
    })),
    groups: bySector(dossier).map((group) => ({
      caption: documents.sectorCaptionWithVotes(group.sector.name, group),
      rows: group.members.map((member) => rowOf(bySeat.get(member.seat.id)!)),
    })),
    result: null,
  }
}

function cellsOf(dossier: SessionDossier, attendance: Attendance, presides: boolean): Inlines[] {
  const { member, presence, final } = attendance
  const came = final.arrivedAt !== null
  const post = presides ? texts.presides(member.seat.name) : member.seat.name
  const name = texts.withPerson(post, came ? personName(member, presence) : null)
  const hour = final.arrivedAt ? texts.hour(localTime(final.arrivedAt, dossier.body.timeZone)) : texts.none
  const cells = [
    numberOf(member),
    name,
    came ? terms.capacities[presence.capacity] : texts.none,
    stateOf(dossier, attendance),
    hour,
  ]
  return cells.map((text) => [{ text }])
}

function stateOf(dossier: SessionDossier, { member, presence, final, joinedLater }: Attendance): string {
  if (final.arrivedAt === null) {
    if (isVacant(member)) return texts.vacant
    return final.excuse === null ? texts.absent : texts.excused
  }
  const left = final.leftAt ? localTime(final.leftAt, dossier.body.timeZone) : null
  if (left) return joinedLater ? texts.joinedAndLeft(left) : texts.leftAt(left)
  const state = joinedLater ? texts.joinedLater : texts.present[presence.capacity]
  return presence.isRemote ? texts.remotely(state) : state
}

/** Justified absences one by one, with their document; the others together. */
function absences(all: readonly Attendance[]): Block[] {
  const absent = all.filter(({ member, final }) => final.arrivedAt === null && !isVacant(member))
  const excused = absent.filter(({ final }) => final.excuse !== null)
  const others = absent.filter(({ final }) => final.excuse === null).map(({ member }) => seatName(member))
  return [
    ...excused.map(({ member, final }) => said(texts.excuse(seatName(member), final.excuse ?? ''))),
    ...(others.length > 0 ? [said(texts.unexcused(others))] : []),
  ]
}

function remoteAndGuests(dossier: SessionDossier, all: readonly Attendance[]): Block[] {
  const remote = all
    .filter(({ presence, final }) => final.arrivedAt !== null && presence.isRemote)
    .map(({ member }) => seatName(member))
  const guests = dossier.guests.map(({ name, organization }) => ({
    content: [{ text: texts.guest(name, organization) }],
  }))
  return [
    ...(remote.length > 0 ? [said(texts.remote(remote))] : []),
    ...(guests.length > 0
      ? [said(texts.guests(guests.length)), { type: 'list', ordered: false, items: guests } as const]
      : []),
  ]
}

function quorumText(dossier: SessionDossier): Inlines {
  const { session, rules, body } = dossier
  return texts.quorum({
    quorum: quorumAt(dossier, session.openedAt),
    rule: quorumRuleAt(dossier, session.openedAt),
    calls: callsOf(dossier),
    basis: rules.quorumBasis,
    openedAt: session.openedAt ? localTime(session.openedAt, body.timeZone) : null,
  })
}

/** The hours of both calls of a session that was held on the second (R15). */
function callsOf(dossier: SessionDossier): { first: LocalTime; second: LocalTime } | null {
  const { session, body } = dossier
  const second = secondCallAt(dossier)
  if (session.call !== 'second' || second === null) return null
  return { first: session.time, second: localTime(second, body.timeZone) }
}

/** Arrivals and departures between opening and end, and the hour at which quorum was lost or came back (R14). */
function movementBlocks(dossier: SessionDossier): Block[] {
  const { session, body } = dossier
  const { openedAt, closedAt } = session
  if (openedAt === null) return []
  const members = new Map(dossier.members.map((member) => [member.seat.id, member]))
  const during = inOrder(dossier.attendance).filter(
    ({ at, kind }) => kind !== 'excused' && at > openedAt && (closedAt === null || at < closedAt),
  )
  const hadQuorum = new Map<Instant, boolean>()
  let before = quorumAt(dossier, openedAt).isReached
  const items = during.flatMap((event) => {
    const member = members.get(event.seatId)
    if (!member || event.kind === 'excused' || event.kind === 'voided') return []
    const isReached = hadQuorum.get(event.at) ?? quorumAt(dossier, event.at).isReached
    hadQuorum.set(event.at, isReached)
    const quorum = before === isReached ? null : isReached ? 'restored' : 'lost'
    before = isReached
    const { kind, capacity, isRemote } = event
    const time = localTime(event.at, body.timeZone)
    const text = texts.movement({ time, kind, seat: seatName(member), capacity, isRemote, quorum })
    return [{ content: [{ text }] }]
  })
  return items.length > 0
    ? [said(texts.movements(items.length)), { type: 'list', ordered: false, items }]
    : []
}

function recessBlocks({ session, body }: SessionDossier): Block[] {
  const hour = (at: Instant) => localTime(at, body.timeZone)
  const pauses = session.recesses.map(({ from, to }) => ({ from: hour(from), to: to && hour(to) }))
  return pauses.length > 0 ? [said(texts.recesses(pauses))] : []
}
