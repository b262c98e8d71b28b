package app.redraft.core.quality.guard;

import java.util.List;
import java.util.stream.Stream;

/** Tells a writer where to look in a rewrite. Blocks nothing; deterministic; any thread. */
@FunctionalInterface
public interface RewriteGuard {

    /**
     * What a writer should look at.
     *
     * @param original the passage
     * @param rewritten a finished rewrite of it
     * @param instruction what was wanted, in the words that went to the model
     * @return warnings, in no order that matters; empty where the texts are equal
     */
    List<Warning> check(String original, String rewritten, String instruction);

    /** A guard that tells what both do, this one first. */
    default RewriteGuard and(RewriteGuard other) {
        return (original, rewritten, instruction) -> Stream.of(this, other)
                .flatMap(guard -> guard.check(original, rewritten, instruction).stream())
                .toList();
    }
}
