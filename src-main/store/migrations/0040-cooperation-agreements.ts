/**
 * Convenios: their text, who signs them and when, their chain of modifications, what each party took upon itself, and
 * the agreements of sessions they come from.
 */
export const cooperationAgreements = {
  version: 40,
  sql: `
ALTER TABLE rule_set ADD COLUMN cooperation_pattern TEXT NOT NULL DEFAULT '{ORGANO}/CONV-{TIPO}/{N:2}/{AÑO}';

CREATE TABLE cooperation_agreement (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  modifies_id TEXT REFERENCES cooperation_agreement (id),
  type TEXT NOT NULL CHECK (type IN ('coordination', 'collaboration', 'socialConcertation', 'privateConcertation')),
  name TEXT NOT NULL,
  follow_up_unit TEXT NOT NULL,
  purpose TEXT NOT NULL,
  parties TEXT NOT NULL,
  background TEXT NOT NULL,
  common_declarations TEXT NOT NULL,
  clauses TEXT NOT NULL,
  starts_on TEXT,
  validity_kind TEXT NOT NULL CHECK (validity_kind IN ('until', 'indefinite', 'unchanged')),
  ends_on TEXT,
  has_transfer INTEGER NOT NULL CHECK (has_transfer IN (0, 1)),
  amount TEXT NOT NULL,
  fund_source TEXT NOT NULL,
  annexes TEXT NOT NULL,
  witnesses TEXT NOT NULL,
  copies INTEGER NOT NULL CHECK (copies >= 1),
  place TEXT NOT NULL,
  signing_date TEXT,
  number INTEGER,
  series TEXT NOT NULL,
  year INTEGER,
  key TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'review', 'signing', 'signed', 'cancelled')),
  review_at TEXT,
  sent_at TEXT,
  signed_at TEXT,
  issued_id TEXT REFERENCES issued_document (id),
  cancel_reason TEXT NOT NULL,
  terminated_on TEXT,
  termination_reason TEXT NOT NULL,
  termination_doc_id TEXT REFERENCES attachment (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((number IS NULL) = (key = '') AND (number IS NULL) = (year IS NULL)),
  CHECK (validity_kind <> 'unchanged' OR modifies_id IS NOT NULL),
  CHECK (validity_kind <> 'until' OR starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on),
  CHECK (status NOT IN ('signing', 'signed') OR (issued_id IS NOT NULL AND number IS NOT NULL)),
  CHECK (terminated_on IS NULL OR status = 'signed')
) STRICT;
CREATE INDEX cooperation_agreement_body ON cooperation_agreement (body_id);
CREATE INDEX cooperation_agreement_issued ON cooperation_agreement (issued_id);
CREATE INDEX cooperation_agreement_termination ON cooperation_agreement (termination_doc_id);
CREATE UNIQUE INDEX cooperation_agreement_number ON cooperation_agreement (body_id, year, series, number)
  WHERE modifies_id IS NULL AND number IS NOT NULL;
CREATE UNIQUE INDEX cooperation_agreement_key ON cooperation_agreement (body_id, key) WHERE key <> '';
CREATE INDEX cooperation_agreement_modifies ON cooperation_agreement (modifies_id, number);
CREATE TRIGGER cooperation_number_is_final BEFORE UPDATE ON cooperation_agreement
  WHEN old.number IS NOT NULL AND (new.number IS NOT old.number OR new.key IS NOT old.key OR new.series IS NOT old.series
    OR new.year IS NOT old.year OR new.modifies_id IS NOT old.modifies_id)
  BEGIN SELECT RAISE(ABORT, 'a number given is never changed'); END;
CREATE TRIGGER cooperation_number_is_kept BEFORE DELETE ON cooperation_agreement WHEN old.number IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'a numbered convenio is never removed'); END;
CREATE TRIGGER cooperation_signed_is_final BEFORE UPDATE ON cooperation_agreement
  WHEN old.status = 'signed' AND (new.status IS NOT old.status OR new.issued_id IS NOT old.issued_id
    OR new.parties IS NOT old.parties OR new.clauses IS NOT old.clauses OR new.name IS NOT old.name
    OR new.background IS NOT old.background OR new.common_declarations IS NOT old.common_declarations
    OR new.purpose IS NOT old.purpose OR new.starts_on IS NOT old.starts_on OR new.ends_on IS NOT old.ends_on
    OR new.validity_kind IS NOT old.validity_kind OR new.signing_date IS NOT old.signing_date)
  BEGIN SELECT RAISE(ABORT, 'a signed convenio never changes'); END;

CREATE TABLE cooperation_signature (
  id TEXT PRIMARY KEY,
  cooperation_agreement_id TEXT NOT NULL REFERENCES cooperation_agreement (id),
  issued_id TEXT NOT NULL REFERENCES issued_document (id),
  signer_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'signed', 'refused', 'absent')),
  at TEXT,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX cooperation_signature_agreement ON cooperation_signature (cooperation_agreement_id);
CREATE UNIQUE INDEX cooperation_signature_signer ON cooperation_signature (issued_id, signer_id);

CREATE TABLE cooperation_scan (
  id TEXT PRIMARY KEY,
  cooperation_agreement_id TEXT NOT NULL REFERENCES cooperation_agreement (id),
  issued_id TEXT NOT NULL REFERENCES issued_document (id),
  attachment_id TEXT NOT NULL REFERENCES attachment (id),
  added_at TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX cooperation_scan_agreement ON cooperation_scan (cooperation_agreement_id);
CREATE INDEX cooperation_scan_issued ON cooperation_scan (issued_id);
CREATE INDEX cooperation_scan_attachment ON cooperation_scan (attachment_id);

CREATE TABLE undertaking (
  id TEXT PRIMARY KEY,
  cooperation_agreement_id TEXT NOT NULL REFERENCES cooperation_agreement (id),
  party_id TEXT NOT NULL,
  text TEXT NOT NULL,
  responsible TEXT NOT NULL,
  due_date TEXT,
  status TEXT NOT NULL CHECK (status IN ('pending', 'inProgress', 'fulfilled', 'cancelled')),
  progress INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX undertaking_agreement ON undertaking (cooperation_agreement_id, position);

CREATE TABLE undertaking_note (
  id TEXT PRIMARY KEY,
  undertaking_id TEXT NOT NULL REFERENCES undertaking (id),
  date TEXT NOT NULL,
  author TEXT NOT NULL,
  text TEXT NOT NULL,
  progress INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
  status TEXT NOT NULL CHECK (status IN ('pending', 'inProgress', 'fulfilled', 'cancelled')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX undertaking_note_undertaking ON undertaking_note (undertaking_id, date);

CREATE TABLE cooperation_link (
  id TEXT PRIMARY KEY,
  cooperation_agreement_id TEXT NOT NULL REFERENCES cooperation_agreement (id),
  agreement_id TEXT NOT NULL REFERENCES agreement (id),
  relation TEXT NOT NULL CHECK (relation IN ('approvedBy', 'followedBy')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX cooperation_link_agreement ON cooperation_link (cooperation_agreement_id, agreement_id, relation);
CREATE INDEX cooperation_link_of ON cooperation_link (agreement_id);
`,
} as const
