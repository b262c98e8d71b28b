package app.redraft.infra.provider.answer;

import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.infra.provider.answer.FinishWord.Family;
import org.jspecify.annotations.Nullable;

/** What is known of the end of one answer: the word the server gave for it, and whether the end marker came. */
final class AnswerEnd {
    private final int maxTokens;
    private @Nullable FinishWord word;
    private boolean marked;

    /** @param maxTokens most tokens the model was allowed to write */
    AnswerEnd(int maxTokens) {
        this.maxTokens = maxTokens;
    }

    /**
     * The server said why it stopped. Words may be repeated: one that is unknown gives way to every other, and "complete" to
     * one that says what was wrong.
     */
    void said(FinishWord next) {
        FinishWord before = word;
        boolean says = next.family() != Family.UNKNOWN && next.family() != Family.PAUSE;
        if (before == null
                || before.family() == Family.UNKNOWN
                || before.family() == Family.PAUSE
                || (before.family() == Family.COMPLETE && says)) {
            word = next;
        }
    }

    /** The end marker came. */
    void marked() {
        marked = true;
    }

    boolean isMarked() {
        return marked;
    }

    /** Whether anything said that the answer is over. */
    boolean isKnown() {
        return marked || word != null;
    }

    @Nullable FinishWord word() {
        return word;
    }

    /** Whether the server itself speaks of a failure. */
    boolean isFailure() {
        return is(Family.ERROR) || is(Family.QUOTA);
    }

    /** Whether the server gave a word after which nobody can take the answer for complete. */
    boolean isUnfinished() {
        return is(Family.UNKNOWN) || is(Family.PAUSE);
    }

    /**
     * Why the model stopped.
     *
     * @param refused whether it declined in words
     * @param tools whether it called a tool
     * @param usage its counts, or null
     */
    FinishReason reason(boolean refused, boolean tools, @Nullable TokenUsage usage) {
        if (is(Family.LENGTH)) {
            return FinishReason.LENGTH;
        }
        if (is(Family.FILTER)) {
            return FinishReason.CONTENT_FILTER;
        }
        if (refused || is(Family.REFUSAL)) {
            return FinishReason.REFUSAL;
        }
        if (tools || is(Family.TOOLS)) {
            return FinishReason.TOOL_CALLS;
        }
        return usage != null && reachedLimit(usage) ? FinishReason.LENGTH : FinishReason.STOP;
    }

    /**
     * An answer that is exactly as long as the limit was cut at it, whatever the server says; so was one without a word that
     * is as long or longer (Workers AI's own format has no words).
     */
    private boolean reachedLimit(TokenUsage usage) {
        long written = usage.output();
        return written == maxTokens
                || written - usage.reasoning() == maxTokens
                || (word == null && written > maxTokens);
    }

    private boolean is(Family family) {
        return word != null && word.family() == family;
    }
}
