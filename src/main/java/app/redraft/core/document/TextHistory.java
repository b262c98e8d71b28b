package app.redraft.core.document;

import java.time.Instant;
import java.util.List;

/**
 * Port to the texts of past results. They expire after the time the settings say and can be switched off and deleted. Blocks
 * on disk: worker threads only. Every method throws {@code LedgerException} when the disk does not let
 * it.
 */
public interface TextHistory {

    /**
     * One result.
     *
     * @param interactionId its call in the ledger
     * @param savedAt when it was kept
     * @param instruction what was asked for, in words
     * @param original the passage
     * @param result what the model made of it
     */
    record Item(String interactionId, Instant savedAt, String instruction, String original, String result) {}

    /** Keeps a result, replacing one of the same call; does nothing while history is switched off. */
    void keep(Item item);

    /** The newest results, newest first. */
    List<Item> latest(int limit);

    /** Deletes one result for good. */
    void delete(String interactionId);

    /** Deletes every result for good. */
    void deleteAll();

    /** Deletes what is older than the settings allow; everything while history is switched off. Called at each start. */
    void expire();
}
