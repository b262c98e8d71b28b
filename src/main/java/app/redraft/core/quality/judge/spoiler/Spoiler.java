package app.redraft.core.quality.judge.spoiler;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A way in which the meaning of a good rewrite is spoiled on purpose, to find out whether a judge sees it. Deterministic. */
public enum Spoiler {
    /** What was so is not so any more, or the other way round. */
    NEGATION_TURNED(SpoiledWords::turnNegation),
    /** A number is another one. */
    NUMBER_CHANGED(SpoiledNumbers::change),
    /** A name is gone. */
    NAME_LOST(SpoiledNames::lose),
    /** All became some, must became may, at most became at least. */
    QUANTIFIER_CHANGED(SpoiledWords::changeQuantifier),
    /** Two people changed places. */
    ROLES_SWAPPED(SpoiledNames::swap),
    /** A sentence, or a line of a list, is missing. */
    SENTENCE_DROPPED(SpoiledSentences::drop),
    /** A sentence with a name, a date and a cause came in from nowhere. */
    SENTENCE_INVENTED(SpoiledSentences::invent);

    private final Function<GoodRewrite, Optional<String>> spoil;

    Spoiler(Function<GoodRewrite, Optional<String>> spoil) {
        this.spoil = spoil;
    }

    /** The name used in reports, for example {@code number-changed}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rewrite, spoiled; empty where it has nothing that could be spoiled so. Code and addresses stay. */
    public Optional<String> spoil(GoodRewrite rewrite) {
        return spoil.apply(rewrite)
                .filter(spoiled -> !spoiled.equals(rewrite.accepted()) && !spoiled.equals(rewrite.original()));
    }
}
