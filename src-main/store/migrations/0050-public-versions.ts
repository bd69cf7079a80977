/** Public versions of issued papers: what is removed from each, and by which ground. What was published never changes. */
export const publicVersions = {
  version: 50,
  sql: `
CREATE TABLE public_version (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  session_id TEXT REFERENCES session (id),
  source_id TEXT NOT NULL REFERENCES issued_document (id),
  area TEXT NOT NULL,
  signer_name TEXT NOT NULL,
  signer_post TEXT NOT NULL,
  character TEXT NOT NULL CHECK (character IN ('confidential', 'reserved', 'both')),
  classified_on TEXT NOT NULL,
  reserved_for TEXT NOT NULL,
  committee_record TEXT NOT NULL,
  committee_date TEXT,
  dismissed TEXT NOT NULL,
  issued_id TEXT REFERENCES issued_document (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX public_version_body ON public_version (body_id);
CREATE INDEX public_version_session ON public_version (session_id);
CREATE INDEX public_version_source ON public_version (source_id);
CREATE UNIQUE INDEX public_version_issued ON public_version (issued_id);
CREATE UNIQUE INDEX public_version_draft ON public_version (source_id) WHERE issued_id IS NULL;
CREATE TRIGGER public_version_is_final BEFORE UPDATE ON public_version WHEN old.issued_id IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'what was published never changes'); END;
CREATE TRIGGER public_version_is_kept BEFORE DELETE ON public_version WHEN old.issued_id IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'what was published is never removed'); END;
CREATE TABLE redaction (
  id TEXT PRIMARY KEY,
  public_version_id TEXT NOT NULL REFERENCES public_version (id),
  unit TEXT NOT NULL,
  "from" INTEGER NOT NULL CHECK ("from" >= 0),
  "to" INTEGER NOT NULL,
  text TEXT NOT NULL,
  data TEXT NOT NULL CHECK (data IN ('phone', 'email', 'address', 'curp', 'rfc', 'voterKey', 'bankAccount', 'signature', 'age', 'health', 'minor', 'personName', 'other')),
  ground TEXT NOT NULL,
  reason TEXT NOT NULL,
  insistence TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ("to" > "from")
) STRICT;
CREATE INDEX redaction_public_version ON redaction (public_version_id);
CREATE TRIGGER redaction_published_no_insert BEFORE INSERT ON redaction
  WHEN EXISTS (SELECT 1 FROM public_version WHERE id = new.public_version_id AND issued_id IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'what was published never changes'); END;
CREATE TRIGGER redaction_published_no_update BEFORE UPDATE ON redaction
  WHEN EXISTS (SELECT 1 FROM public_version WHERE id = old.public_version_id AND issued_id IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'what was published never changes'); END;
CREATE TRIGGER redaction_published_no_delete BEFORE DELETE ON redaction
  WHEN EXISTS (SELECT 1 FROM public_version WHERE id = old.public_version_id AND issued_id IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'what was published is never removed'); END;
`,
} as const
