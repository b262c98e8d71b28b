package app.redraft.core.history;

import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Cost;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Port to the texts of past results. They expire after the time the settings say and can be switched off and deleted. Blocks
 * on disk: worker threads only. Every method throws {@link app.redraft.core.cost.ledger.LedgerException} when the disk does not let
 * it.
 */
public interface TextHistory {

    /**
     * One result.
     *
     * @param origin where it comes from
     * @param instruction what was asked for, in words
     * @param original the passage
     * @param result what the model made of it
     */
    record Item(Origin origin, String instruction, String original, String result) {}

    /**
     * Where a result comes from.
     *
     * @param interactionId its (first) call in the ledger
     * @param savedAt when it was kept
     * @param preset the preset's id, or null for an instruction of the writer's own
     * @param tier the tier that answered
     * @param engine provider and the model that really answered
     * @param cost what all its calls cost; the date of the price is not kept
     * @param finished whether it is a whole rewrite; false for one that was stopped, refused or cut off
     */
    record Origin(
            String interactionId,
            Instant savedAt,
            @Nullable String preset,
            Tier tier,
            EngineId engine,
            Cost cost,
            boolean finished) {}

    /**
     * A result as a list shows it.
     *
     * @param instruction its beginning
     * @param opening the beginning of the result
     */
    record Summary(Origin origin, String instruction, String opening) {}

    /** In which order results are listed; within it the newest first. */
    enum Order {
        NEWEST,
        /** By preset, own instructions last. */
        PRESET,
        TIER,
        MODEL,
        /** The dearest first, unknown costs last. */
        COST
    }

    /** Keeps a result, replacing one of the same call; does nothing while history is switched off. */
    void keep(Item item);

    /**
     * Which results are there.
     *
     * @param words each of them is somewhere in instruction, passage or result, whatever its case; empty for all results
     * @return interaction ids in order
     */
    List<String> find(List<String> words, Order order);

    /** The results with these ids, in their order; what is not there any more is left out. */
    List<Summary> summaries(List<String> interactionIds);

    /** One result whole; empty when it is not there any more. */
    Optional<Item> read(String interactionId);

    /** Deletes one result for good. */
    void delete(String interactionId);

    /** Deletes every kept text for good: each result, and each conversation with the assistant. */
    void deleteAll();

    /**
     * Deletes what is older than the settings allow, results and conversations; everything while history is switched off. Called
     * at each start and when settings change.
     */
    void expire();
}
