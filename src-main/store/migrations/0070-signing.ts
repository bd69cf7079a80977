/** Signatures put on issued papers, to the byte, and those that were taken back. */
export const signing = {
  version: 70,
  sql: `
CREATE TABLE document_signature (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  issued_id TEXT NOT NULL REFERENCES issued_document (id),
  signer_id TEXT NOT NULL,
  number TEXT NOT NULL,
  name TEXT NOT NULL,
  capacity TEXT NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('paper', 'screen', 'eFirma')),
  at TEXT NOT NULL,
  device_id TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 12),
  ink TEXT CHECK (ink IS NULL OR json_valid(ink)),
  certificate_serial TEXT,
  certificate_subject TEXT,
  certificate_issuer TEXT,
  cms_id TEXT REFERENCES content (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((method = 'screen') = (ink IS NOT NULL)),
  CHECK ((method = 'eFirma') = (certificate_serial IS NOT NULL)),
  CHECK ((method = 'eFirma') = (certificate_subject IS NOT NULL)),
  CHECK ((method = 'eFirma') = (certificate_issuer IS NOT NULL)),
  CHECK ((method = 'eFirma') = (cms_id IS NOT NULL))
) STRICT;
CREATE INDEX document_signature_body ON document_signature (body_id);
CREATE INDEX document_signature_issued ON document_signature (issued_id);
CREATE INDEX document_signature_cms ON document_signature (cms_id) WHERE cms_id IS NOT NULL;
CREATE TABLE signature_withdrawal (
  id TEXT PRIMARY KEY,
  signature_id TEXT NOT NULL UNIQUE REFERENCES document_signature (id),
  at TEXT NOT NULL,
  reason TEXT NOT NULL,
  device_id TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE TRIGGER document_signature_once BEFORE INSERT ON document_signature
  WHEN EXISTS (SELECT 1 FROM document_signature AS s WHERE s.issued_id = new.issued_id AND s.signer_id = new.signer_id
    AND NOT EXISTS (SELECT 1 FROM signature_withdrawal WHERE signature_id = s.id))
  BEGIN SELECT RAISE(ABORT, 'who signed signs again only after taking it back'); END;
CREATE TRIGGER document_signature_of_those_bytes BEFORE INSERT ON document_signature
  WHEN NOT EXISTS (SELECT 1 FROM issued_document WHERE id = new.issued_id AND sha256 = new.sha256
    AND fingerprint = new.fingerprint)
  BEGIN SELECT RAISE(ABORT, 'a signature is of the bytes that were issued'); END;
CREATE TRIGGER document_signature_is_final BEFORE UPDATE ON document_signature
  BEGIN SELECT RAISE(ABORT, 'a signature never changes'); END;
CREATE TRIGGER document_signature_is_kept BEFORE DELETE ON document_signature
  BEGIN SELECT RAISE(ABORT, 'a signature is never removed'); END;
CREATE TRIGGER signature_withdrawal_is_final BEFORE UPDATE ON signature_withdrawal
  BEGIN SELECT RAISE(ABORT, 'a withdrawal never changes'); END;
CREATE TRIGGER signature_withdrawal_is_kept BEFORE DELETE ON signature_withdrawal
  BEGIN SELECT RAISE(ABORT, 'a withdrawal is never removed'); END;
`,
} as const
