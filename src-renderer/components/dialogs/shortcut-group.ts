/** One thing the keyboard does, with each combination that does it. */
export type Shortcut = { readonly keys: readonly string[]; readonly does: string }
export type ShortcutGroup = { readonly title: string; readonly shortcuts: readonly Shortcut[] }
