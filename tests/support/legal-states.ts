import {
  whyCannotClose,
  whyCannotDeclareNotHeld,
  whyCannotOpen,
  whyCannotVote,
} from '../../src-main/domain/conduct.ts'
import { openMotion, presidingMember, type SessionDossier } from '../../src-main/domain/dossier.ts'
import type { Failure } from '../../src-main/domain/failure.ts'
import { type Room, roomAt, votersIn } from '../../src-main/domain/room.ts'
import type { Membership } from '../../src-main/domain/seat.ts'
import type { Instant } from '../../src-main/domain/time.ts'

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
