import { inForce } from '../domain/attendance.ts'
import { presidingMember, secretaryMember, type SessionDossier } from '../domain/dossier.ts'
import type { SeatId } from '../domain/ids.ts'
import { localTime } from '../domain/time.ts'
import { documents } from '../locale/documents.ts'
import { theName } from '../locale/grammar.ts'
import { minutesTexts } from '../locale/minutes-texts.ts'
import { movementTexts } from '../locale/movement-texts.ts'
import { minutesNoun, terms } from '../locale/terms.ts'
import { markdownBlocks } from './markdown.ts'
import { correctionBlocks, movementBlocks, recessBlocks } from './minutes-movements.ts'
import type { MinutesWording } from './minutes-sections.ts'
import { quorumDeclaration } from './minutes-quorum.ts'
import type { Block, Inlines, TableBlock } from './model.ts'
import { said } from './paragraphs.ts'
import {
  annexNumber,
  type Attendance,
  attendanceOf,
  bySector,
  isVacant,
  numberOf,
  personName,
  seatName,
} from './seats.ts'

const texts = minutesTexts.attendance

/** Who came, who did not and why, and the quorum with its arithmetic (R11, R14). */
export function attendanceBlocks(dossier: SessionDossier, say: MinutesWording): Block[] {
  const secretary = secretaryMember(dossier)?.seat.name ?? null
  const written = dossier.agenda.filter(({ kind }) => kind === 'rollCall' || kind === 'quorum')
  return [
    ...say.blocks('attendance', {
      secretaria: secretary && theName(secretary),
      acta: minutesNoun(dossier.session.kind),
    }),
    ...whoCameBlocks(dossier),
    ...written.flatMap((item) => markdownBlocks(item.minutes)),
    ...quorumDeclaration(dossier, say),
    ...movementBlocks(dossier),
    ...recessBlocks(dossier),
    ...correctionBlocks(dossier),
  ]
}

/** The table of attendance and, below, who stood for whom, who did not come and who came besides. */
export function whoCameBlocks(dossier: SessionDossier): Block[] {
  const all = attendanceOf(dossier)
  return [
    tableOf(dossier, all),
    ...substitutions(all),
    ...absences(dossier, all),
    ...remoteAndGuests(dossier, all),
  ]
}

const widths = [34, 178, 46, 110, 40]

function tableOf(dossier: SessionDossier, all: readonly Attendance[]): TableBlock {
  const bySeat = new Map(all.map((attendance) => [attendance.member.seat.id, attendance]))
  const chairs = presidingSeats(dossier)
  const rowOf = (attendance: Attendance) =>
    cellsOf(dossier, attendance, chairs.includes(attendance.member.seat.id))
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

/** Every seat that presided; of a session that nobody opened, none. */
function presidingSeats(dossier: SessionDossier): readonly SeatId[] {
  const { presidings, openedAt, status } = dossier.session
  if (presidings.length > 0) return presidings.map(({ seatId }) => seatId)
  const chair = openedAt !== null || status !== 'notHeld' ? presidingMember(dossier) : null
  return chair ? [chair.seat.id] : []
}

function cellsOf(dossier: SessionDossier, attendance: Attendance, presides: boolean): Inlines[] {
  const { member, presence, final } = attendance
  const came = final.arrivedAt !== null
  const post = presides
    ? texts.presides(member.seat.name, dossier.session.presidings.length > 1)
    : member.seat.name
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

/** Who stood for whom and by which document, where the log says either. */
function substitutions(all: readonly Attendance[]): Block[] {
  const items = all.flatMap(({ member, presence, final }) => {
    const { capacity, appointment } = presence
    if (final.arrivedAt === null || capacity === 'holder') return []
    const person = personName(member, presence)
    if (!person && !appointment) return []
    const text = movementTexts.substitution({ seat: seatName(member), capacity, person, appointment })
    return [{ content: [{ text }] }]
  })
  return items.length > 0
    ? [said(movementTexts.substitutions(items.length)), { type: 'list', ordered: false, items }]
    : []
}

/** Justified absences one by one, with their document; the others together. */
function absences(dossier: SessionDossier, all: readonly Attendance[]): Block[] {
  const absent = all.filter(({ member, final }) => final.arrivedAt === null && !isVacant(member))
  const excused = absent.filter(({ final }) => final.excuse !== null)
  const others = absent.filter(({ final }) => final.excuse === null).map(({ member }) => seatName(member))
  return [
    ...excused.map(({ member, final }) =>
      said(texts.excuse(seatName(member), final.excuse ?? '', excuseAnnex(dossier, member.seat.id))),
    ),
    ...(others.length > 0 ? [said(texts.unexcused(others))] : []),
  ]
}

/** The annex that justifies the absence of a seat; null when its document was not kept. */
export function excuseAnnex(dossier: SessionDossier, seatId: SeatId): number | null {
  const excuse = inForce(dossier.attendance).findLast(
    (event) => event.seatId === seatId && event.kind === 'excused',
  )
  return annexNumber(dossier, excuse?.attachmentId ?? null)
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
