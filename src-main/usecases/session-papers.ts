import { type FollowUpNote, isAdopted } from '../domain/agreement.ts'
import type { SessionDossier } from '../domain/dossier.ts'
import { fail } from '../domain/failure.ts'
import { isEditable } from '../domain/minutes.ts'
import type { Session } from '../domain/session.ts'
import type { TemplateKind } from '../domain/template.ts'
import { localDate } from '../domain/time.ts'
import { attendanceSheetDocument } from '../documents/attendance-sheet.ts'
import { callDocument } from '../documents/call.ts'
import { certificationDocument } from '../documents/certification.ts'
import { type IssueStamp, sessionDocumentKey, type SessionDocumentKind } from '../documents/issue-stamp.ts'
import { minutesData } from '../documents/minutes-data.ts'
import { minutesDocument } from '../documents/minutes.ts'
import { notHeldDocument } from '../documents/not-held.ts'
import type { Format } from '../documents/wording.ts'
import type { PaperDraft } from './paper-draft.ts'
import type { Environment, ReadStore } from './ports.ts'

/** A paper of a session, of its dossier as it is given. */
export function draftOfSession(
  store: ReadStore,
  dossier: SessionDossier,
  kind: SessionDocumentKind,
  env: Environment,
): PaperDraft {
  const { status, openedAt } = dossier.session
  if (kind === 'minutes' && !openedAt && status !== 'notHeld')
    fail('document.notAvailable', { kind, reason: 'notOpen' })
  if (kind === 'certification' && status !== 'closed')
    fail('document.notAvailable', { kind, reason: 'notClosed' })
  if (kind === 'certification' && !dossier.agreements.some(isAdopted))
    fail('document.notAvailable', { kind, reason: 'nothing' })
  if (kind === 'call' && status === 'cancelled') fail('document.notAvailable', { kind, reason: 'cancelled' })
  const today = localDate(env.now(), dossier.body.timeZone)
  const builders = {
    call: callDocument,
    attendanceSheet: attendanceSheetDocument,
    minutes: status === 'notHeld' ? notHeldDocument : minutesDocument,
    certification: (of: SessionDossier, stamp: IssueStamp, format: Format) =>
      certificationDocument({ dossier: of, cancellations: cancellationsOf(store, of) }, stamp, format),
  }
  return {
    kind,
    key: sessionDocumentKey(dossier, kind),
    bodyId: dossier.body.id,
    sessionId: dossier.session.id,
    logoId: dossier.letterhead?.logoId ?? null,
    sourceId: null,
    build: (stamp, format) => builders[kind](dossier, stamp, format),
    template: {
      kind: templateKindOf(dossier.session, kind),
      date: kind === 'certification' ? today : dossier.session.date,
    },
    data: kind === 'minutes' && !isEditable(dossier.minutes) ? minutesData(dossier) : null,
  }
}

/** An acta is worded by what it is of. */
function templateKindOf({ kind, status }: Session, paper: SessionDocumentKind): TemplateKind {
  if (paper !== 'minutes') return paper
  if (status === 'notHeld') return 'notHeldMinutes'
  return kind === 'installation' ? 'installationMinutes' : 'minutes'
}

/** The note that cancelled each agreement that was (R24). */
function cancellationsOf(store: ReadStore, { agreements }: SessionDossier): FollowUpNote[] {
  return agreements
    .filter(({ status }) => status === 'cancelled')
    .flatMap(({ id }) => {
      const notes = store.where('followUpNote', { agreementId: id })
      return notes.findLast(({ status }) => status === 'cancelled') ?? []
    })
}
