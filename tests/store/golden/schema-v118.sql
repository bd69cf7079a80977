CREATE INDEX action_plan_agreement ON action_plan (agreement_id);

CREATE UNIQUE INDEX action_plan_number ON action_plan (body_id, number);

CREATE INDEX activity_commitment ON activity (commitment_id, position);

CREATE INDEX advice_dismissal_node ON advice_dismissal (node_id);

CREATE INDEX advice_dismissal_tree ON advice_dismissal (tree_id);

CREATE INDEX agenda_item_carried_from ON agenda_item (carried_from_id);

CREATE INDEX agenda_item_minutes_of ON agenda_item (minutes_of_id);

CREATE INDEX agenda_item_session ON agenda_item (session_id, position);

CREATE INDEX agreement_body ON agreement (body_id, status);

CREATE INDEX agreement_item ON agreement (agenda_item_id);

CREATE UNIQUE INDEX agreement_key ON agreement (body_id, key) WHERE key <> '';

CREATE INDEX agreement_session ON agreement (session_id);

CREATE INDEX alternative_choice_agreement ON alternative_choice (agreement_id);

CREATE INDEX alternative_choice_tree ON alternative_choice (tree_id);

CREATE INDEX alternative_score_criterion ON alternative_score (criterion_id);

CREATE UNIQUE INDEX alternative_score_once ON alternative_score (alternative_id, criterion_id);

CREATE INDEX alternative_score_tree ON alternative_score (tree_id);

CREATE INDEX alternative_tree ON alternative (tree_id);

CREATE INDEX attachment_body ON attachment (body_id);

CREATE INDEX attachment_digest ON attachment (sha256);

CREATE INDEX attachment_session ON attachment (session_id);

CREATE INDEX attendance_event_attachment ON attendance_event (attachment_id);

CREATE INDEX attendance_event_person ON attendance_event (person_id);

CREATE INDEX attendance_event_seat ON attendance_event (seat_id);

CREATE INDEX attendance_event_session ON attendance_event (session_id, at);

CREATE UNIQUE INDEX ballot_motion ON ballot (motion_id, seat_id);

CREATE INDEX ballot_seat ON ballot (seat_id);

CREATE INDEX call_receipt_seat ON call_receipt (seat_id);

CREATE UNIQUE INDEX call_receipt_session ON call_receipt (session_id, seat_id);

CREATE INDEX change_log_scope ON change_log (scope, revision) WHERE scope IS NOT NULL;

CREATE UNIQUE INDEX commitment_number ON commitment (plan_id, number);

CREATE INDEX commitment_tree ON commitment (tree_id);

CREATE INDEX cooperation_agreement_body ON cooperation_agreement (body_id);

CREATE INDEX cooperation_agreement_issued ON cooperation_agreement (issued_id);

CREATE UNIQUE INDEX cooperation_agreement_key ON cooperation_agreement (body_id, key) WHERE key <> '';

CREATE INDEX cooperation_agreement_modifies ON cooperation_agreement (modifies_id, number);

CREATE UNIQUE INDEX cooperation_agreement_number ON cooperation_agreement (body_id, year, series, number)
  WHERE modifies_id IS NULL AND number IS NOT NULL;

CREATE INDEX cooperation_agreement_termination ON cooperation_agreement (termination_doc_id);

CREATE UNIQUE INDEX cooperation_link_agreement ON cooperation_link (cooperation_agreement_id, agreement_id, relation);

CREATE INDEX cooperation_link_of ON cooperation_link (agreement_id);

CREATE INDEX cooperation_scan_agreement ON cooperation_scan (cooperation_agreement_id);

CREATE INDEX cooperation_scan_attachment ON cooperation_scan (attachment_id);

CREATE INDEX cooperation_scan_issued ON cooperation_scan (issued_id);

CREATE INDEX cooperation_signature_agreement ON cooperation_signature (cooperation_agreement_id);

CREATE UNIQUE INDEX cooperation_signature_signer ON cooperation_signature (issued_id, signer_id);

CREATE INDEX criterion_tree ON criterion (tree_id);

CREATE INDEX document_signature_body ON document_signature (body_id);

CREATE INDEX document_signature_cms ON document_signature (cms_id) WHERE cms_id IS NOT NULL;

CREATE INDEX document_signature_issued ON document_signature (issued_id);

CREATE UNIQUE INDEX document_template_date ON document_template (body_id, kind, valid_from);

CREATE INDEX evidence_activity ON evidence (activity_id);

CREATE INDEX evidence_attachment ON evidence (attachment_id);

CREATE INDEX evidence_commitment ON evidence (commitment_id, date);

CREATE INDEX filed_paper_attachment ON filed_paper (attachment_id);

CREATE UNIQUE INDEX filed_paper_folio ON filed_paper (file_id, folio);

CREATE INDEX filed_paper_issued ON filed_paper (issued_id);

CREATE UNIQUE INDEX filed_paper_place ON filed_paper (file_id, position);

CREATE INDEX filed_paper_replacement ON filed_paper (replaced_by_id);

CREATE INDEX follow_up_note_agreement ON follow_up_note (agreement_id, date);

CREATE INDEX frame_indicator_row ON frame_indicator (row_id);

CREATE INDEX guest_session ON guest (session_id, position);

CREATE INDEX idea_card_sector ON idea_card (sector_id);

CREATE INDEX idea_card_tree ON idea_card (tree_id, position);

CREATE INDEX impact_note_attachment ON impact_note (attachment_id);

CREATE INDEX impact_note_commitment ON impact_note (commitment_id);

CREATE INDEX impact_note_plan ON impact_note (plan_id, date);

CREATE INDEX indicator_commitment ON indicator (commitment_id, position);

CREATE INDEX information_need_attachment ON information_need (attachment_id);

