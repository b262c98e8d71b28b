-- The index that figures are added up from, with the mark of cold starts: they are in no percentile of first-text times.
DROP INDEX ai_interactions_figures;

CREATE INDEX ai_interactions_figures ON ai_interactions (
    tier, started_at, model, preset, kind, cost_micros, input_tokens, output_tokens, ttft_ms, error_kind, outcome,
    cost_basis, total_ms, kept_words, cold
);

PRAGMA user_version = 3;
