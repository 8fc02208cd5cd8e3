-- What handlers remember of a conversation (or, with a minus, of a contact) between one task and the next. It goes when
-- nobody has changed it for as long as commands are kept.

CREATE TABLE memory (
  org          ${integer} NOT NULL,
  conversation ${integer} NOT NULL,
  name         TEXT NOT NULL,
  value        TEXT NOT NULL,
  changed      ${integer} NOT NULL,
  PRIMARY KEY (org, conversation, name)
) ${strict};

CREATE INDEX memory_changed ON memory (changed);
