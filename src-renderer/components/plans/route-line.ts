import type { AttachmentId } from '../../../src-main/domain/ids.ts'
import type { StateTone } from '../feedback/state-tone.ts'

/** A step of the route of the exercise, already worded. */
export type RouteLine = {
  readonly id: string
  readonly place: number
  readonly name: string
  readonly description: string
  readonly done: string
  readonly due: string
  readonly late: string
  readonly responsible: string
  readonly session: string
  readonly link: string | null
  readonly attachmentId: AttachmentId | null
  readonly state: string
  readonly tone: StateTone
}