CREATE INDEX information_need_commitment ON information_need (commitment_id);

CREATE UNIQUE INDEX information_need_number ON information_need (body_id, number);

CREATE INDEX issued_document_digest ON issued_document (sha256);

CREATE INDEX issued_document_fingerprint ON issued_document (fingerprint);

CREATE UNIQUE INDEX issued_document_model ON issued_document (model_id) WHERE model_id IS NOT NULL;

CREATE INDEX issued_document_session ON issued_document (session_id);

CREATE INDEX issued_document_source ON issued_document (source_id);

CREATE INDEX issued_document_subject ON issued_document (subject_id);

CREATE UNIQUE INDEX issued_document_version ON issued_document (body_id, kind, key, version);

CREATE UNIQUE INDEX letterhead_body ON letterhead (body_id, valid_from);

CREATE INDEX letterhead_logo ON letterhead (logo_id);

CREATE INDEX log_frame_choice ON log_frame (choice_id);

CREATE UNIQUE INDEX log_frame_number ON log_frame (body_id, year, number);

CREATE INDEX log_frame_row_frame ON log_frame_row (log_frame_id);

CREATE INDEX log_frame_row_parent ON log_frame_row (parent_id);

CREATE UNIQUE INDEX log_frame_row_single ON log_frame_row (log_frame_id, level) WHERE level IN ('goal', 'purpose');

CREATE INDEX mandate_person ON mandate (person_id);

CREATE INDEX mandate_seat ON mandate (seat_id, "from");

CREATE UNIQUE INDEX measurement_indicator ON measurement (indicator_id, date);

CREATE INDEX minutes_approval_motion ON minutes (approval_motion_id);

CREATE INDEX minutes_approved_in ON minutes (approved_in_id);

CREATE INDEX minutes_correction_issued ON minutes_correction (issued_id);

CREATE UNIQUE INDEX minutes_correction_session ON minutes_correction (session_id, kind, number);

CREATE INDEX minutes_issued ON minutes (issued_id);

CREATE UNIQUE INDEX minutes_key ON minutes (body_id, key) WHERE key <> '';

CREATE INDEX minutes_scan ON minutes (scan_id);

CREATE UNIQUE INDEX minutes_series ON minutes (body_id, year, series, number) WHERE number IS NOT NULL;

CREATE INDEX motion_agreement ON motion (agreement_id);

CREATE INDEX motion_item ON motion (agenda_item_id);

CREATE UNIQUE INDEX motion_one_open ON motion (session_id) WHERE status = 'open';

CREATE INDEX motion_proposer ON motion (proposer_id);

CREATE INDEX motion_seconder ON motion (seconder_id);

CREATE INDEX motion_session ON motion (session_id, opened_at);

CREATE UNIQUE INDEX node_vote_participant ON node_vote (node_id, participant);

CREATE INDEX node_vote_tree ON node_vote (tree_id);

CREATE UNIQUE INDEX non_working_day_body ON non_working_day (body_id, date);

CREATE INDEX observation_item ON observation (agenda_item_id);

CREATE INDEX observation_seat ON observation (seat_id);

CREATE INDEX observation_session ON observation (session_id);

CREATE UNIQUE INDEX own_text_set_date ON own_text_set (body_id, valid_from);

CREATE INDEX pillar_body ON pillar (body_id, position);

CREATE UNIQUE INDEX problem_node_center ON problem_node (tree_id) WHERE side = 'center';

CREATE INDEX problem_node_parent ON problem_node (parent_id);

CREATE INDEX problem_node_sector ON problem_node (sector_id);

CREATE INDEX problem_node_tree ON problem_node (tree_id, position);

CREATE INDEX problem_tree_agreement ON problem_tree (agreement_id);

CREATE UNIQUE INDEX problem_tree_number ON problem_tree (body_id, year, number);

CREATE INDEX problem_tree_session ON problem_tree (session_id);

CREATE INDEX progress_note_activity ON progress_note (activity_id, date);

CREATE INDEX public_version_body ON public_version (body_id);

CREATE UNIQUE INDEX public_version_draft ON public_version (source_id) WHERE issued_id IS NULL;

CREATE UNIQUE INDEX public_version_issued ON public_version (issued_id);

CREATE INDEX public_version_session ON public_version (session_id);

CREATE INDEX public_version_source ON public_version (source_id);

CREATE INDEX quorum_statement_annulled ON quorum_statement (annulled_by_id);

CREATE INDEX quorum_statement_motion ON quorum_statement (motion_id);

CREATE INDEX quorum_statement_session ON quorum_statement (session_id, at);

CREATE UNIQUE INDEX record_file_key ON record_file (body_id, key);

CREATE UNIQUE INDEX record_file_subject ON record_file (subject_id) WHERE subject_id IS NOT NULL;

CREATE INDEX redaction_public_version ON redaction (public_version_id);

CREATE INDEX rescheduling_plan ON rescheduling (plan_id);

CREATE INDEX rescheduling_subject ON rescheduling (subject_id);

CREATE INDEX route_step_attachment ON route_step (attachment_id);

CREATE INDEX route_step_body ON route_step (body_id, position);

CREATE INDEX route_step_session ON route_step (session_id);

CREATE UNIQUE INDEX rule_set_body ON rule_set (body_id, valid_from);

CREATE INDEX seat_body ON seat (body_id, number);

CREATE INDEX seat_sector ON seat (sector_id);

CREATE INDEX sector_body ON sector (body_id, position);

CREATE INDEX separate_vote_attachment ON separate_vote (attachment_id);

CREATE UNIQUE INDEX separate_vote_motion ON separate_vote (motion_id, seat_id);

CREATE INDEX separate_vote_seat ON separate_vote (seat_id);

