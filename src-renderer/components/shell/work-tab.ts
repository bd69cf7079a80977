export type WorkTab = { readonly to: string; readonly label: string }
