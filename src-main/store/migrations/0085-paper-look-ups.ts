/** What a paper that is brought to be checked is looked up by: its bytes, or the fingerprint at its foot. */
export const paperLookUps = {
  version: 85,
  sql: `
CREATE INDEX attachment_digest ON attachment (sha256);
CREATE INDEX issued_document_fingerprint ON issued_document (fingerprint);
`,
} as const
