-- The turns of conversations are few among many calls, and are read whenever one more is over.
CREATE INDEX ai_interactions_assistant ON ai_interactions (started_at, id) WHERE kind = 'assistant';

PRAGMA user_version = 11;
