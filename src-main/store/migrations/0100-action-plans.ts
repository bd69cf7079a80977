const stamps = `created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL`

/** Plans of action, their commitments and cronograma, what is measured of them, the route of the exercise, needs of information. */
export const actionPlans = {
  version: 100,
  sql: `
CREATE TABLE pillar (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES body (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL CHECK (name <> ''),
  ${stamps}
) STRICT;
CREATE INDEX pillar_body ON pillar (body_id, position);

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
  ${stamps},
  CHECK (start <= "end"),
  CHECK (status = 'draft' OR (agreement_id IS NOT NULL AND approved_on IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX action_plan_number ON action_plan (body_id, number);
CREATE INDEX action_plan_agreement ON action_plan (agreement_id);

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
  ${stamps},
  CHECK ((start IS NULL) = ("end" IS NULL)),
  CHECK (start IS NULL OR start <= "end"),
  CHECK (completion IS NULL OR completion_reason <> '')
) STRICT;
CREATE UNIQUE INDEX commitment_number ON commitment (plan_id, number);
CREATE INDEX commitment_tree ON commitment (tree_id);

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
  ${stamps}
) STRICT;
CREATE INDEX activity_commitment ON activity (commitment_id, position);

CREATE TABLE progress_note (
  id TEXT PRIMARY KEY,
  activity_id TEXT NOT NULL REFERENCES activity (id),
  date TEXT NOT NULL,
  progress INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
  text TEXT NOT NULL,
  author TEXT NOT NULL,
  ${stamps}
) STRICT;
CREATE INDEX progress_note_activity ON progress_note (activity_id, date);

CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  commitment_id TEXT NOT NULL REFERENCES commitment (id),
  activity_id TEXT REFERENCES activity (id),
  name TEXT NOT NULL CHECK (name <> ''),
  date TEXT NOT NULL,
  attachment_id TEXT REFERENCES attachment (id),
  link TEXT,
  ${stamps},
  CHECK ((attachment_id IS NULL) <> (link IS NULL))
) STRICT;
CREATE INDEX evidence_commitment ON evidence (commitment_id, date);
CREATE INDEX evidence_activity ON evidence (activity_id);
CREATE INDEX evidence_attachment ON evidence (attachment_id);

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
  ${stamps}
) STRICT;
CREATE INDEX indicator_commitment ON indicator (commitment_id, position);

CREATE TABLE measurement (
  id TEXT PRIMARY KEY,
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  date TEXT NOT NULL,
  value REAL NOT NULL,
  note TEXT NOT NULL,
  link TEXT,
  ${stamps}
) STRICT;
CREATE UNIQUE INDEX measurement_indicator ON measurement (indicator_id, date);

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
  ${stamps}
) STRICT;
CREATE INDEX rescheduling_plan ON rescheduling (plan_id);
CREATE INDEX rescheduling_subject ON rescheduling (subject_id);

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
  ${stamps}
) STRICT;
CREATE INDEX route_step_body ON route_step (body_id, position);
CREATE INDEX route_step_session ON route_step (session_id);
CREATE INDEX route_step_attachment ON route_step (attachment_id);

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
  ${stamps},
  CHECK (status <> 'declined' OR decline_reason <> '')
) STRICT;
CREATE UNIQUE INDEX information_need_number ON information_need (body_id, number);
CREATE INDEX information_need_attachment ON information_need (attachment_id);
CREATE INDEX information_need_commitment ON information_need (commitment_id);
`,
} as const
