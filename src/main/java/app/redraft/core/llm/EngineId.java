package app.redraft.core.llm;

/**
 * Who answers: provider and model as configured.
 *
 * @param provider the provider's settings name, for example {@code builtin} or {@code openai}
 * @param model the model asked for; the one that answered is in {@link ModelReply#model()}
 */
public record EngineId(String provider, String model) {
    /** The settings name of the built-in proofreader. */
    public static final String BUILTIN = "builtin";

    /** True for the built-in proofreader. */
    public boolean isBuiltin() {
        return BUILTIN.equals(provider);
    }
}
