-- Times are milliseconds since 1970. "head" marks the one unfinished row of a conversation whose turn it is: the
-- running one, else the oldest. Claims look at heads only, so neither finished rows nor those that queue cost them anything.

CREATE TABLE inbox (
  id           INTEGER PRIMARY KEY,
  org          INTEGER NOT NULL,
  message_id   INTEGER NOT NULL,
  conversation INTEGER NOT NULL,
  author       INTEGER NOT NULL,
  kind         TEXT    NOT NULL,
  body         TEXT    NOT NULL,
  sent         INTEGER NOT NULL,
  received     INTEGER NOT NULL,
  state        TEXT    NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'buried')),
  head         INTEGER NOT NULL CHECK (head IN (0, 1)),
  attempt      INTEGER NOT NULL DEFAULT 0,
  due          INTEGER NOT NULL,
  lease_until  INTEGER,
  lease_token  TEXT,
  outcome      TEXT,
  reason       TEXT,
  finished     INTEGER,
  UNIQUE (org, message_id),
  CHECK (state <> 'running' OR (head = 1 AND lease_until IS NOT NULL AND lease_token IS NOT NULL)),
  CHECK ((state IN ('done', 'buried')) = (finished IS NOT NULL)),
  CHECK (finished IS NULL OR head = 0)
) STRICT;

-- Never two that run in one conversation, whatever a program does.
CREATE UNIQUE INDEX inbox_head ON inbox (org, conversation) WHERE head = 1;
CREATE INDEX inbox_claim ON inbox (coalesce(lease_until, due), id) WHERE head = 1;
CREATE INDEX inbox_unfinished ON inbox (org, conversation, sent, message_id, received) WHERE finished IS NULL;
CREATE INDEX inbox_buried ON inbox (finished) WHERE state = 'buried';

CREATE TABLE outbox (
  id               INTEGER PRIMARY KEY,
  inbox_id         INTEGER NOT NULL REFERENCES inbox (id),
  seq              INTEGER NOT NULL,
  org              INTEGER NOT NULL,
  conversation     INTEGER NOT NULL,
  cause            INTEGER NOT NULL,
  audience         TEXT    NOT NULL,
  body             TEXT    NOT NULL,
  created          INTEGER NOT NULL,
  state            TEXT    NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'buried')),
  head             INTEGER NOT NULL CHECK (head IN (0, 1)),
  attempt          INTEGER NOT NULL DEFAULT 0,
  due              INTEGER NOT NULL,
  lease_until      INTEGER,
  lease_token      TEXT,
  drift_message_id INTEGER,
  outcome          TEXT,
  reason           TEXT,
  finished         INTEGER,
  UNIQUE (inbox_id, seq),
  CHECK (state <> 'running' OR (head = 1 AND lease_until IS NOT NULL AND lease_token IS NOT NULL)),
  CHECK ((state IN ('done', 'buried')) = (finished IS NOT NULL)),
  CHECK (finished IS NULL OR head = 0)
) STRICT;

CREATE UNIQUE INDEX outbox_head ON outbox (org, conversation) WHERE head = 1;
CREATE INDEX outbox_claim ON outbox (coalesce(lease_until, due), id) WHERE head = 1;
CREATE INDEX outbox_unfinished ON outbox (org, conversation, id) WHERE finished IS NULL;
CREATE INDEX outbox_buried ON outbox (finished) WHERE state = 'buried';

CREATE TABLE account (
  id          TEXT    NOT NULL PRIMARY KEY,
  email       TEXT    NOT NULL,
  email_key   TEXT    NOT NULL UNIQUE,
  plan        TEXT    NOT NULL,
  external_id TEXT,
  name        TEXT,
  created_by  TEXT    NOT NULL,
  created     INTEGER NOT NULL
) STRICT;

CREATE INDEX account_created ON account (created, id);

CREATE TABLE login_token (
  hash       TEXT    NOT NULL PRIMARY KEY,
  account_id TEXT    NOT NULL REFERENCES account (id),
  expires    INTEGER NOT NULL
) STRICT;

CREATE INDEX login_token_account ON login_token (account_id);
