-- Most conversations have one unfinished row, their head, which has indexes of its own. Only rows that wait behind a
-- head need an order among them: so an ordinary command is one index entry cheaper to accept, and to settle.

DROP INDEX inbox_unfinished;
CREATE INDEX inbox_waiting ON inbox (org, conversation, sent, message_id, received) WHERE finished IS NULL AND head = 0;

DROP INDEX outbox_unfinished;
CREATE INDEX outbox_waiting ON outbox (org, conversation, id) WHERE finished IS NULL AND head = 0;
