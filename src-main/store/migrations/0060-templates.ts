/** How each body words and arranges its papers, and its own texts: from a date on, only what it changed. */
export const templates = {
  version: 60,
  sql: `
CREATE TABLE document_template (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  kind TEXT NOT NULL CHECK (kind IN ('call', 'attendanceSheet', 'minutes', 'installationMinutes', 'notHeldMinutes',
    'certification', 'correction', 'followUp')),
  valid_from TEXT NOT NULL,
  passages TEXT NOT NULL,
  section_order TEXT NOT NULL,
  hidden_sections TEXT NOT NULL,
  header TEXT NOT NULL,
  footer TEXT NOT NULL,
  paper TEXT CHECK (paper IN ('letter', 'oficio', 'legal', 'a4')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX document_template_date ON document_template (body_id, kind, valid_from);
CREATE TABLE own_text_set (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  valid_from TEXT NOT NULL,
  texts TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX own_text_set_date ON own_text_set (body_id, valid_from);
`,
} as const
