/** What changed for whom, of a plan of action. */
export const impactNotes = {
  version: 114,
  sql: `
CREATE TABLE impact_note (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES action_plan (id),
  date TEXT NOT NULL,
  whom TEXT NOT NULL CHECK (whom <> ''),
  text TEXT NOT NULL CHECK (text <> ''),
  commitment_id TEXT REFERENCES commitment (id),
  objective TEXT NOT NULL,
  link TEXT,
  attachment_id TEXT REFERENCES attachment (id),
  author TEXT NOT NULL,
  withdrawn_on TEXT,
  withdraw_reason TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((withdrawn_on IS NULL) = (withdraw_reason = ''))
) STRICT;
CREATE INDEX impact_note_plan ON impact_note (plan_id, date);
CREATE INDEX impact_note_commitment ON impact_note (commitment_id);
CREATE INDEX impact_note_attachment ON impact_note (attachment_id);
`,
} as const
