package app.redraft.core.quality;

import app.redraft.core.llm.ModelEvent.Suggestion;
import app.redraft.core.rewrite.Version;
import java.util.function.ToIntFunction;

/** Puts changes that an engine only offered into its answer. A remark has no other words and stays an offer. */
public final class TakenOffers {

    private TakenOffers() {}

    /**
     * The version with every offer in its text. Those that cannot be made, and those that overlap one that was, stay offers.
     *
     * @param version any version; an unfinished one is returned as it is
     */
    public static Version all(Version version) {
        return sure(version, taken -> 0);
    }

    /**
     * The version with those offers in its text that bring no warning.
     *
     * @param version any version; an unfinished one is returned as it is
     * @param warnings how many warnings a version has
     */
    public static Version sure(Version version, ToIntFunction<Version> warnings) {
        Version taken = version;
        int before = version.finished() ? warnings.applyAsInt(version) : 0;
        int passed = 0;
        while (version.finished() && passed < taken.suggestions().size()) {
            Suggestion offer = taken.suggestions().get(passed);
            Version next = hasOtherWords(taken, offer) ? taken.taking(offer) : taken;
            if (next == taken || warnings.applyAsInt(next) > before) {
                passed++;
            } else {
                taken = next;
            }
        }
        return taken;
    }

    private static boolean hasOtherWords(Version version, Suggestion offer) {
        return !version.text().substring(offer.start(), offer.end()).equals(offer.replacement());
    }
}
