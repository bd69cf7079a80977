import type { Attachment, IssuedDocument } from '../domain/attachment.ts'
import type { CooperationAgreement } from '../domain/cooperation-agreement.ts'
import type { AlertDays, CooperationPhase, Validity } from '../domain/cooperation-life.ts'
import type { MissingPart } from '../domain/cooperation-rules.ts'
import type { CooperationScan, CooperationSignature } from '../domain/cooperation-signing.ts'
import type { CooperationAgreementId } from '../domain/ids.ts'
import type { LocalDate } from '../domain/time.ts'
import type { CooperationLink, Undertaking, UndertakingNote } from '../domain/undertaking.ts'

/** A convenio as it stands today. */
export type CooperationStanding = {
  readonly id: CooperationAgreementId
  /** The one it would get, while it has none. */
  readonly key: string
  readonly isNumbered: boolean
  readonly phase: CooperationPhase
  /** In force, by the last signed modification. */
  readonly validity: Validity | null
  /** Negative once it ended; null without end. */
  readonly daysLeft: number | null
  readonly alert: AlertDays | null
}

export type CooperationRow = CooperationStanding &
  Pick<CooperationAgreement, 'type' | 'name' | 'signingDate' | 'modifiesId'> & {
    readonly parties: readonly string[]
    /** Signers without a signature, while it is being signed. */
    readonly pendingSignatures: number
    readonly undertakings: { readonly total: number; readonly fulfilled: number; readonly overdue: number }
  }

export type CooperationFile = CooperationStanding & {
  readonly agreement: CooperationAgreement
  readonly today: LocalDate
  readonly missing: readonly MissingPart[]
  /** The first agreement and those that modify it, in their order; alone when nothing modifies it. */
  readonly chain: readonly (CooperationStanding & Pick<CooperationAgreement, 'name' | 'signingDate'>)[]
  /** Of the version that is being signed, or was. */
  readonly issued: IssuedDocument | null
  /** Of every version: those of others than `issued` no longer count. */
  readonly signatures: readonly CooperationSignature[]
  /** Versions that were taken to signature, in their order. */
  readonly versions: readonly IssuedDocument[]
  readonly scans: readonly (CooperationScan & { readonly file: Attachment })[]
  /** Files of its annexes and of its termination. */
  readonly files: readonly Attachment[]
  readonly undertakings: readonly (Undertaking & { readonly notes: readonly UndertakingNote[] })[]
  readonly links: readonly (CooperationLink & {
    readonly key: string
    readonly text: string
    readonly sessionDate: LocalDate
  })[]
}

/** A text to begin from. */
export type CooperationTemplateView = { readonly id: string; readonly name: string; readonly note: string }
