-- Every call to a model, without any of the writer's text. Written before the call, completed after it.
CREATE TABLE ai_interactions (
    id                 TEXT    NOT NULL PRIMARY KEY,                       -- ULID
    parent_id          TEXT,                                              -- the call it deepens or retries
    started_at         TEXT    NOT NULL,                                  -- UTC, 2026-01-31T23:59:59.123Z
    kind               TEXT    NOT NULL CHECK (kind IN ('rewrite', 'assistant', 'gate', 'warmup')),
    requested_tier     TEXT    NOT NULL CHECK (requested_tier IN ('edge', 'frontier', 'auto')),
    tier               TEXT    NOT NULL CHECK (tier IN ('edge', 'frontier')),
    provider           TEXT    NOT NULL,
    model              TEXT    NOT NULL,                                  -- the one that answered
    preset             TEXT,
    routing_cause      TEXT    NOT NULL,
    complexity_score   REAL,
    cold               INTEGER NOT NULL DEFAULT 0 CHECK (cold IN (0, 1)), -- the first text waited for a model to load
    input_chars        INTEGER NOT NULL,
    output_chars       INTEGER,
    input_tokens       INTEGER,                                           -- the whole prompt, cached part included
    output_tokens      INTEGER,                                           -- everything generated, thinking included
    cached_tokens      INTEGER,
    cache_write_tokens INTEGER,
    reasoning_tokens   INTEGER,
    ttft_ms            INTEGER,
    total_ms           INTEGER,                                           -- null while the call runs, or when it never ended
    cost_micros        INTEGER CHECK (cost_micros >= 0),                  -- millionths of a US dollar; null = unknown
    cost_basis         TEXT    NOT NULL DEFAULT 'unknown'
                       CHECK (cost_basis IN ('billed', 'computed', 'estimated', 'free', 'unknown')),
    price_date         TEXT,
    finish             TEXT,
    error_kind         TEXT,
    attempt            INTEGER NOT NULL DEFAULT 1,
    outcome            TEXT    NOT NULL DEFAULT 'pending'
                       CHECK (outcome IN ('accepted', 'partly', 'rejected', 'cancelled', 'failed', 'pending')),
    kept_words         INTEGER
);

CREATE INDEX ai_interactions_started_at ON ai_interactions (started_at);
CREATE INDEX ai_interactions_parent_id ON ai_interactions (parent_id) WHERE parent_id IS NOT NULL;

-- Tells the next start which scripts have run.
PRAGMA user_version = 1;
