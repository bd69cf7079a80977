import type { AgendaItem } from '../domain/agenda.ts'
import { type Agreement, isAdopted } from '../domain/agreement.ts'
import type { SessionDossier } from '../domain/dossier.ts'
import type { SeatId } from '../domain/ids.ts'
import { isCounted, type Motion } from '../domain/motion.ts'
import { standing } from './found-quorum.ts'
import { sessionDocumentKey } from './issue-stamp.ts'
import { signersOf } from './minutes-closing.ts'
import { attemptOf } from './minutes-frame.ts'
import { attendanceOf, personName } from './seats.ts'

/** Name and version of the fields below. A field that changes its meaning is a new version. */
export const minutesFormat = 'secretariado-abierto/minutes/1'

/**
 * What an acta tells, for machines: embedded in its PDF. Nothing that its pages do not say, and no address, telephone,
 * mail nor the reason of an absence (R57, R61). Seats are named by their number; hours are UTC.
 */
export function minutesData(dossier: SessionDossier) {
  const { body, session } = dossier
  return {
    format: minutesFormat,
    key: sessionDocumentKey(dossier, 'minutes'),
    body: pick(body, 'name', 'acronym', 'level', 'municipality', 'state', 'timeZone'),
    session: {
      key: dossier.key,
      number: dossier.number,
      attempt: attemptOf(session),
      ...pick(session, 'kind', 'year', 'status', 'date', 'time', 'place', 'modality', 'isPublic', 'call'),
      ...pick(session, 'calledAt', 'openedAt', 'closedAt', 'recesses'),
      presidings: session.presidings.map(({ seatId, from }) => ({ seat: seatNumber(dossier, seatId), from })),
    },
    seats: seatsOf(dossier),
    guests: dossier.guests.map((guest) => pick(guest, 'name', 'organization')),
    quorum: standing(dossier).map((found) =>
      pick(found, 'at', 'occasion', 'call', 'rule', 'seats', 'present', 'required', 'isReached'),
    ),
    agenda: dossier.agenda.map((item, index) => itemOf(dossier, item, index)),
    agreements: dossier.agreements.filter(isAdopted).map((agreement) => agreementOf(dossier, agreement)),
    signers: signersOf(dossier).map(({ number, name, capacity }) => ({
      seat: Number(number),
      name,
      capacity,
    })),
  }
}

function pick<T, K extends keyof T>(record: T, ...fields: K[]): Pick<T, K> {
  return Object.fromEntries(fields.map((field) => [field, record[field]])) as Pick<T, K>
}

function seatNumber({ members }: SessionDossier, id: SeatId | null): number | null {
  return members.find(({ seat }) => seat.id === id)?.seat.number ?? null
}

/** Each seat of the table, who sat there and when. */
function seatsOf(dossier: SessionDossier) {
  return attendanceOf(dossier).map(({ member, final }) => ({
    ...pick(member.seat, 'number', 'name', 'role', 'hasVoice', 'hasVote'),
    sector: member.sector.name,
    person: final.arrivedAt === null ? null : personName(member, final),
    capacity: final.arrivedAt === null ? null : final.capacity,
    ...pick(final, 'arrivedAt', 'leftAt', 'isRemote'),
    isExcused: final.excuse !== null,
  }))
}

function itemOf(dossier: SessionDossier, item: AgendaItem, index: number) {
  const motions = dossier.motions.filter(({ agendaItemId }) => agendaItemId === item.id)
  return {
    number: index + 1,
    ...pick(item, 'kind', 'title', 'presenter', 'status', 'startedAt', 'endedAt', 'isUrgent'),
    motions: motions.map((motion) => motionOf(dossier, motion)),
  }
}

/** A vote; who voted what only where it was taken by name. */
function motionOf(dossier: SessionDossier, motion: Motion) {
  const ballots = isCounted(motion.method)
    ? []
    : dossier.ballots.filter(({ motionId }) => motionId === motion.id)
  return {
    ...pick(motion, 'purpose', 'text', 'method', 'matter', 'majority', 'abstentions', 'openedAt', 'closedAt'),
    ...pick(motion, 'present', 'members', 'tally', 'castingVote', 'result'),
    agreement: dossier.agreements.find(({ id }) => id === motion.agreementId)?.key || null,
    votes: ballots
      .map(({ seatId, option }) => ({ seat: seatNumber(dossier, seatId), option }))
      .sort((a, b) => (a.seat ?? 0) - (b.seat ?? 0)),
  }
}

/** As it was adopted: what came of it later is not of this acta. */
function agreementOf(dossier: SessionDossier, agreement: Agreement) {
  return {
    ...pick(agreement, 'key', 'number', 'text', 'dueDate', 'hasNoDeadline', 'adoptedAt'),
    item: dossier.agenda.findIndex(({ id }) => id === agreement.agendaItemId) + 1,
    responsibles: agreement.responsibles.map(({ seatId, name }) => ({
      seat: seatNumber(dossier, seatId),
      name,
    })),
  }
}
