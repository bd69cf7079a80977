/** Expedientes: the general table of a body, its files, and the papers in them with their folios (R55). */
export const recordFiles = {
  version: 80,
  sql: `
CREATE TABLE filing_plan (
  id TEXT PRIMARY KEY REFERENCES body (id),
  fonds_code TEXT NOT NULL,
  fonds_name TEXT NOT NULL,
  unit_code TEXT NOT NULL,
  unit_name TEXT NOT NULL,
  series TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE record_file (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  subject TEXT NOT NULL CHECK (subject IN ('session', 'cooperationAgreement', 'matter')),
  subject_id TEXT CHECK ((subject = 'matter') = (subject_id IS NULL)),
  title TEXT NOT NULL,
  fonds_code TEXT NOT NULL,
  fonds_name TEXT NOT NULL,
  unit_code TEXT NOT NULL,
  unit_name TEXT NOT NULL,
  section_code TEXT NOT NULL,
  section_name TEXT NOT NULL,
  series_code TEXT NOT NULL,
  series_name TEXT NOT NULL,
  subseries_code TEXT NOT NULL,
  subseries_name TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 1),
  prefix TEXT NOT NULL,
  year INTEGER NOT NULL,
  key TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'closed')),
  opened_on TEXT NOT NULL,
  closed_on TEXT CHECK ((status = 'closed') = (closed_on IS NOT NULL)),
  bundles INTEGER NOT NULL CHECK (bundles >= 1),
  "values" TEXT NOT NULL,
  active_years INTEGER NOT NULL CHECK (active_years >= 0),
  inactive_years INTEGER NOT NULL CHECK (inactive_years >= 0),
  disposal TEXT NOT NULL CHECK (disposal IN ('permanent', 'discarded')),
  access TEXT NOT NULL CHECK (access IN ('public', 'reserved', 'confidential')),
  is_two_sided INTEGER NOT NULL CHECK (is_two_sided IN (0, 1)),
  observations TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX record_file_key ON record_file (body_id, key);
CREATE UNIQUE INDEX record_file_subject ON record_file (subject_id) WHERE subject_id IS NOT NULL;
CREATE TRIGGER record_file_keeps_key BEFORE UPDATE OF key, number, prefix, year, fonds_code, section_code, series_code, subseries_code, is_two_sided ON record_file
  BEGIN SELECT RAISE(ABORT, 'the key of a file never changes'); END;
CREATE TRIGGER record_file_is_kept BEFORE DELETE ON record_file
  BEGIN SELECT RAISE(ABORT, 'a file is never removed'); END;

CREATE TABLE filed_paper (
  id TEXT PRIMARY KEY,
  file_id TEXT NOT NULL REFERENCES record_file (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  issued_id TEXT REFERENCES issued_document (id),
  attachment_id TEXT REFERENCES attachment (id) CHECK ((attachment_id IS NULL) <> (issued_id IS NULL)),
  name TEXT NOT NULL,
  date TEXT NOT NULL,
  pages INTEGER NOT NULL CHECK (pages >= 1),
  folio INTEGER NOT NULL CHECK (folio >= 1),
  leaves INTEGER NOT NULL CHECK (leaves >= 1),
  filed_at TEXT NOT NULL,
  withdrawn_on TEXT,
  withdrawal_reason TEXT NOT NULL,
  replaced_by_id TEXT REFERENCES filed_paper (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX filed_paper_place ON filed_paper (file_id, position);
CREATE UNIQUE INDEX filed_paper_folio ON filed_paper (file_id, folio);
CREATE INDEX filed_paper_issued ON filed_paper (issued_id);
CREATE INDEX filed_paper_attachment ON filed_paper (attachment_id);
CREATE INDEX filed_paper_replacement ON filed_paper (replaced_by_id);
CREATE TRIGGER filed_paper_keeps_folios BEFORE UPDATE OF file_id, position, issued_id, attachment_id, name, date, pages, folio, leaves, filed_at ON filed_paper
  BEGIN SELECT RAISE(ABORT, 'what was foliated keeps its folios'); END;
CREATE TRIGGER filed_paper_is_kept BEFORE DELETE ON filed_paper
  BEGIN SELECT RAISE(ABORT, 'what was foliated is never removed'); END;
CREATE TRIGGER filed_paper_follows BEFORE INSERT ON filed_paper
  WHEN new.folio <> 1 + (SELECT coalesce(max(folio + leaves - 1), 0) FROM filed_paper WHERE file_id = new.file_id)
  BEGIN SELECT RAISE(ABORT, 'folios follow one another'); END;
`,
} as const
