-- All that figures are added up from, in the order in which most of them are asked for: no figure reads the table itself.
CREATE INDEX ai_interactions_figures ON ai_interactions (
    tier, started_at, model, preset, kind, cost_micros, input_tokens, output_tokens, ttft_ms, error_kind, outcome,
    cost_basis, total_ms, kept_words
);

-- Texts of results, for History. Apart from the ledger: they expire, and can be switched off and deleted.
CREATE TABLE ai_texts (
    id          TEXT NOT NULL PRIMARY KEY, -- the call in ai_interactions
    saved_at    TEXT NOT NULL,             -- UTC
    instruction TEXT NOT NULL,
    original    TEXT NOT NULL,
    result      TEXT NOT NULL
);

CREATE INDEX ai_texts_saved_at ON ai_texts (saved_at);

PRAGMA user_version = 2;
