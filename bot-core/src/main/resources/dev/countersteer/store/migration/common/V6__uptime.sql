-- When a bot was first up, and when last, in milliseconds since 1970: one row.

CREATE TABLE uptime (
  id       ${integer} NOT NULL PRIMARY KEY CHECK (id = 1),
  first_up ${integer} NOT NULL,
  last_up  ${integer} NOT NULL
) ${strict};
