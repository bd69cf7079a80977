import { fail, refuse } from '../domain/failure.ts'
import type { RecordId } from '../domain/ids.ts'
import { type MinutesCorrection, whyCannotCorrect } from '../domain/minutes.ts'
import { localDate } from '../domain/time.ts'
import { formerOf, loadDossier, need } from './dossier.ts'
import type { Environment, WriteStore } from './ports.ts'

/** A fe de erratas or an addendum of an acta whose text is frozen (R30). It changes until it is issued. */
export function saveCorrection(
  store: WriteStore,
  input: Pick<MinutesCorrection, 'sessionId' | 'kind' | 'reason' | 'changes' | 'text'> & {
    id: RecordId | null
  },
  env: Environment,
): RecordId {
  const { sessionId, kind } = input
  const { minutes, corrections, body } = loadDossier(store, sessionId, env)
  const former = formerOf(store, 'minutesCorrection', input.id, { sessionId, kind })
  if (former?.issuedId) fail('minutes.correctionIssued', {})
  const others = corrections.filter(({ id }) => id !== former?.id)
  refuse(whyCannotCorrect(minutes, others, kind))
  const changes = input.changes.filter(({ says, shouldSay }) => says.trim() || shouldSay.trim())
  const isEmpty = kind === 'errata' ? changes.length === 0 : !input.text.trim()
  if (isEmpty) fail('minutes.correctionEmpty', { kind })
  const ofKind = corrections.filter((other) => other.kind === kind)
  const correction: MinutesCorrection = {
    ...input,
    changes: kind === 'errata' ? changes : [],
    text: kind === 'addendum' ? input.text : '',
    id: former?.id ?? env.newId(),
    number: former?.number ?? ofKind.length + 1,
    date: localDate(env.now(), body.timeZone),
    issuedId: null,
  }
  store.put('minutesCorrection', correction)
  return correction.id
}

/** Only what was not issued: it is the last of its kind, so numbers have no gaps. */
export function removeCorrection(store: WriteStore, id: RecordId): void {
  if (need(store, 'minutesCorrection', id).issuedId) fail('minutes.correctionIssued', {})
  store.remove('minutesCorrection', id)
}