CREATE INDEX separate_vote_session ON separate_vote (session_id);

CREATE INDEX session_key ON session (body_id, key) WHERE key <> '';

CREATE INDEX session_page ON session (body_id, date DESC, id DESC);

CREATE INDEX session_planned ON session (body_id, date) WHERE status IN ('draft', 'convened', 'open', 'recess');

CREATE INDEX session_presiding ON session (presiding_seat_id);

CREATE INDEX session_reconvened ON session (reconvenes_id);

CREATE UNIQUE INDEX session_reconvenes ON session (reconvenes_id) WHERE reconvenes_id IS NOT NULL AND status <> 'cancelled';

CREATE UNIQUE INDEX session_series ON session (body_id, kind, year, series, number, attempt) WHERE number IS NOT NULL;

CREATE INDEX signature_seat ON signature (seat_id);

CREATE UNIQUE INDEX signature_session ON signature (session_id, seat_id);

CREATE INDEX snippet_body ON snippet (body_id, position);

CREATE INDEX speaker_turn_item ON speaker_turn (agenda_item_id);

CREATE INDEX speaker_turn_seat ON speaker_turn (seat_id);

CREATE INDEX speaker_turn_session ON speaker_turn (session_id, position);

CREATE INDEX standing_item_body ON standing_item (body_id, position);

CREATE INDEX tree_version_agreement ON tree_version (agreement_id);

CREATE UNIQUE INDEX tree_version_number ON tree_version (tree_id, number);

CREATE INDEX tree_version_session ON tree_version (session_id);

CREATE INDEX undertaking_agreement ON undertaking (cooperation_agreement_id, position);

CREATE INDEX undertaking_note_undertaking ON undertaking_note (undertaking_id, date);

CREATE TABLE action_plan (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  number INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  scope TEXT NOT NULL CHECK (scope IN ('municipal', 'local')),
  start TEXT NOT NULL,
  "end" TEXT NOT NULL,
  introduction TEXT NOT NULL,
  context TEXT NOT NULL,
  integration TEXT NOT NULL,
  legal_context TEXT NOT NULL,
  definitions TEXT NOT NULL,
  strategic_objective TEXT NOT NULL,
  specific_objectives TEXT NOT NULL,
  axes TEXT NOT NULL,
  measurement TEXT NOT NULL,
  annexes TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'approved', 'published', 'closed')),
  agreement_id TEXT REFERENCES agreement (id),
  approved_on TEXT,
  published_on TEXT,
  published_at TEXT,
  closed_on TEXT,
  cutoffs TEXT NOT NULL,
  needs_evidence INTEGER NOT NULL CHECK (needs_evidence IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (start <= "end"),
  CHECK (status = 'draft' OR (agreement_id IS NOT NULL AND approved_on IS NOT NULL))
) STRICT;

CREATE TABLE activity (
  id TEXT PRIMARY KEY,
  commitment_id TEXT NOT NULL REFERENCES commitment (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  "group" TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('action', 'meeting', 'milestone')),
  responsible TEXT NOT NULL,
  place TEXT NOT NULL,
  note TEXT NOT NULL,
  spans TEXT NOT NULL,
  baseline TEXT,
  depends_on TEXT NOT NULL,
  weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 1000),
  progress INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE advice_dismissal (
  id TEXT PRIMARY KEY,
  tree_id TEXT NOT NULL REFERENCES problem_tree (id),
  node_id TEXT REFERENCES problem_node (id),
  rule TEXT NOT NULL,
  "of" TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE agenda_item (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('rollCall', 'quorum', 'agendaApproval', 'minutesApproval', 'followUp', 'topic', 'general', 'closing')),
  title TEXT NOT NULL CHECK (title <> ''),
  presenter TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('pending', 'inProgress', 'done', 'postponed', 'withdrawn')),
  started_at TEXT,
  ended_at TEXT,
  minutes TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
, is_urgent INTEGER NOT NULL DEFAULT 0 CHECK (is_urgent IN (0, 1)), minutes_of_id TEXT REFERENCES session (id), carried_from_id TEXT REFERENCES agenda_item (id)) STRICT;

CREATE TABLE agreement (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  session_id TEXT NOT NULL REFERENCES session (id),
  agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id),
  year INTEGER NOT NULL,
  number INTEGER,
  key TEXT NOT NULL,
  text TEXT NOT NULL,
  responsibles TEXT NOT NULL,
  due_date TEXT,
  has_no_deadline INTEGER NOT NULL CHECK (has_no_deadline IN (0, 1)),
  status TEXT NOT NULL CHECK (status IN ('draft', 'rejected', 'inProgress', 'fulfilled', 'cancelled')),
  progress INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
  adopted_at TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL, series TEXT NOT NULL DEFAULT '',
  CHECK ((number IS NULL) = (key = '')),
  CHECK (number IS NOT NULL OR status IN ('draft', 'rejected'))
) STRICT;

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

