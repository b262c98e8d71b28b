-- Every attempt, hedge and part of a long passage is a row with an id of its own. What belongs together has the same
-- interaction_id, which is also the id of one of its rows. Earlier versions marked further rows by a suffix of the id, and
-- took a part for a child of the first one.
ALTER TABLE ai_interactions ADD COLUMN interaction_id TEXT NOT NULL DEFAULT '';
ALTER TABLE ai_interactions ADD COLUMN part INTEGER NOT NULL DEFAULT 1;      -- of a long passage, from 1 on
ALTER TABLE ai_interactions ADD COLUMN replaced INTEGER NOT NULL DEFAULT 0   -- another attempt, or the hedge, counts in its place
    CHECK (replaced IN (0, 1));
ALTER TABLE ai_interactions ADD COLUMN process TEXT;                         -- where the call is under way; null when it is over

DROP INDEX ai_interactions_figures;
DROP INDEX ai_interactions_value;

UPDATE ai_interactions SET
    interaction_id = CASE instr(id, '~') WHEN 0 THEN id ELSE substr(id, 1, instr(id, '~') - 1) END,
    replaced = instr(id, '~') > 0;

-- Ids of their own for what had a suffix: 48 bits of time and 80 random ones in base 32, as all ids are.
UPDATE ai_interactions SET id = (
    WITH RECURSIVE place(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM place WHERE n < 25)
    SELECT group_concat(substr(
        '0123456789ABCDEFGHJKMNPQRSTVWXYZ',
        1 + (CASE WHEN n < 10
            THEN CAST(round((julianday(ai_interactions.started_at) - 2440587.5) * 86400000) AS INTEGER) >> (45 - 5 * n)
            ELSE random() END & 31),
        1), '')
    FROM place)
WHERE replaced = 1;

DROP TRIGGER ai_places_follow;

CREATE INDEX ai_interactions_joined ON ai_interactions (interaction_id, part, attempt);

-- A part was a child of the first one, on the same tier for the same cause, and was never decided by itself. What the writer
-- asked for a second time looks alike where he had chosen the tier, but then the same was sent.
CREATE TEMP TABLE later_part AS
WITH RECURSIVE step AS (
    SELECT later.id, before.id AS before
    FROM ai_interactions AS later JOIN ai_interactions AS before ON before.id = later.parent_id
    WHERE later.kind = 'rewrite' AND before.kind = 'rewrite' AND later.replaced = 0 AND before.replaced = 0
        AND later.tier = before.tier AND later.routing_cause = before.routing_cause
        AND later.requested_tier = before.requested_tier AND later.preset IS before.preset
        AND before.finish = 'stop' AND later.outcome NOT IN ('accepted', 'partly', 'rejected')
        AND (later.routing_cause <> 'user' OR later.input_chars <> before.input_chars)),
chain AS (
    SELECT before AS first_id, id FROM step WHERE before NOT IN (SELECT id FROM step)
    UNION ALL
    SELECT chain.first_id, step.id FROM chain JOIN step ON step.before = chain.id)
SELECT chain.id AS interaction_id, chain.first_id, first.parent_id, first.outcome,
    1 + row_number() OVER (PARTITION BY chain.first_id ORDER BY later.started_at, later.id) AS part
FROM chain JOIN ai_interactions AS first ON first.id = chain.first_id
    JOIN ai_interactions AS later ON later.id = chain.id;

UPDATE ai_interactions SET
    interaction_id = found.first_id, part = found.part, parent_id = found.parent_id,
    outcome = iif(replaced = 0 AND ai_interactions.outcome = 'pending' AND found.outcome IN ('accepted', 'partly', 'rejected'),
        found.outcome, ai_interactions.outcome),
    kept_words = iif(replaced = 0 AND ai_interactions.outcome = 'pending' AND found.outcome IN ('accepted', 'partly', 'rejected'),
        0, ai_interactions.kept_words)
FROM later_part AS found WHERE ai_interactions.interaction_id = found.interaction_id;

DROP TABLE later_part;

-- A call that a crash or a quit left behind cost nothing where no call of its model ever did.
UPDATE ai_interactions SET cost_micros = 0, cost_basis = 'free'
WHERE total_ms IS NULL AND (provider IN ('builtin', 'ollama') OR EXISTS (
    SELECT 1 FROM ai_interactions AS other
    WHERE other.provider = ai_interactions.provider AND other.model = ai_interactions.model
        AND other.cost_basis = 'free'));

CREATE INDEX ai_interactions_figures ON ai_interactions (
    tier, started_at, model, preset, kind, cost_micros, input_tokens, output_tokens, ttft_ms, error_kind, outcome,
    cost_basis, total_ms, kept_words, cold, process
);

CREATE INDEX ai_interactions_value ON ai_interactions (
    tier, started_at, finish, outcome, preset, input_chars, cost_micros, total_ms, kept_words, cold, part, replaced,
    interaction_id
) WHERE kind = 'rewrite';

-- What a result has beside its first call; few results have any of it.
CREATE INDEX ai_interactions_further ON ai_interactions (
    interaction_id, replaced, finish, input_chars, cost_micros, total_ms, cold, started_at
) WHERE part > 1 OR replaced = 1;

CREATE INDEX ai_interactions_under_way ON ai_interactions (process) WHERE process IS NOT NULL;

-- Of the program that ran these scripts before.
DROP TABLE IF EXISTS flyway_schema_history;

PRAGMA user_version = 8;
