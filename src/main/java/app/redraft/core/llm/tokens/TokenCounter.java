package app.redraft.core.llm.tokens;

import java.util.OptionalLong;

/** Port to our own token count, for servers that send none. Thread-safe; the first count may take half a second. */
public interface TokenCounter {

    /**
     * How many tokens a text is, about: exact only for models whose encoding we know.
     *
     * @param model the model's id
     * @param text any text
     * @return {@code >= 0}; 0 only for an empty text
     */
    long count(String model, String text);

    /** The same, where the tokenizer is in memory already; else empty. Returns at once. */
    default OptionalLong countIfLoaded(String model, String text) {
        return OptionalLong.empty();
    }
}
