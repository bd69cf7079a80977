export type KeyHint = { readonly keys: readonly string[]; readonly label: string }
