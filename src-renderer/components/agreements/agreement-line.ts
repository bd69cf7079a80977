import type { StateTone } from '../feedback/state-tone.ts'

/** A row of the table, already worded. */
export type AgreementLine = {
  readonly id: string
  readonly key: string
  readonly text: string
  readonly responsible: string
  readonly due: string
  readonly dueNote: string
  readonly state: string
  readonly tone: StateTone
  readonly progress: number
  readonly isLate: boolean
  readonly isSettled: boolean
}
