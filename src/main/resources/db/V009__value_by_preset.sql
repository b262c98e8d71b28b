-- What the rewrites were worth is added up by tier and preset: in this order nothing has to be sorted for it.
DROP INDEX ai_interactions_value;

CREATE INDEX ai_interactions_value ON ai_interactions (
    tier, preset, started_at, finish, outcome, input_chars, cost_micros, total_ms, kept_words, cold, part, replaced,
    interaction_id
) WHERE kind = 'rewrite';

PRAGMA user_version = 9;
