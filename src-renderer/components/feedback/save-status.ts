export type SaveStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  /** `at` is the hour on the wall clock of the body: `10:42:07`. */
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly canRetry: boolean }
