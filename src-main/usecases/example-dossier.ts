import { AgendaItem, agendaPresets } from '../domain/agenda.ts'
import { Agreement } from '../domain/agreement.ts'
import { AttendanceEvent } from '../domain/attendance.ts'
import { IssuedDocument } from '../domain/attachment.ts'
import type { Body } from '../domain/body.ts'
import type { SessionDossier } from '../domain/dossier.ts'
import { documentKey, sessionKey } from '../domain/keys.ts'
import { MinutesCorrection } from '../domain/minutes.ts'
import { type Membership, membersOn } from '../domain/seat.ts'
import { Session } from '../domain/session.ts'
import { addMinutes, instantOf, localDate, type LocalTime, yearOf } from '../domain/time.ts'
import type { CorrectionData } from '../documents/correction.ts'
import { exampleTexts } from '../locale/example-texts.ts'
import { itemTitleFor } from '../locale/terms.ts'
import { currentLetterhead } from './bodies.ts'
import { newMinutes, rosterOf, rulesOn } from './dossier.ts'
import { noticeFor } from './notice.ts'
import type { Environment, ReadStore } from './ports.ts'

type Example = Pick<Session, 'kind' | 'status'>

/** A session that was never held, with the seats and the rules of the body: what a format is looked at with. */
export function exampleDossier(
  store: ReadStore,
  body: Body,
  example: Example,
  env: Environment,
): SessionDossier {
  const session = exampleSession(body, example, env)
  const rules = rulesOn(store, body.id, session.date)
  const members = membersOn(rosterOf(store, body.id), session.date)
  const key = sessionKey(body, rules, session, { prefix: '', number: 1 })
  const agenda = exampleAgenda(session, env)
  return {
    ...nothingYet,
    body,
    letterhead: currentLetterhead(store, body.id, session.date),
    rules,
    session,
    key,
    members,
    ...noticeFor(store, rules, session, body.timeZone, env.now()),
    agenda,
    attendance: exampleAttendance(session, members, env),
    agreements: session.status === 'closed' ? [exampleAgreement(session, key, agenda, members, env)] : [],
    minutes: newMinutes(session),
  }
}

/** What a dossier has of what did not happen. */
const nothingYet = {
  number: 1,
  series: '',
  deviceSeries: { prefix: '', from: 1, to: null },
  guests: [],
  receipts: [],
  origins: [],
  statements: [],
  speakers: [],
  snippets: [],
  motions: [],
  ballots: [],
  separateVotes: [],
  separateVotesUntil: null,
  takenNumbers: [],
  earlierAgreements: [],
  approvedIn: null,
  observations: [],
  corrections: [],
  firstCall: null,
  reconvenedBy: null,
  secondCallDays: null,
  nextCallDay: null,
  signatures: [],
  attachments: [],
  issued: [],
} as const

const minutesLong = 90

/** Today at ten, called ten days before; `notHeld` never opened. */
function exampleSession(body: Body, { kind, status }: Example, env: Environment): Session {
  const date = localDate(env.now(), body.timeZone)
  const opening = instantOf(date, '10:00' as LocalTime, body.timeZone)
  return Session.parse({
    id: env.newId(),
    bodyId: body.id,
    kind,
    number: 1,
    year: yearOf(date),
    key: '',
    status,
    date,
    time: '10:00',
    place: body.address,
    modality: 'inPerson',
    isPublic: true,
    calledAt: addMinutes(opening, -10 * 24 * 60),
    openedAt: status === 'closed' ? opening : null,
    closedAt: addMinutes(opening, minutesLong),
    call: status === 'closed' ? 'first' : null,
    recesses: [],
    presidingSeatId: null,
    callNote: '',
    cancelReason: '',
  })
}

function exampleAgenda({ id, kind, openedAt, closedAt }: Session, env: Environment): AgendaItem[] {
  return agendaPresets[kind].map((item, position) =>
    AgendaItem.parse({
      id: env.newId(),
      sessionId: id,
      position,
      kind: item,
      title: item === 'topic' ? exampleTexts.topic : itemTitleFor(item, kind),
      presenter: '',
      status: openedAt ? 'done' : 'pending',
      startedAt: openedAt,
      endedAt: openedAt && closedAt,
      minutes: item === 'topic' && openedAt ? exampleTexts.minutes : '',
    }),
  )
}

/** Everybody came to what was held, and one alone to what was not. */
function exampleAttendance(
  { id, openedAt, closedAt }: Session,
  members: readonly Membership[],
  env: Environment,
): AttendanceEvent[] {
  return (openedAt ? members : members.slice(0, 1)).map(({ seat }) =>
    AttendanceEvent.parse({
      id: env.newId(),
      sessionId: id,
      seatId: seat.id,
      kind: 'arrived',
      capacity: 'holder',
      personId: null,
      isRemote: false,
      at: addMinutes(closedAt!, -minutesLong - 10),
      note: '',
    }),
  )
}

function exampleAgreement(
  { id, bodyId, year, closedAt }: Session,
  key: string,
  agenda: readonly AgendaItem[],
  members: readonly Membership[],
  env: Environment,
): Agreement {
  const item = agenda.find(({ kind }) => kind === 'topic') ?? agenda[0]
  return Agreement.parse({
    id: env.newId(),
    bodyId,
    sessionId: id,
    agendaItemId: item?.id ?? env.newId(),
    year,
    number: 1,
    key: `${key}-01`,
    text: exampleTexts.agreement,
    responsibles: members.slice(0, 1).map(({ seat }) => ({ seatId: seat.id, name: seat.name })),
    dueDate: null,
    hasNoDeadline: true,
    status: 'inProgress',
    progress: 0,
    adoptedAt: closedAt,
  })
}

/** Its acta, as if it had been issued. */
export function exampleActa({ body, session, key }: SessionDossier, env: Environment): IssuedDocument {
  return IssuedDocument.parse({
    id: env.newId(),
    bodyId: body.id,
    sessionId: session.id,
    kind: 'minutes',
    subjectId: session.id,
    sourceId: null,
    key: documentKey({ body, key }, 'ACTA'),
    version: 1,
    title: exampleTexts.topic,
    fingerprint: '0'.repeat(12),
    sha256: '0'.repeat(64),
    pages: 4,
    size: 1,
    issuedAt: env.now(),
    modelId: null,
  })
}

/** A fe de erratas of that example. */
export function exampleCorrection(dossier: SessionDossier, env: Environment): CorrectionData {
  const { session } = dossier
  const correction = MinutesCorrection.parse({
    id: env.newId(),
    sessionId: session.id,
    kind: 'errata',
    number: 1,
    date: session.date,
    reason: exampleTexts.reason,
    changes: [exampleTexts.change],
    text: '',
    issuedId: null,
  })
  return { dossier, correction, acta: exampleActa(dossier, env) }
}
