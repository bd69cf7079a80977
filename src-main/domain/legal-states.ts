import { whyCannotClose, whyCannotDeclareNotHeld, whyCannotOpen, whyCannotVote } from './conduct.ts'
import { openMotion, presidingMember, type SessionDossier } from './dossier.ts'
import type { Failure } from './failure.ts'
import { type Room, roomAt, votersIn } from './room.ts'
import type { Membership } from './seat.ts'
import type { Instant } from './time.ts'

/** Everything the law of the body says of a session at a moment: who counts, and what can be done and why not. */
export type LegalStates = Room & {
  readonly voters: readonly Membership[]
  readonly whyCannotOpen: Failure | null
  /** Of the item in course; null too where there is none. */
  readonly whyCannotVote: Failure | null
  readonly whyCannotClose: Failure | null
  readonly whyCannotDeclareNotHeld: Failure | null
  readonly hasOpenVote: boolean
}

/** The legal states at `at`, from the whole log: nothing is kept from one question to the next (R11–R16). */
export function legalStatesAt(dossier: SessionDossier, at: Instant): LegalStates {
  const room = roomAt(dossier, at)
  const item = dossier.agenda.find(({ status }) => status === 'inProgress')
  const chair = presidingMember(dossier)?.seat.id ?? null
  return {
    ...room,
    voters: votersIn(dossier, room.presence),
    whyCannotOpen: whyCannotOpen(dossier, chair, at, room),
    whyCannotVote: item ? whyCannotVote(dossier, item, at, room) : null,
    whyCannotClose: whyCannotClose(dossier),
    whyCannotDeclareNotHeld: whyCannotDeclareNotHeld(dossier, at, room),
    hasOpenVote: openMotion(dossier) !== null,
  }
}
