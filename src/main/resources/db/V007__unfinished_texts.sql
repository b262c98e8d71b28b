-- A kept text says whether it is a finished rewrite: one that was stopped or cut off is not.
ALTER TABLE ai_texts ADD COLUMN finished INTEGER NOT NULL DEFAULT 1;

UPDATE ai_texts SET finished = 0
WHERE id IN (SELECT id FROM ai_interactions WHERE finish IS NOT 'stop');

PRAGMA user_version = 7;
