-- Why a try of an entry ended badly; times are milliseconds since 1970.

CREATE TABLE failure (
  id       ${id},
  inbox_id ${integer} NOT NULL REFERENCES inbox (id) ON DELETE CASCADE,
  attempt  ${integer} NOT NULL,
  failed   ${integer} NOT NULL,
  reason   TEXT NOT NULL
) ${strict};

CREATE INDEX failure_of_entry ON failure (inbox_id);

-- Messages whose rows were deleted: they are not taken again.

CREATE TABLE seen (
  org        ${integer} NOT NULL,
  message_id ${integer} NOT NULL,
  PRIMARY KEY (org, message_id)
) ${strict};
