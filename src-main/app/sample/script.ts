import sample from '../../../resources/sample/sample.json' with { type: 'json' }
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../contract/contract.ts'
import type { AttachmentId, BodyId, SeatId } from '../../domain/ids.ts'
import { type Instant, type LocalDate, TimeZone } from '../../domain/time.ts'

export { sample }
export type Client = ContractRouterClient<Contract>

export type SampleVote = {
  readonly method: string
  readonly at: string
  readonly tally?: readonly number[]
  readonly against?: readonly number[]
  readonly abstention?: readonly number[]
  /** Seat and why. */
  readonly excused?: readonly (readonly (string | number)[])[]
  readonly proposer?: number
  readonly seconder?: number
  /** What it said before the discussion changed it, when, and at whose request. */
  readonly amendedFrom?: string
  readonly amendedAt?: string
  readonly amendedBy?: number
  readonly separate?: { readonly seat: number; readonly receivedAt: string; readonly text: string }
}
export type SampleAgreement = {
  readonly text: string
  readonly responsibles?: readonly number[]
  readonly due?: string
  readonly noDeadline?: boolean
  readonly vote?: SampleVote
}
export type SampleItem = {
  readonly kind: string
  readonly title?: string
  readonly presenter?: string
  readonly start?: string
  readonly postponed?: string
  readonly minutes: string
  readonly agreement?: SampleAgreement | readonly SampleAgreement[]
  readonly vote?: SampleVote
}
export type SampleSession = Omit<
  (typeof sample.sessions)[number],
  'items' | 'receipts' | 'departures' | 'late' | 'guests' | 'arrivals' | 'excused' | 'notes'
> & {
  readonly arrivals: readonly (readonly (string | number)[])[]
  readonly excused: readonly (readonly (string | number)[])[]
  readonly notes: (typeof sample.sessions)[number]['notes']
  readonly items: readonly SampleItem[]
  readonly receipts?: Readonly<Record<string, readonly number[]>>
  readonly departures?: readonly (readonly (string | number)[])[]
  readonly late?: readonly (readonly (string | number)[])[]
  readonly guests?: readonly { readonly name: string; readonly organization: string }[]
}

/** What is common to every time a session of the sample is called. */
export type SampleCall = Pick<
  SampleSession,
  'kind' | 'date' | 'time' | 'place' | 'modality' | 'isPublic' | 'callNote' | 'calledAt' | 'items'
> & {
  readonly guests?: SampleSession['guests']
  readonly receipts?: SampleSession['receipts']
  /** Seats that received the call, by day. */
  readonly received?: Readonly<Record<string, readonly number[]>>
}
/** The roll call of a session. */
export type SampleRoll = Pick<SampleSession, 'date' | 'arrivals' | 'excused'>

export const zone = TimeZone.parse(sample.body.timeZone)

/** How the sample talks to the application: the contract a person uses, and a clock that tells the hour of each act. */
export type SampleStage = {
  readonly client: Client
  setClock(now: Instant): void
  /** Adds the emblem as a person's upload would. */
  addLogo(bodyId: BodyId, name: string, bytes: Uint8Array): AttachmentId
  /** Settles when the actas that votes approved are frozen. */
  settled(): Promise<void>
  readonly today: LocalDate
  /** Identities of the rows of a text, as a page makes them. */
  newId(): string
}

/** Seats by their number. */
export type Seats = ReadonlyMap<
  number,
  { readonly id: SeatId; readonly name: string; readonly hasVote: boolean }
>
/** Sets the clock to an hour of a date of the sample. */
export type At = (date: string, time: string) => void
