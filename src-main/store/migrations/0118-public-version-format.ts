/** Formats for the public versions. */
export const publicVersionFormat = {
  version: 118,
  sql: `
CREATE TABLE document_template_new (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  kind TEXT NOT NULL CHECK (kind IN ('call', 'attendanceSheet', 'minutes', 'installationMinutes', 'notHeldMinutes',
    'certification', 'correction', 'followUp', 'cooperationAgreement', 'fileCover', 'actionPlan', 'commitmentSheet',
    'progressReport', 'publicVersion')),
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
INSERT INTO document_template_new SELECT * FROM document_template;
DROP TABLE document_template;
ALTER TABLE document_template_new RENAME TO document_template;
CREATE UNIQUE INDEX document_template_date ON document_template (body_id, kind, valid_from);
`,
} as const
