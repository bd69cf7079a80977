export type ShellPlace = {
  readonly to: string
  readonly label: string
  readonly icon: string
  /** Things overdue there; shown as a count, or as a dot on the rail. */
  readonly late?: number
}

export type ShellBody = {
  readonly id: string
  readonly name: string
  readonly detail: string
}
