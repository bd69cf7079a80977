import { fail } from '../domain/failure.ts'
import type { MinutesCorrection } from '../domain/minutes.ts'
import { localDate } from '../domain/time.ts'
import { correctionDocument } from '../documents/correction.ts'
import { correctionKey } from '../documents/issue-stamp.ts'
import { loadDossier, need } from './dossier.ts'
import type { PaperDraft } from './paper-draft.ts'
import type { Environment, ReadStore } from './ports.ts'

/** A correction of an acta that is frozen, and issued. */
export function draftOfCorrection(store: ReadStore, id: string, env: Environment): PaperDraft {
  const correction = correctionOf(store, id, env)
  const dossier = loadDossier(store, correction.sessionId, env)
  const { issuedId } = dossier.minutes
  if (!issuedId) fail('minutes.notFrozen', { status: dossier.minutes.status })
  const acta = need(store, 'issuedDocument', issuedId)
  return {
    kind: 'correction',
    key: correctionKey(dossier, correction),
    bodyId: dossier.body.id,
    sessionId: dossier.session.id,
    logoId: dossier.letterhead?.logoId ?? null,
    sourceId: null,
    build: (stamp, format) => correctionDocument({ dossier, correction, acta }, stamp, format),
    template: { kind: 'correction', date: correction.date },
  }
}

/** A correction, of the day on which it is issued. */
export function correctionOf(store: ReadStore, id: string, env: Environment): MinutesCorrection {
  const correction = need(store, 'minutesCorrection', id)
  if (correction.issuedId) return correction
  const { bodyId } = need(store, 'session', correction.sessionId)
  return { ...correction, date: localDate(env.now(), need(store, 'body', bodyId).timeZone) }
}
