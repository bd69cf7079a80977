import { AgendaItem, agendaPresets } from '../domain/agenda.ts'
import { Agreement } from '../domain/agreement.ts'
import { AttendanceEvent } from '../domain/attendance.ts'
import { IssuedDocument } from '../domain/attachment.ts'
import type { Body } from '../domain/body.ts'
import type { SessionDossier } from '../domain/dossier.ts'
import { documentKey, sessionKey } from '../domain/keys.ts'
import { MinutesCorrection } from '../domain/minutes.ts'
import { membersOn } from '../domain/seat.ts'
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
  { kind, status }: Example,
  env: Environment,
): SessionDossier {
  const date = localDate(env.now(), body.timeZone)
  const opening = instantOf(date, '10:00' as LocalTime, body.timeZone)
  const closing = addMinutes(opening, 90)
  const rules = rulesOn(store, body.id, date)
  const members = membersOn(rosterOf(store, body.id), date)
  const session = Session.parse({
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
    closedAt: closing,
    call: status === 'closed' ? 'first' : null,
    recesses: [],
    presidingSeatId: null,
    callNote: '',
    cancelReason: '',
  })
  const key = sessionKey(body, rules, session, { prefix: '', number: 1 })
  const agenda = agendaPresets[kind].map((item, position) =>
    AgendaItem.parse({
      id: env.newId(),
      sessionId: session.id,
      position,
      kind: item,
      title: item === 'topic' ? exampleTexts.topic : itemTitleFor(item, kind),
      presenter: '',
      status: status === 'closed' ? 'done' : 'pending',
      startedAt: status === 'closed' ? opening : null,
      endedAt: status === 'closed' ? closing : null,
      minutes: item === 'topic' && status === 'closed' ? exampleTexts.minutes : '',
    }),
  )
  const came = status === 'closed' ? members : members.slice(0, 1)
  const attendance = came.map(({ seat }) =>
    AttendanceEvent.parse({
      id: env.newId(),
      sessionId: session.id,
      seatId: seat.id,
      kind: 'arrived',
      capacity: 'holder',
      personId: null,
      isRemote: false,
      at: addMinutes(opening, -10),
      note: '',
    }),
  )
  const item = agenda.find(({ kind: of }) => of === 'topic') ?? agenda[0]
  const agreement = Agreement.parse({
    id: env.newId(),
    bodyId: body.id,
    sessionId: session.id,
    agendaItemId: item?.id ?? env.newId(),
    year: session.year,
    number: 1,
    key: `${key}-01`,
    text: exampleTexts.agreement,
    responsibles: members.slice(0, 1).map(({ seat }) => ({ seatId: seat.id, name: seat.name })),
    dueDate: null,
    hasNoDeadline: true,
    status: 'inProgress',
    progress: 0,
    adoptedAt: closing,
  })
  return {
    body,
    letterhead: currentLetterhead(store, body.id, date),
    rules,
    session,
    number: 1,
    series: '',
    deviceSeries: { prefix: '', from: 1, to: null },
    key,
    members,
    guests: [],
    receipts: [],
    ...noticeFor(store, rules, session, body.timeZone, env.now()),
    agenda,
    origins: [],
    attendance,
    statements: [],
    speakers: [],
    snippets: [],
    motions: [],
    ballots: [],
    separateVotes: [],
    separateVotesUntil: null,
    agreements: status === 'closed' ? [agreement] : [],
    takenNumbers: [],
    earlierAgreements: [],
    minutes: newMinutes(session),
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
  }
}

/** A fe de erratas of that example. */
export function exampleCorrection(dossier: SessionDossier, env: Environment): CorrectionData {
  const { body, session, key } = dossier
  const acta = IssuedDocument.parse({
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
  return { dossier, correction, acta }
}
