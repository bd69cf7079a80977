export type PaletteItem = {
  readonly label: string
  /** What it belongs to, in grey. */
  readonly suffix?: string
  readonly icon?: string
  readonly kbds?: readonly string[]
  readonly run: () => void
}
export type PaletteGroup = {
  readonly id: string
  readonly label: string
  readonly items: readonly PaletteItem[]
}
