-- What commands have done so far, with the results: a second run of the entry reads them instead of doing it again.
-- They go with their entry.

CREATE TABLE step (
  inbox_id ${integer} NOT NULL REFERENCES inbox (id) ON DELETE CASCADE,
  name     TEXT    NOT NULL,
  result   TEXT    NOT NULL,
  attempt  ${integer} NOT NULL,
  at       ${integer} NOT NULL,
  PRIMARY KEY (inbox_id, name)
) ${strict};
