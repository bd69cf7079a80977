export type TaskRow = {
  readonly id: string
  readonly icon: string
  readonly title: string
  readonly detail: string
  readonly when: string
  /** The one thing that cannot wait. */
  readonly isUrgent: boolean
  readonly to: string
}
