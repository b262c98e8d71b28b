package app.redraft.core.quality.phrase;

import java.util.Set;

/**
 * What the writer's decisions taught. Immutable.
 *
 * @param own phrases that the writer rejected again and again, in lower case: marked though no list has them
 * @param accepted phrases that the writer took again and again: no longer marked
 */
public record LearnedPhrases(Set<String> own, Set<String> accepted) {
    /** Nothing yet. */
    public static final LearnedPhrases NONE = new LearnedPhrases(Set.of(), Set.of());

    public LearnedPhrases {
        own = Set.copyOf(own);
        accepted = Set.copyOf(accepted);
    }
}