CREATE TABLE alternative_score (
  id TEXT PRIMARY KEY,
  tree_id TEXT NOT NULL REFERENCES problem_tree (id),
  alternative_id TEXT NOT NULL REFERENCES alternative (id),
  criterion_id TEXT NOT NULL REFERENCES criterion (id),
  score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  session_id TEXT REFERENCES session (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('logo', 'annex', 'scan')),
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  added_at TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE "attendance_event" (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  seat_id TEXT NOT NULL REFERENCES seat (id),
  kind TEXT NOT NULL CHECK (kind IN ('arrived', 'left', 'excused', 'voided')),
  capacity TEXT NOT NULL CHECK (capacity IN ('holder', 'alternate')),
  person_id TEXT REFERENCES person (id),
  name TEXT NOT NULL,
  appointment TEXT NOT NULL,
  is_remote INTEGER NOT NULL CHECK (is_remote IN (0, 1)),
  at TEXT NOT NULL,
  note TEXT NOT NULL,
  attachment_id TEXT REFERENCES attachment (id),
  corrects TEXT NOT NULL,
  reason TEXT NOT NULL,
  recorded_at TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE ballot (
  id TEXT PRIMARY KEY,
  motion_id TEXT NOT NULL REFERENCES motion (id),
  seat_id TEXT NOT NULL REFERENCES seat (id),
  option TEXT NOT NULL CHECK (option IN ('inFavour', 'against', 'abstention', 'excused')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
, reason TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE body (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  acronym TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('municipal', 'state', 'regional', 'institutional')),
  municipality TEXT NOT NULL,
  state TEXT NOT NULL,
  address TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  privacy_notice_at TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE call_receipt (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  seat_id TEXT NOT NULL REFERENCES seat (id),
  received_at TEXT,
  will_attend TEXT NOT NULL CHECK (will_attend IN ('yes', 'no', 'unknown')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE change_log (
  revision INTEGER NOT NULL,
  place INTEGER NOT NULL,
  at TEXT NOT NULL,
  command TEXT NOT NULL,
  scope TEXT,
  undoes INTEGER,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (revision, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE commitment (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES action_plan (id),
  number INTEGER NOT NULL,
  axis_id TEXT,
  title TEXT NOT NULL CHECK (title <> ''),
  problem TEXT NOT NULL,
  tree_id TEXT REFERENCES problem_tree (id),
  node_ids TEXT NOT NULL,
  objective TEXT NOT NULL,
  solution TEXT NOT NULL,
  contribution TEXT NOT NULL,
  population TEXT NOT NULL,
  priority_groups TEXT NOT NULL,
  pillar_ids TEXT NOT NULL,
  goals TEXT NOT NULL,
  government_responsible TEXT NOT NULL,
  social_responsible TEXT NOT NULL,
  supporters TEXT NOT NULL,
  is_free INTEGER NOT NULL CHECK (is_free IN (0, 1)),
  resources TEXT NOT NULL,
  start TEXT,
  "end" TEXT,
  weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 1000),
  verification TEXT NOT NULL,
  risks TEXT NOT NULL,
  notes TEXT NOT NULL,
  results TEXT NOT NULL,
  next_steps TEXT NOT NULL,
  completion TEXT CHECK (completion IN ('noEvidence', 'notStarted', 'limited', 'substantial', 'complete')),
  completion_reason TEXT NOT NULL,
  reported_on TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((start IS NULL) = ("end" IS NULL)),
  CHECK (start IS NULL OR start <= "end"),
  CHECK (completion IS NULL OR completion_reason <> '')
) STRICT;

CREATE TABLE content (
  id TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE cooperation_link (
  id TEXT PRIMARY KEY,
  cooperation_agreement_id TEXT NOT NULL REFERENCES cooperation_agreement (id),
  agreement_id TEXT NOT NULL REFERENCES agreement (id),
  relation TEXT NOT NULL CHECK (relation IN ('approvedBy', 'followedBy')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE cooperation_scan (
  id TEXT PRIMARY KEY,
  cooperation_agreement_id TEXT NOT NULL REFERENCES cooperation_agreement (id),
  issued_id TEXT NOT NULL REFERENCES issued_document (id),
  attachment_id TEXT NOT NULL REFERENCES attachment (id),
  added_at TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

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

CREATE TABLE criterion (
  id TEXT PRIMARY KEY,
  tree_id TEXT NOT NULL REFERENCES problem_tree (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL,
  weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 100),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE device (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  series TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

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

CREATE TABLE "document_template" (
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

CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  commitment_id TEXT NOT NULL REFERENCES commitment (id),
  activity_id TEXT REFERENCES activity (id),
  name TEXT NOT NULL CHECK (name <> ''),
  date TEXT NOT NULL,
  attachment_id TEXT REFERENCES attachment (id),
  link TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((attachment_id IS NULL) <> (link IS NULL))
) STRICT;

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

CREATE TABLE follow_up_note (
  id TEXT PRIMARY KEY,
  agreement_id TEXT NOT NULL REFERENCES agreement (id),
  date TEXT NOT NULL,
  author TEXT NOT NULL,
  text TEXT NOT NULL,
  progress INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
  status TEXT NOT NULL CHECK (status IN ('draft', 'rejected', 'inProgress', 'fulfilled', 'cancelled')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

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

CREATE TABLE guest (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  name TEXT NOT NULL,
  organization TEXT NOT NULL,
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE idea_card (
  id TEXT PRIMARY KEY,
  tree_id TEXT NOT NULL REFERENCES problem_tree (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  text TEXT NOT NULL CHECK (text <> ''),
  sector_id TEXT REFERENCES sector (id),
  proposed_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

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

CREATE TABLE indicator (
  id TEXT PRIMARY KEY,
  commitment_id TEXT NOT NULL REFERENCES commitment (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL CHECK (name <> ''),
  type TEXT NOT NULL CHECK (type IN ('input', 'process', 'product', 'outcome', 'impact')),
  variable TEXT NOT NULL,
  unit TEXT NOT NULL,
  formula TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('up', 'down', 'steady')),
  baseline REAL,
  baseline_on TEXT,
  target REAL,
  target_on TEXT,
  period TEXT NOT NULL,
  verification TEXT NOT NULL,
  frame_indicator_id TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE information_need (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  number INTEGER NOT NULL,
  "group" TEXT NOT NULL CHECK ("group" <> ''),
  need TEXT NOT NULL,
  heard_at TEXT NOT NULL,
  heard_on TEXT,
  status TEXT NOT NULL CHECK (status IN ('asked', 'preparing', 'published', 'declined')),
  decline_reason TEXT NOT NULL,
  responsible TEXT NOT NULL,
  title TEXT NOT NULL,
  link TEXT,
  attachment_id TEXT REFERENCES attachment (id),
  format TEXT NOT NULL,
  is_open_format INTEGER NOT NULL CHECK (is_open_format IN (0, 1)),
  frequency TEXT NOT NULL
    CHECK (frequency IN ('once', 'weekly', 'monthly', 'bimonthly', 'quarterly', 'biannual', 'yearly')),
  updated_on TEXT,
  commitment_id TEXT REFERENCES commitment (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (status <> 'declined' OR decline_reason <> '')
) STRICT;

CREATE TABLE "issued_document" (
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

CREATE TABLE letterhead (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  valid_from TEXT NOT NULL,
  name TEXT NOT NULL,
  lines TEXT NOT NULL,
  logo_id TEXT REFERENCES attachment (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

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

CREATE TABLE mandate (
  id TEXT PRIMARY KEY,
  seat_id TEXT NOT NULL REFERENCES seat (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  capacity TEXT NOT NULL CHECK (capacity IN ('holder', 'alternate')),
  "from" TEXT NOT NULL,
  "to" TEXT,
  appointed_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE measurement (
  id TEXT PRIMARY KEY,
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  date TEXT NOT NULL,
  value REAL NOT NULL,
  note TEXT NOT NULL,
  link TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE "minutes" (
  id TEXT PRIMARY KEY REFERENCES session (id),
  body_id TEXT NOT NULL REFERENCES body (id),
  status TEXT NOT NULL CHECK (status IN ('draft', 'project', 'approved', 'signed', 'published')),
  number INTEGER,
  series TEXT NOT NULL,
  year INTEGER NOT NULL,
  key TEXT NOT NULL,
  project_at TEXT,
  approved_at TEXT,
  signed_at TEXT,
  published_at TEXT,
  issued_id TEXT REFERENCES issued_document (id),
  scan_id TEXT REFERENCES attachment (id),
  observations_until TEXT,
  approved_in_id TEXT REFERENCES session (id),
  approval_motion_id TEXT REFERENCES motion (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE minutes_correction (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  kind TEXT NOT NULL CHECK (kind IN ('errata', 'addendum')),
  number INTEGER NOT NULL,
  date TEXT NOT NULL,
  reason TEXT NOT NULL,
  changes TEXT NOT NULL,
  text TEXT NOT NULL,
  issued_id TEXT REFERENCES issued_document (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE "motion" (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id),
  agreement_id TEXT REFERENCES agreement (id),
  text TEXT NOT NULL,
  versions TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('matter', 'admission')),
  proposer_id TEXT REFERENCES seat (id),
  seconder_id TEXT REFERENCES seat (id),
  method TEXT NOT NULL CHECK (method IN ('nominal', 'showOfHands', 'consensus', 'secret')),
  matter TEXT NOT NULL,
  majority TEXT NOT NULL,
  abstentions TEXT NOT NULL CHECK (abstentions IN ('inBase', 'leavesBase', 'inFavour')),
  status TEXT NOT NULL CHECK (status IN ('open', 'closed')),
  opened_at TEXT NOT NULL,
  closed_at TEXT,
  present INTEGER,
  members INTEGER,
  tally TEXT,
  casting_vote TEXT CHECK (casting_vote IN ('inFavour', 'against')),
  result TEXT CHECK (result IN ('unanimous', 'majority', 'consensus', 'rejected')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (status = 'open' OR (closed_at IS NOT NULL AND tally IS NOT NULL AND result IS NOT NULL))
) STRICT;

CREATE TABLE node_vote (
  id TEXT PRIMARY KEY,
  tree_id TEXT NOT NULL REFERENCES problem_tree (id),
  node_id TEXT NOT NULL REFERENCES problem_node (id),
  participant TEXT NOT NULL,
  dots INTEGER NOT NULL CHECK (dots BETWEEN 1 AND 50),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE non_working_day (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  date TEXT NOT NULL,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
, is_worked INTEGER NOT NULL DEFAULT 0 CHECK (is_worked IN (0, 1))) STRICT;

CREATE TABLE observation (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  seat_id TEXT NOT NULL REFERENCES seat (id),
  agenda_item_id TEXT REFERENCES agenda_item (id),
  text TEXT NOT NULL,
  received_at TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('pending', 'accepted', 'rejected')),
  answer TEXT NOT NULL,
  answered_at TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE own_text_set (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  valid_from TEXT NOT NULL,
  texts TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE pillar (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL CHECK (name <> ''),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE problem_node (
  id TEXT PRIMARY KEY,
  tree_id TEXT NOT NULL REFERENCES problem_tree (id),
  parent_id TEXT REFERENCES problem_node (id),
  side TEXT NOT NULL CHECK (side IN ('center', 'cause', 'effect')),
  position INTEGER NOT NULL CHECK (position >= 0),
  text TEXT NOT NULL,
  is_parameter INTEGER NOT NULL CHECK (is_parameter IN (0, 1)),
  objective TEXT NOT NULL,
  objective_of TEXT NOT NULL,
  sector_id TEXT REFERENCES sector (id),
  proposed_by TEXT NOT NULL,
  evidence TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((side = 'center') = (parent_id IS NULL)),
  CHECK (is_parameter = 0 OR side = 'cause'),
  CHECK (parent_id IS NULL OR parent_id <> id)
) STRICT;

CREATE TABLE problem_tree (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  number INTEGER NOT NULL,
  year INTEGER NOT NULL,
  name TEXT NOT NULL,
  population TEXT NOT NULL,
  drawn_on TEXT,
  session_id TEXT REFERENCES session (id),
  agreement_id TEXT REFERENCES agreement (id),
  dots_each INTEGER NOT NULL CHECK (dots_each BETWEEN 1 AND 50),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE progress_note (
  id TEXT PRIMARY KEY,
  activity_id TEXT NOT NULL REFERENCES activity (id),
  date TEXT NOT NULL,
  progress INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
  text TEXT NOT NULL,
  author TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

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
, left_reason TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE quorum_statement (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  at TEXT NOT NULL,
  occasion TEXT NOT NULL CHECK (occasion IN ('declared', 'vote', 'lost', 'restored', 'notReached')),
  call TEXT NOT NULL CHECK (call IN ('first', 'second')),
  motion_id TEXT REFERENCES motion (id),
  rule TEXT NOT NULL,
  seats INTEGER NOT NULL,
  present INTEGER NOT NULL,
  required INTEGER NOT NULL,
  conditions TEXT NOT NULL,
  is_reached INTEGER NOT NULL CHECK (is_reached IN (0, 1)),
  annulled_by_id TEXT REFERENCES attendance_event (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((occasion = 'vote') = (motion_id IS NOT NULL))
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

CREATE TABLE rescheduling (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES action_plan (id),
  subject_id TEXT NOT NULL,
  "on" TEXT NOT NULL,
  former_start TEXT,
  former_end TEXT,
  start TEXT,
  "end" TEXT,
  reason TEXT NOT NULL CHECK (reason <> ''),
  author TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE route_step (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL CHECK (name <> ''),
  description TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'inProgress', 'done', 'skipped')),
  due_on TEXT,
  done_on TEXT,
  responsible TEXT NOT NULL,
  session_id TEXT REFERENCES session (id),
  attachment_id TEXT REFERENCES attachment (id),
  link TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE rule_set (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  valid_from TEXT NOT NULL,
  name TEXT NOT NULL,
  quorum TEXT NOT NULL,
  vacant_seats_count INTEGER NOT NULL CHECK (vacant_seats_count IN (0, 1)),
  calendar TEXT NOT NULL CHECK (calendar IN ('LFPA28', 'LFT74')),
  tolerance_minutes INTEGER NOT NULL,
  second_call_quorum TEXT NOT NULL,
  majority TEXT NOT NULL,
  chair_breaks_ties INTEGER NOT NULL CHECK (chair_breaks_ties IN (0, 1)),
  notice TEXT NOT NULL,
  late_item_hours INTEGER NOT NULL,
  session_pattern TEXT NOT NULL,
  agreement_pattern TEXT NOT NULL,
  agreement_scope TEXT NOT NULL CHECK (agreement_scope IN ('session', 'year')),
  call_basis TEXT NOT NULL,
  session_basis TEXT NOT NULL,
  quorum_basis TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
, valid_to TEXT, quorum_conditions TEXT NOT NULL DEFAULT '[]', second_call TEXT, matters TEXT NOT NULL DEFAULT '[]', abstentions TEXT NOT NULL DEFAULT 'inBase'
  CHECK (abstentions IN ('inBase', 'leavesBase', 'inFavour')), excused_leave_quorum INTEGER NOT NULL DEFAULT 0 CHECK (excused_leave_quorum IN (0, 1)), extraordinary_excludes TEXT NOT NULL DEFAULT '["general"]', admits_urgent INTEGER NOT NULL DEFAULT 0 CHECK (admits_urgent IN (0, 1)), separate_vote_days INTEGER NOT NULL DEFAULT 2, observation_days INTEGER NOT NULL DEFAULT 3, absence_limit INTEGER, minutes_pattern TEXT NOT NULL DEFAULT '{ORGANO}/{DOC}/{TIPO}/{SESION:2}/{AÑO}', cooperation_pattern TEXT NOT NULL DEFAULT '{ORGANO}/CONV-{TIPO}/{N:2}/{AÑO}') STRICT;

CREATE TABLE seat (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  sector_id TEXT NOT NULL REFERENCES sector (id),
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('member', 'chair', 'secretary', 'facilitator')),
  has_voice INTEGER NOT NULL CHECK (has_voice IN (0, 1)),
  has_vote INTEGER NOT NULL CHECK (has_vote IN (0, 1)),
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE sector (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE separate_vote (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  motion_id TEXT NOT NULL REFERENCES motion (id),
  seat_id TEXT NOT NULL REFERENCES seat (id),
  kind TEXT NOT NULL CHECK (kind IN ('particular', 'reasoned', 'concurrent')),
  text TEXT NOT NULL,
  received_at TEXT NOT NULL,
  attachment_id TEXT REFERENCES attachment (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE "session" (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  kind TEXT NOT NULL CHECK (kind IN ('installation', 'ordinary', 'extraordinary', 'operativeGroup', 'dialogueTable', 'draftingTable')),
  number INTEGER,
  year INTEGER NOT NULL,
  series TEXT NOT NULL,
  attempt INTEGER NOT NULL CHECK (attempt >= 1),
  reconvenes_id TEXT REFERENCES session (id),
  key TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'convened', 'open', 'recess', 'closed', 'cancelled', 'notHeld')),
  date TEXT NOT NULL,
  time TEXT NOT NULL,
  place TEXT NOT NULL,
  modality TEXT NOT NULL CHECK (modality IN ('inPerson', 'remote', 'mixed')),
  is_public INTEGER NOT NULL CHECK (is_public IN (0, 1)),
  called_at TEXT,
  opened_at TEXT,
  closed_at TEXT,
  call TEXT CHECK (call IN ('first', 'second')),
  recesses TEXT NOT NULL,
  presiding_seat_id TEXT REFERENCES seat (id),
  presidings TEXT NOT NULL,
  call_note TEXT NOT NULL,
  cancel_reason TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((number IS NULL) = (key = '')),
  CHECK ((attempt = 1) = (reconvenes_id IS NULL))
) STRICT;

CREATE TABLE signature (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  seat_id TEXT NOT NULL REFERENCES seat (id),
  state TEXT NOT NULL CHECK (state IN ('pending', 'signed', 'refused', 'absent')),
  at TEXT,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE signature_withdrawal (
  id TEXT PRIMARY KEY,
  signature_id TEXT NOT NULL UNIQUE REFERENCES document_signature (id),
  at TEXT NOT NULL,
  reason TEXT NOT NULL,
  device_id TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE snippet (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  label TEXT NOT NULL,
  text TEXT NOT NULL,
  item_kinds TEXT NOT NULL,
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE speaker_turn (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id),
  seat_id TEXT REFERENCES seat (id),
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  asked_at TEXT NOT NULL,
  started_at TEXT,
  ended_at TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE standing_item (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  kinds TEXT NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  presenter TEXT NOT NULL,
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE tree_version (
  id TEXT PRIMARY KEY,
  tree_id TEXT NOT NULL REFERENCES problem_tree (id),
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  date TEXT NOT NULL,
  session_id TEXT REFERENCES session (id),
  agreement_id TEXT REFERENCES agreement (id),
  nodes TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

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

CREATE TRIGGER agreement_number_is_final BEFORE UPDATE ON agreement
  WHEN old.number IS NOT NULL AND (new.number IS NOT old.number OR new.key IS NOT old.key OR new.series IS NOT old.series)
  BEGIN SELECT RAISE(ABORT, 'a number given is never changed'); END;

CREATE TRIGGER agreement_number_is_kept BEFORE DELETE ON agreement WHEN old.number IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'a numbered agreement is never removed'); END;

CREATE TRIGGER alternative_choice_is_kept BEFORE UPDATE OF tree_id, date, chosen, reason ON alternative_choice
  BEGIN SELECT RAISE(ABORT, 'a choice never changes: another one follows it'); END;

CREATE TRIGGER ballot_closed_no_delete BEFORE DELETE ON ballot
  WHEN (SELECT status FROM motion WHERE id = old.motion_id) = 'closed'
  BEGIN SELECT RAISE(ABORT, 'a closed vote never changes'); END;

CREATE TRIGGER ballot_closed_no_insert BEFORE INSERT ON ballot
  WHEN (SELECT status FROM motion WHERE id = new.motion_id) = 'closed'
  BEGIN SELECT RAISE(ABORT, 'a closed vote never changes'); END;

CREATE TRIGGER ballot_closed_no_update BEFORE UPDATE ON ballot
  WHEN 'closed' IN (SELECT status FROM motion WHERE id IN (old.motion_id, new.motion_id))
  BEGIN SELECT RAISE(ABORT, 'a closed vote never changes'); END;

CREATE TRIGGER ballot_secret_none BEFORE INSERT ON ballot
  WHEN (SELECT method FROM motion WHERE id = new.motion_id) = 'secret'
  BEGIN SELECT RAISE(ABORT, 'a secret vote keeps no ballots'); END;

CREATE TRIGGER ballot_secret_not_moved BEFORE UPDATE ON ballot
  WHEN (SELECT method FROM motion WHERE id = new.motion_id) = 'secret'
  BEGIN SELECT RAISE(ABORT, 'a secret vote keeps no ballots'); END;

CREATE TRIGGER change_log_no_delete BEFORE DELETE ON change_log
  BEGIN SELECT RAISE(ABORT, 'change_log is append-only'); END;

CREATE TRIGGER change_log_no_update BEFORE UPDATE ON change_log
  BEGIN SELECT RAISE(ABORT, 'change_log is append-only'); END;

CREATE TRIGGER content_is_final BEFORE UPDATE ON content
  BEGIN SELECT RAISE(ABORT, 'bytes once kept never change'); END;

CREATE TRIGGER content_issued_is_kept BEFORE DELETE ON content
  WHEN EXISTS (SELECT 1 FROM issued_document WHERE id = old.id OR model_id = old.id)
  BEGIN SELECT RAISE(ABORT, 'what was issued is never removed'); END;

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

CREATE TRIGGER document_signature_is_final BEFORE UPDATE ON document_signature
  BEGIN SELECT RAISE(ABORT, 'a signature never changes'); END;

CREATE TRIGGER document_signature_is_kept BEFORE DELETE ON document_signature
  BEGIN SELECT RAISE(ABORT, 'a signature is never removed'); END;

CREATE TRIGGER document_signature_of_those_bytes BEFORE INSERT ON document_signature
  WHEN NOT EXISTS (SELECT 1 FROM issued_document WHERE id = new.issued_id AND sha256 = new.sha256
    AND fingerprint = new.fingerprint)
  BEGIN SELECT RAISE(ABORT, 'a signature is of the bytes that were issued'); END;

CREATE TRIGGER document_signature_once BEFORE INSERT ON document_signature
  WHEN EXISTS (SELECT 1 FROM document_signature AS s WHERE s.issued_id = new.issued_id AND s.signer_id = new.signer_id
    AND NOT EXISTS (SELECT 1 FROM signature_withdrawal WHERE signature_id = s.id))
  BEGIN SELECT RAISE(ABORT, 'who signed signs again only after taking it back'); END;

CREATE TRIGGER filed_paper_follows BEFORE INSERT ON filed_paper
  WHEN new.folio <> 1 + (SELECT coalesce(max(folio + leaves - 1), 0) FROM filed_paper WHERE file_id = new.file_id)
  BEGIN SELECT RAISE(ABORT, 'folios follow one another'); END;

CREATE TRIGGER filed_paper_is_kept BEFORE DELETE ON filed_paper
  BEGIN SELECT RAISE(ABORT, 'what was foliated is never removed'); END;

CREATE TRIGGER filed_paper_keeps_folios BEFORE UPDATE OF file_id, position, issued_id, attachment_id, name, date, pages, folio, leaves, filed_at ON filed_paper
  BEGIN SELECT RAISE(ABORT, 'what was foliated keeps its folios'); END;

CREATE TRIGGER issued_document_is_final BEFORE UPDATE ON issued_document
  BEGIN SELECT RAISE(ABORT, 'what was issued never changes'); END;

CREATE TRIGGER issued_document_is_kept BEFORE DELETE ON issued_document
  BEGIN SELECT RAISE(ABORT, 'what was issued is never removed'); END;

CREATE TRIGGER minutes_approved_is_final BEFORE UPDATE ON minutes
  WHEN old.status IN ('approved', 'signed', 'published')
    AND (new.status IN ('draft', 'project') OR new.issued_id IS NOT old.issued_id)
  BEGIN SELECT RAISE(ABORT, 'an approved acta never changes'); END;

CREATE TRIGGER minutes_approved_is_kept BEFORE DELETE ON minutes
  WHEN old.status IN ('approved', 'signed', 'published')
  BEGIN SELECT RAISE(ABORT, 'an approved acta is never removed'); END;

CREATE TRIGGER minutes_correction_is_final BEFORE UPDATE ON minutes_correction WHEN old.issued_id IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'a correction that was issued never changes'); END;

CREATE TRIGGER minutes_correction_is_kept BEFORE DELETE ON minutes_correction WHEN old.issued_id IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'a correction that was issued is never removed'); END;

CREATE TRIGGER minutes_number_is_final BEFORE UPDATE ON minutes
  WHEN old.number IS NOT NULL AND (new.number IS NOT old.number OR new.key IS NOT old.key OR new.series IS NOT old.series)
  BEGIN SELECT RAISE(ABORT, 'a number given is never changed'); END;

CREATE TRIGGER motion_closed_is_final BEFORE UPDATE ON motion WHEN old.status = 'closed'
  BEGIN SELECT RAISE(ABORT, 'a closed vote never changes'); END;

CREATE TRIGGER motion_closed_is_kept BEFORE DELETE ON motion WHEN old.status = 'closed'
  BEGIN SELECT RAISE(ABORT, 'a closed vote is never removed'); END;

CREATE TRIGGER motion_secret_without_ballots BEFORE UPDATE ON motion
  WHEN new.method = 'secret' AND EXISTS (SELECT 1 FROM ballot WHERE motion_id = new.id)
  BEGIN SELECT RAISE(ABORT, 'a secret vote keeps no ballots'); END;

CREATE TRIGGER public_version_is_final BEFORE UPDATE ON public_version WHEN old.issued_id IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'what was published never changes'); END;

CREATE TRIGGER public_version_is_kept BEFORE DELETE ON public_version WHEN old.issued_id IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'what was published is never removed'); END;

CREATE TRIGGER quorum_statement_is_final BEFORE UPDATE ON quorum_statement
  WHEN new.at IS NOT old.at OR new.occasion IS NOT old.occasion OR new.rule IS NOT old.rule OR new.seats IS NOT old.seats
    OR new.present IS NOT old.present OR new.required IS NOT old.required OR new.conditions IS NOT old.conditions
    OR new.is_reached IS NOT old.is_reached OR new.motion_id IS NOT old.motion_id
  BEGIN SELECT RAISE(ABORT, 'what was found of a quorum never changes'); END;

CREATE TRIGGER quorum_statement_is_kept BEFORE DELETE ON quorum_statement WHEN old.occasion IN ('declared', 'vote', 'notReached')
  BEGIN SELECT RAISE(ABORT, 'what was found of a quorum is never removed'); END;

CREATE TRIGGER record_file_is_kept BEFORE DELETE ON record_file
  BEGIN SELECT RAISE(ABORT, 'a file is never removed'); END;

CREATE TRIGGER record_file_keeps_key BEFORE UPDATE OF key, number, prefix, year, fonds_code, section_code, series_code, subseries_code, is_two_sided ON record_file
  BEGIN SELECT RAISE(ABORT, 'the key of a file never changes'); END;

CREATE TRIGGER redaction_published_no_delete BEFORE DELETE ON redaction
  WHEN EXISTS (SELECT 1 FROM public_version WHERE id = old.public_version_id AND issued_id IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'what was published is never removed'); END;

CREATE TRIGGER redaction_published_no_insert BEFORE INSERT ON redaction
  WHEN EXISTS (SELECT 1 FROM public_version WHERE id = new.public_version_id AND issued_id IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'what was published never changes'); END;

CREATE TRIGGER redaction_published_no_update BEFORE UPDATE ON redaction
  WHEN EXISTS (SELECT 1 FROM public_version WHERE id = old.public_version_id AND issued_id IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'what was published never changes'); END;

CREATE TRIGGER session_number_is_final BEFORE UPDATE ON session
  WHEN old.number IS NOT NULL AND (new.number IS NOT old.number OR new.key IS NOT old.key OR new.series IS NOT old.series
    OR new.kind IS NOT old.kind OR new.year IS NOT old.year OR new.attempt IS NOT old.attempt)
  BEGIN SELECT RAISE(ABORT, 'a number given is never changed'); END;

CREATE TRIGGER session_number_is_kept BEFORE DELETE ON session WHEN old.number IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'a numbered session is never removed'); END;

CREATE TRIGGER signature_withdrawal_is_final BEFORE UPDATE ON signature_withdrawal
  BEGIN SELECT RAISE(ABORT, 'a withdrawal never changes'); END;

CREATE TRIGGER signature_withdrawal_is_kept BEFORE DELETE ON signature_withdrawal
  BEGIN SELECT RAISE(ABORT, 'a withdrawal is never removed'); END;
