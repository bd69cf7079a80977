export type SwitchOption<T extends string> = {
  readonly value: T
  readonly label: string
  readonly count?: number
  /** The count is of things overdue. */
  readonly isLate?: boolean
  readonly keyLabel?: string
}
