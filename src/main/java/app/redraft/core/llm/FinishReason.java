package app.redraft.core.llm;

import java.util.Locale;

/** Why a model stopped, in one vocabulary for all providers (see the table of each adapter). */
public enum FinishReason {
    /** Complete. */
    STOP,
    /** Cut off at a token limit: never offered as a finished rewrite. */
    LENGTH,
    /** The model declined. */
    REFUSAL,
    /** The provider's filter blocked it. */
    CONTENT_FILTER,
    /** The model asks for tools. */
    TOOL_CALLS;

    /** The name used in the ledger and JSON, for example {@code content_filter}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
