package app.redraft.core.llm;

import java.util.function.BooleanSupplier;

/**
 * What holds for one call beside its limits.
 *
 * @param localOnly whether the text may only go to engines on this machine; asked before every attempt, on its thread
 * @param replaceable whether the other tier answers where this one cannot: a server that asks to wait is then not waited for
 */
public record CallTerms(BooleanSupplier localOnly, boolean replaceable) {

    /** For requests without a word of the writer's. */
    public static final CallTerms ANYWHERE = new CallTerms(() -> false, false);

    /** A call that nobody else answers. */
    public static CallTerms of(BooleanSupplier localOnly) {
        return new CallTerms(localOnly, false);
    }
}
