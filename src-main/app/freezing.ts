import { setImmediate } from 'node:timers/promises'
import { RefusedError } from '../domain/failure.ts'
import type { CooperationAgreementId, MotionId, SessionId } from '../domain/ids.ts'
import type { SavedReply } from '../contract/views.ts'
import { sendCooperation as recordSending } from '../usecases/cooperation-life.ts'
import { prepareApprovedMinutes, prepareSentCooperation } from '../usecases/documents.ts'
import { loadDossier } from '../usecases/dossier.ts'
import { advanceMinutes, refuseAdvance, votedMinutes } from '../usecases/minutes.ts'
import type { Issuing, Kept } from './issuing.ts'
import type { Parts } from './parts.ts'

/** Papers that a step of what they are of freezes: its acta when it is approved, its convenio when it is signed. */
export function createFreezing({ environment, file, log }: Parts, { keep }: Issuing) {
  /** Actas that votes approved and are being painted. */
  const freezing = new Set<Promise<void>>()

  const savedBy = ({ change }: Kept): SavedReply => ({ revision: change.revision, savedAt: change.at })

  /** Issues the acta as approved and approves it, in one transaction. What cannot be is refused before it is painted. */
  const approveMinutes = async (sessionId: SessionId): Promise<SavedReply> =>
    savedBy(
      await keep({
        command: 'minutes.advance',
        scope: sessionId,
        prepare: (store) => {
          refuseAdvance(loadDossier(store, sessionId, environment), 'approved')
          return prepareApprovedMinutes(store, sessionId, environment)
        },
        finish: (store, issuedId) =>
          advanceMinutes(store, { sessionId, to: 'approved', issuedId }, environment),
      }),
    )

  /** Never fails the vote that it follows. */
  const freeze = async (motionId: MotionId): Promise<void> => {
    // The answer to the vote leaves first.
    await setImmediate()
    try {
      const sessionId = file.store().read((store) => votedMinutes(store, motionId))
      if (sessionId) await approveMinutes(sessionId)
    } catch (error) {
      if (!(error instanceof RefusedError)) log(environment.newId().slice(-12), error)
    }
  }

  return {
    approveMinutes,

    /** Numbers a convenio, issues its paper and takes it to signature, in one transaction. */
    async sendCooperation(cooperationId: CooperationAgreementId): Promise<SavedReply> {
      return savedBy(
        await keep({
          command: 'cooperation.send',
          scope: null,
          prepare: (store) => prepareSentCooperation(store, cooperationId, environment),
          finish: (store, issuedId) => recordSending(store, { cooperationId, issuedId }, environment),
        }),
      )
    },

    /**
     * Freezes the acta that a vote just approved, after its commit and without holding the session up (R34, R35). What
     * cannot be frozen now stays decided: Inicio says so and the acta's button finishes it.
     */
    freezeVoted(motionId: MotionId): void {
      const work = freeze(motionId).finally(() => freezing.delete(work))
      freezing.add(work)
    },

    /** Settles when nothing is being frozen. */
    async settled(): Promise<void> {
      await Promise.all(freezing)
    },
  }
}
