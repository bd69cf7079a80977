/** Why what still looked like personal data stayed in a public version. */
export const leftSuggestions = {
  version: 91,
  sql: `
ALTER TABLE public_version ADD COLUMN left_reason TEXT NOT NULL DEFAULT '';
`,
} as const
