package app.redraft.core.quality.gate.scenario;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rewrite of a scenario has to be like.
 *
 * @param language the language it is written in, for example {@code en}; empty for that of the passage
 * @param length its length as a share of the passage's, in characters
 * @param likeness how like the passage it is, 0 (nothing in common) to 1 (the same)
 * @param keeps what it keeps of the passage beside the strings that must be kept
 * @param allows what it may do though most rewrites may not
 * @param limits counted limits
 * @param mustNot regular expressions that match nothing in it
 */
public record Expectation(
        String language,
        Range length,
        Range likeness,
        Set<Kept> keeps,
        Set<Allowance> allows,
        Limits limits,
        List<String> mustNot) {

    public Expectation {
        keeps = Set.copyOf(keeps);
        allows = Set.copyOf(allows);
        mustNot = List.copyOf(mustNot);
    }

    /** What a rewrite keeps. */
    public enum Kept {
        NUMBERS,
        ADDRESSES,
        CODE,
        QUOTATIONS,
        MARKDOWN,
        PARAGRAPHS
    }

    /** What a rewrite may do. */
    public enum Allowance {
        /** Come back as the passage was. */
        IDENTICAL,
        /** Write digits as words. */
        NUMBER_WORDS,
        /** Bring in numbers. */
        NEW_NUMBERS,
        /** End without a full stop. */
        OPEN_END
    }

    /**
     * A range of shares.
     *
     * @param from least, included
     * @param to most, included
     */
    public record Range(double from, double to) {
        /** Whether a share lies within. */
        public boolean contains(double share) {
            return share >= from && share <= to;
        }
    }

    /**
     * What is counted.
     *
     * @param moreErrors by how many mistakes a rewrite may have more than the passage, by the built-in proofreader
     * @param words most words, or null for no limit
     * @param items exact number of list items, or null where nobody asks for a list
     * @param wordsPerItem most words of an item, or null for no limit
     */
    public record Limits(
            int moreErrors, @Nullable Integer words, @Nullable Integer items, @Nullable Integer wordsPerItem) {
        /** No more mistakes than the passage, and no other limit. */
        public static final Limits NONE = new Limits(0, null, null, null);
    }

    /** What holds where the writer says nothing: everything is kept, and the length may halve or double. */
    public static final Expectation USUAL = new Expectation(
            "",
            new Range(0.5, 2),
            new Range(0, 1),
            EnumSet.of(Kept.NUMBERS, Kept.ADDRESSES, Kept.CODE, Kept.MARKDOWN),
            EnumSet.noneOf(Allowance.class),
            Limits.NONE,
            List.of());

    /** Whether a rewrite has to keep this. */
    public boolean keeps(Kept what) {
        return keeps.contains(what);
    }

    /** Whether a rewrite may do this. */
    public boolean allows(Allowance what) {
        return allows.contains(what);
    }
}
