package app.redraft.core.llm;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The structured form of a rewrite, for engines that are not chat models. Chat models read the same from the messages.
 *
 * @param passage the text to rewrite
 * @param before up to 500 characters that stand before it
 * @param after up to 500 characters that stand after it
 * @param presetId the preset pressed, or null for a free instruction
 * @param instruction what the writer asked for, in words
 * @param wholeChars characters of the whole passage when this is its first call; 0 for the further calls of a passage that is
 *     rewritten in parts, which nothing of ours may stop any more
 * @param kept stretches of the passage that stay as they are; empty where the passage has tokens in their place
 * @param document the file the passage is from, for what the writer has told about it; null where it has none. Never sent
 */
public record RewriteTask(
        String passage,
        String before,
        String after,
        @Nullable String presetId,
        String instruction,
        int wholeChars,
        List<Stretch> kept,
        @Nullable Path document) {

    /** Longest passage that is sent at once, in UTF-16 units; a longer one is rewritten part by part. */
    public static final int LONGEST_PASSAGE = 50_000;

    /** Longest instruction, in UTF-16 units. */
    public static final int LONGEST_INSTRUCTION = 2_000;

    /**
     * A stretch of the passage.
     *
     * @param start first UTF-16 offset
     * @param end offset after the last
     */
    public record Stretch(int start, int end) {}

    public RewriteTask {
        kept = List.copyOf(kept);
    }

    /** A rewrite of which everything may change. */
    public RewriteTask(
            String passage,
            String before,
            String after,
            @Nullable String presetId,
            String instruction,
            int wholeChars) {
        this(passage, before, after, presetId, instruction, wholeChars, List.of(), null);
    }

    /** A rewrite in one call. */
    public RewriteTask(String passage, String before, String after, @Nullable String presetId, String instruction) {
        this(passage, before, after, presetId, instruction, passage.length());
    }

    /** The same rewrite in a document. @param file where it is, or null where it has no file */
    public RewriteTask in(@Nullable Path file) {
        return new RewriteTask(passage, before, after, presetId, instruction, wholeChars, kept, file);
    }
}
