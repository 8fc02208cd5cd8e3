-- Drift has no idempotency key: a post that may have happened is looked for before it is repeated. "harmless" counts the
-- attempts that surely posted nothing; when all attempts before the present one are such, there is nothing to look for.
-- "looks" counts the looks since the last post that failed. "drift_message_id" is Drift's id of the post, once it is known.
ALTER TABLE outbox ADD COLUMN harmless ${integer} NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN looks    ${integer} NOT NULL DEFAULT 0;

-- "progress" says that a message is of no use once its command has ended. "patient" says that it goes after all that is
-- not, of whatever conversation; a progress note is, unless an answer of its conversation waits behind it.
ALTER TABLE outbox ADD COLUMN progress ${integer} NOT NULL DEFAULT 0 CHECK (progress IN (0, 1));
ALTER TABLE outbox ADD COLUMN patient  ${integer} NOT NULL DEFAULT 0 CHECK (patient IN (0, 1));

DROP INDEX outbox_claim;
CREATE INDEX outbox_claim ON outbox (patient, coalesce(lease_until, due), id) WHERE head = 1;
CREATE INDEX outbox_patient ON outbox (org, conversation) WHERE patient = 1 AND finished IS NULL;

-- What Drift's messages are compared with: the posts of a conversation that are known, and those that are not.
CREATE INDEX outbox_posted ON outbox (org, conversation, drift_message_id) WHERE drift_message_id IS NOT NULL;
CREATE INDEX outbox_unidentified ON outbox (org, conversation, finished)
  WHERE drift_message_id IS NULL AND finished IS NOT NULL;
