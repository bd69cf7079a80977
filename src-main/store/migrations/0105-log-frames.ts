/** Alternatives of a tree with what they are compared by, and its matrix of indicators. Papers of a tree and of it. */
export const logFrames = {
  version: 105,
  sql: `
CREATE TABLE alternative (
  id TEXT PRIMARY KEY,
  tree_id TEXT NOT NULL REFERENCES problem_tree (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  relation TEXT NOT NULL CHECK (relation IN ('complementary', 'exclusive')),
  means TEXT NOT NULL CHECK (json_valid(means)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX alternative_tree ON alternative (tree_id);

CREATE TABLE criterion (
  id TEXT PRIMARY KEY,
  tree_id TEXT NOT NULL REFERENCES problem_tree (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL,
  weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 100),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX criterion_tree ON criterion (tree_id);

CREATE TABLE alternative_score (
  id TEXT PRIMARY KEY,
  tree_id TEXT NOT NULL REFERENCES problem_tree (id),
  alternative_id TEXT NOT NULL REFERENCES alternative (id),
  criterion_id TEXT NOT NULL REFERENCES criterion (id),
  score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX alternative_score_tree ON alternative_score (tree_id);
CREATE UNIQUE INDEX alternative_score_once ON alternative_score (alternative_id, criterion_id);
CREATE INDEX alternative_score_criterion ON alternative_score (criterion_id);

CREATE TABLE alternative_choice (
  id TEXT PRIMARY KEY,
  tree_id TEXT NOT NULL REFERENCES problem_tree (id),
  date TEXT NOT NULL,
  chosen TEXT NOT NULL CHECK (json_valid(chosen)),
  reason TEXT NOT NULL,
  agreement_id TEXT REFERENCES agreement (id),
  agenda_item_id TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX alternative_choice_tree ON alternative_choice (tree_id);
CREATE INDEX alternative_choice_agreement ON alternative_choice (agreement_id);
CREATE TRIGGER alternative_choice_is_kept BEFORE UPDATE OF tree_id, date, chosen, reason ON alternative_choice
  BEGIN SELECT RAISE(ABORT, 'a choice never changes: another one follows it'); END;

CREATE TABLE log_frame (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  tree_id TEXT NOT NULL UNIQUE REFERENCES problem_tree (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  year INTEGER NOT NULL,
  choice_id TEXT NOT NULL REFERENCES alternative_choice (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX log_frame_number ON log_frame (body_id, year, number);
CREATE INDEX log_frame_choice ON log_frame (choice_id);

CREATE TABLE log_frame_row (
  id TEXT PRIMARY KEY,
  log_frame_id TEXT NOT NULL REFERENCES log_frame (id),
  level TEXT NOT NULL CHECK (level IN ('goal', 'purpose', 'component', 'activity')),
  parent_id TEXT REFERENCES log_frame_row (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  summary TEXT NOT NULL,
  assumption TEXT NOT NULL,
  sources TEXT NOT NULL CHECK (json_valid(sources)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((level = 'activity') = (parent_id IS NOT NULL))
) STRICT;
CREATE INDEX log_frame_row_frame ON log_frame_row (log_frame_id);
CREATE INDEX log_frame_row_parent ON log_frame_row (parent_id);
CREATE UNIQUE INDEX log_frame_row_single ON log_frame_row (log_frame_id, level) WHERE level IN ('goal', 'purpose');

CREATE TABLE frame_indicator (
  id TEXT PRIMARY KEY,
  row_id TEXT NOT NULL REFERENCES log_frame_row (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL,
  dimension TEXT CHECK (dimension IN ('effectiveness', 'efficiency', 'quality', 'economy')),
  formula TEXT NOT NULL,
  unit TEXT NOT NULL,
  frequency TEXT CHECK (frequency IN ('monthly', 'bimonthly', 'quarterly', 'fourMonthly', 'halfYearly', 'yearly', 'biennial', 'triennial', 'sexennial')),
  baseline TEXT NOT NULL,
  target TEXT NOT NULL,
  direction TEXT CHECK (direction IN ('ascending', 'descending', 'regular', 'nominal')),
  verification TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX frame_indicator_row ON frame_indicator (row_id);

DROP TRIGGER content_issued_is_kept;
DROP TRIGGER document_signature_of_those_bytes;
CREATE TABLE issued_document_new (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  session_id TEXT REFERENCES session (id),
  kind TEXT NOT NULL CHECK (kind IN ('call', 'attendanceSheet', 'minutes', 'followUp', 'certification', 'correction', 'cooperationAgreement', 'signedCopy', 'publicVersion', 'fileCover', 'problemTree', 'objectiveTree', 'logFrame')),
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
