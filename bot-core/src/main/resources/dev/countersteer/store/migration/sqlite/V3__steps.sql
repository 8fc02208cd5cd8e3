-- What commands have done so far, with the results: a second run of the entry reads them instead of doing it again.
-- They go with their entry.

CREATE TABLE step (
  inbox_id INTEGER NOT NULL REFERENCES inbox (id) ON DELETE CASCADE,
  name     TEXT    NOT NULL,
  result   TEXT    NOT NULL,
  attempt  INTEGER NOT NULL,
  at       INTEGER NOT NULL,
  PRIMARY KEY (inbox_id, name)
) STRICT;
