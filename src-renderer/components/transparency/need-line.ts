import type { AttachmentId } from '../../../src-main/domain/ids.ts'
import type { StateTone } from '../feedback/state-tone.ts'

/** A need of the register, already worded. */
export type NeedLine = {
  readonly id: string
  readonly number: number
  readonly group: string
  readonly need: string
  readonly heard: string
  readonly commitment: string
  readonly title: string
  readonly link: string | null
  readonly attachmentId: AttachmentId | null
  readonly format: string
  readonly reason: string
  readonly frequency: string
  readonly updated: string
  readonly dueNote: string
  readonly responsible: string
  readonly state: string
  readonly tone: StateTone
  readonly isLate: boolean
}
