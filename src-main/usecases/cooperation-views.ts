import { calledName, type CooperationAgreement } from '../domain/cooperation-agreement.ts'
import { alertOf, daysLeft, phaseOf, validityOf } from '../domain/cooperation-life.ts'
import { whatIsMissing } from '../domain/cooperation-rules.ts'
import { pendingCooperationSigners } from '../domain/cooperation-signing.ts'
import type { BodyId, CooperationAgreementId } from '../domain/ids.ts'
import type { LocalDate } from '../domain/time.ts'
import { isUndertakingOverdue, type Undertaking } from '../domain/undertaking.ts'
import type { CooperationFile, CooperationRow, CooperationStanding } from '../contract/cooperation-views.ts'
import { modificationsOf } from './cooperation.ts'
import { cooperationNumbering } from './cooperation-numbers.ts'
import { type Here, need, todayOf } from './dossier.ts'
import type { ReadStore } from './ports.ts'

/** How it stands on a day, with those that modify it; of a modification, what its own state is. */
function standingOf(
  store: ReadStore,
  { agreement, others }: { agreement: CooperationAgreement; others: readonly CooperationAgreement[] },
  today: LocalDate,
  here: Here,
): CooperationStanding {
  const phase = phaseOf(agreement, others, today)
  const validity = validityOf(agreement, others)
  const isRunning = phase === 'inForce' || phase === 'expiring' || phase === 'expired' || phase === 'signed'
  const left = isRunning && agreement.modifiesId === null ? daysLeft(agreement, validity, today) : null
  return {
    id: agreement.id,
    key: cooperationNumbering(store, agreement, here).key,
    isNumbered: agreement.number !== null,
    phase,
    validity,
    daysLeft: left,
    alert: left === null ? null : alertOf(left),
  }
}

/** Every convenio of a body, the newest first. */
export function listCooperation(store: ReadStore, bodyId: BodyId, here: Here): CooperationRow[] {
  const today = todayOf(store, bodyId, here)
  const all = store.where('cooperationAgreement', { bodyId })
  const modifying = Map.groupBy(all, ({ modifiesId }) => modifiesId)
  const undertakings = Map.groupBy(
    store.among(
      'undertaking',
      'cooperationAgreementId',
      all.map(({ id }) => id),
    ),
    (one) => one.cooperationAgreementId,
  )
  return all.reverse().map((agreement) => {
    const { id, type, name, signingDate, modifiesId, parties } = agreement
    return {
      ...standingOf(store, { agreement, others: modifying.get(id) ?? [] }, today, here),
      type,
      name,
      signingDate,
      modifiesId,
      parties: parties.map((party) => party.name || calledName(party)),
      pendingSignatures: pendingSignaturesOf(store, agreement),
      undertakings: countsOf(undertakings.get(id) ?? [], today),
    }
  })
}

function pendingSignaturesOf(store: ReadStore, agreement: CooperationAgreement): number {
  if (agreement.status !== 'signing') return 0
  const signatures = store.where('cooperationSignature', { cooperationAgreementId: agreement.id })
  return pendingCooperationSigners(agreement, signatures).length
}

/** How many its parties took upon themselves, and how they stand; what was cancelled does not count. */
function countsOf(undertakings: readonly Undertaking[], today: LocalDate): CooperationRow['undertakings'] {
  const all = undertakings.filter(({ status }) => status !== 'cancelled')
  return {
    total: all.length,
    fulfilled: all.filter(({ status }) => status === 'fulfilled').length,
    overdue: all.filter((one) => isUndertakingOverdue(one, today)).length,
  }
}

/** Everything about one. */
export function getCooperation(store: ReadStore, id: CooperationAgreementId, here: Here): CooperationFile {
  const agreement = need(store, 'cooperationAgreement', id)
  const today = todayOf(store, agreement.bodyId, here)
  const first = agreement.modifiesId ? need(store, 'cooperationAgreement', agreement.modifiesId) : agreement
  const of = { cooperationAgreementId: id }
  const chain = [first, ...modificationsOf(store, first.id)]
  const standing = (one: CooperationAgreement) =>
    standingOf(store, { agreement: one, others: one.id === first.id ? chain.slice(1) : [] }, today, here)
  const files = [...agreement.annexes.map(({ attachmentId }) => attachmentId), agreement.terminationDocId]
  return {
    ...standing(agreement),
    agreement,
    today,
    missing: whatIsMissing(agreement),
    chain: chain.map((one) => ({
      ...standing(one),
      name: one.name,
      signingDate: one.signingDate,
    })),
    issued: agreement.issuedId ? need(store, 'issuedDocument', agreement.issuedId) : null,
    signatures: store.where('cooperationSignature', of),
    versions: versionsOf(store, agreement),
    scans: store
      .where('cooperationScan', of)
      .map((scan) => ({ ...scan, file: need(store, 'attachment', scan.attachmentId) })),
    files: files.flatMap((fileId) => (fileId ? need(store, 'attachment', fileId) : [])),
    undertakings: store
      .where('undertaking', of)
      .map((one) => ({ ...one, notes: store.where('undertakingNote', { undertakingId: one.id }) })),
    links: store.where('cooperationLink', of).map((link) => {
      const { key, text, sessionId } = need(store, 'agreement', link.agreementId)
      return { ...link, key, text, sessionDate: need(store, 'session', sessionId).date }
    }),
  }
}

/** Papers of its key: those that were taken to signature. */
function versionsOf(store: ReadStore, { bodyId, key }: CooperationAgreement) {
  return key ? store.where('issuedDocument', { bodyId, kind: 'cooperationAgreement', key }) : []
}
