package app.redraft.core.llm;

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
}
