/** Trees of problems and of objectives: their blocks, the cards of a storm of ideas, dots, advice set aside, versions. */
export const problemTrees = {
  version: 90,
  sql: `
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
CREATE UNIQUE INDEX problem_tree_number ON problem_tree (body_id, year, number);
CREATE INDEX problem_tree_session ON problem_tree (session_id);
CREATE INDEX problem_tree_agreement ON problem_tree (agreement_id);

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
CREATE UNIQUE INDEX problem_node_center ON problem_node (tree_id) WHERE side = 'center';
CREATE INDEX problem_node_tree ON problem_node (tree_id, position);
CREATE INDEX problem_node_parent ON problem_node (parent_id);
CREATE INDEX problem_node_sector ON problem_node (sector_id);

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
CREATE INDEX idea_card_tree ON idea_card (tree_id, position);
CREATE INDEX idea_card_sector ON idea_card (sector_id);

CREATE TABLE node_vote (
  id TEXT PRIMARY KEY,
  tree_id TEXT NOT NULL REFERENCES problem_tree (id),
  node_id TEXT NOT NULL REFERENCES problem_node (id),
  participant TEXT NOT NULL,
  dots INTEGER NOT NULL CHECK (dots BETWEEN 1 AND 50),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX node_vote_tree ON node_vote (tree_id);
CREATE UNIQUE INDEX node_vote_participant ON node_vote (node_id, participant);

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
CREATE INDEX advice_dismissal_tree ON advice_dismissal (tree_id);
CREATE INDEX advice_dismissal_node ON advice_dismissal (node_id);

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
CREATE UNIQUE INDEX tree_version_number ON tree_version (tree_id, number);
CREATE INDEX tree_version_session ON tree_version (session_id);
CREATE INDEX tree_version_agreement ON tree_version (agreement_id);
`,
} as const
