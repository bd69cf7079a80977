/** The informe de avance, and its format. */
export const progressPapers = {
  version: 115,
  sql: `
CREATE TABLE document_template_new (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  kind TEXT NOT NULL CHECK (kind IN ('call', 'attendanceSheet', 'minutes', 'installationMinutes', 'notHeldMinutes',
    'certification', 'correction', 'followUp', 'cooperationAgreement', 'fileCover', 'actionPlan', 'commitmentSheet', 'progressReport')),
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

DROP TRIGGER content_issued_is_kept;
DROP TRIGGER document_signature_of_those_bytes;
CREATE TABLE issued_document_new (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  session_id TEXT REFERENCES session (id),
  kind TEXT NOT NULL CHECK (kind IN ('call', 'attendanceSheet', 'minutes', 'followUp', 'certification', 'correction', 'cooperationAgreement', 'signedCopy', 'publicVersion', 'fileCover', 'problemTree', 'objectiveTree', 'logFrame', 'schedule', 'actionPlan', 'commitmentSheet', 'ogpTemplate', 'ogpTemplateEnglish', 'progressReport')),
  subject_id TEXT NOT NULL,
  source_id TEXT REFERENCES issued_document (id),
  key TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  title TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  pages INTEGER NOT NULL,
  size INTEGER NOT NULL,
  issued_at TEXT NOT NULL,
  model_id TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
INSERT INTO issued_document_new (id, body_id, session_id, kind, subject_id, source_id, key, version, title, fingerprint,
    sha256, pages, size, issued_at, model_id, created_at, updated_at)
  SELECT id, body_id, session_id, kind, subject_id, source_id, key, version, title, fingerprint,
    sha256, pages, size, issued_at, model_id, created_at, updated_at
  FROM issued_document;
DROP TABLE issued_document;
ALTER TABLE issued_document_new RENAME TO issued_document;
CREATE UNIQUE INDEX issued_document_version ON issued_document (body_id, kind, key, version);
CREATE INDEX issued_document_session ON issued_document (session_id);
CREATE INDEX issued_document_subject ON issued_document (subject_id);
CREATE INDEX issued_document_source ON issued_document (source_id);
CREATE UNIQUE INDEX issued_document_model ON issued_document (model_id) WHERE model_id IS NOT NULL;
CREATE INDEX issued_document_digest ON issued_document (sha256);
CREATE INDEX issued_document_fingerprint ON issued_document (fingerprint);
CREATE TRIGGER issued_document_is_final BEFORE UPDATE ON issued_document
  BEGIN SELECT RAISE(ABORT, 'what was issued never changes'); END;
CREATE TRIGGER issued_document_is_kept BEFORE DELETE ON issued_document
  BEGIN SELECT RAISE(ABORT, 'what was issued is never removed'); END;
CREATE TRIGGER content_issued_is_kept BEFORE DELETE ON content
  WHEN EXISTS (SELECT 1 FROM issued_document WHERE id = old.id OR model_id = old.id)
  BEGIN SELECT RAISE(ABORT, 'what was issued is never removed'); END;
CREATE TRIGGER document_signature_of_those_bytes BEFORE INSERT ON document_signature
  WHEN NOT EXISTS (SELECT 1 FROM issued_document WHERE id = new.issued_id AND sha256 = new.sha256
    AND fingerprint = new.fingerprint)
  BEGIN SELECT RAISE(ABORT, 'a signature is of the bytes that were issued'); END;
`,
} as const
