-- All that tells what the rewrites were worth, so that the panel reads neither the table nor a row twice.
CREATE INDEX ai_interactions_value ON ai_interactions (
    tier, started_at, finish, outcome, preset, input_chars, cost_micros, total_ms, kept_words, cold, id
) WHERE kind = 'rewrite';

DROP INDEX ai_interactions_parent_id;

CREATE INDEX ai_interactions_parent_id ON ai_interactions (parent_id, tier, kind, outcome) WHERE parent_id IS NOT NULL;

PRAGMA user_version = 4;
