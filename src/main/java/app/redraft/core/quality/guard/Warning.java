package app.redraft.core.quality.guard;

import app.redraft.core.text.UserMessage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that a rewrite may have changed though nobody asked for it.
 *
 * @param kind what it is about
 * @param original where it stands in the original; empty where it is new
 * @param rewritten where it stands in the rewrite; empty where it is gone
 * @param why what is said of it to the writer
 * @param cure what would take it away; null where only the writer knows
 */
public record Warning(Kind kind, Span original, Span rewritten, UserMessage why, @Nullable Cure cure) {

    /** A warning without a cure. */
    public Warning(Kind kind, Span original, Span rewritten, UserMessage why) {
        this(kind, original, rewritten, why, null);
    }

    /**
     * Other words for a stretch of the rewrite.
     *
     * @param span which stretch
     * @param replacement what would stand there
     * @param what what it does, in a few words
     */
    public record Cure(Span span, String replacement, UserMessage what) {}

    /** What a warning is about. */
    public enum Kind {
        NUMBER,
        UNIT,
        DATE,
        NAME,
        NEGATION,
        QUANTIFIER,
        QUOTATION,
        LINK,
        CODE,
        MARKDOWN,
        INVENTION,
        LANGUAGE,
        LENGTH,
        PARAGRAPH,
        PROTECTED,
        PHRASE;

        /** Whether it is a matter of style alone: the rewrite says the same. */
        public boolean isStyle() {
            return this == PHRASE;
        }

        /** Whether it may be about the text as a whole. */
        public boolean isForm() {
            return this == LANGUAGE || this == LENGTH || this == PARAGRAPH;
        }

        /** The kinds of some names; a name that is none counts for nothing. */
        public static Set<Kind> of(Set<String> ids) {
            return Arrays.stream(values())
                    .filter(kind -> ids.contains(kind.id()))
                    .collect(Collectors.toUnmodifiableSet());
        }

        /** What such warnings are about, in words. */
        public UserMessage label() {
            return UserMessage.of("guard.kind." + id());
        }

        /** The name used in JSON and settings, for example {@code negation}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A stretch of a text.
     *
     * @param start first UTF-16 offset
     * @param end offset after the last
     */
    public record Span(int start, int end) {
        /** Nothing at all. */
        public static final Span NONE = new Span(0, 0);

        /** The words themselves. */
        public String in(String text) {
            return text.substring(start, end);
        }
    }
}
