-- Kept texts say themselves where they come from: a result of several calls has the cost of all of them. The long columns
-- come last, so that a search by anything else need not read them.
CREATE TABLE ai_texts_with_origin (
    id          TEXT NOT NULL PRIMARY KEY, -- the (first) call in ai_interactions
    saved_at    TEXT NOT NULL,             -- UTC
    preset      TEXT,
    tier        TEXT NOT NULL,
    provider    TEXT NOT NULL,
    model       TEXT NOT NULL,
    cost_micros INTEGER,                   -- null = unknown
    cost_basis  TEXT NOT NULL,
    instruction TEXT NOT NULL,
    original    TEXT NOT NULL,
    result      TEXT NOT NULL
);

INSERT INTO ai_texts_with_origin
SELECT id, saved_at, preset, tier, provider, model, cost_micros, cost_basis, instruction, original, result
FROM ai_texts JOIN ai_interactions USING (id);

DROP TABLE ai_texts;
ALTER TABLE ai_texts_with_origin RENAME TO ai_texts;

-- Every order of the list comes from this index alone.
CREATE INDEX ai_texts_list ON ai_texts (saved_at, id, preset, tier, model, cost_micros);

PRAGMA user_version = 5;
