-- "cancels" is the row that this one wants stopped, or itself if there is none; "cancelled_by" is the person who had this
-- one stopped. Both are looked for in rows that have not ended, by indexes that hold next to nothing.

ALTER TABLE inbox ADD COLUMN cancels ${integer};
ALTER TABLE inbox ADD COLUMN cancelled_by ${integer};

CREATE INDEX inbox_cancels ON inbox (id) WHERE cancels IS NOT NULL AND finished IS NULL;
CREATE INDEX inbox_cancelled ON inbox (id) WHERE cancelled_by IS NOT NULL AND finished IS NULL;
