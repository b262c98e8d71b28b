package app.redraft.infra.provider.proofreader.plain.phrase;

import app.redraft.infra.provider.proofreader.plain.sentence.Word;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.languagetool.AnalyzedToken;

/**
 * One place of a phrase.
 *
 * @param words one of these words stands there; empty for any
 * @param lemmas a form of one of these verbs stands there; empty for any
 * @param tag it is such a part of speech, or null
 * @param only whether it can be no other part of speech
 * @param optional whether the place may be missing
 * @param not whether the word must be none of this kind; it is looked at, not taken
 */
record Element(
        Set<String> words, Set<String> lemmas, @Nullable Pattern tag, boolean only, boolean optional, boolean not) {
    Element {
        words = Set.copyOf(words);
        lemmas = Set.copyOf(lemmas);
    }

    /** Whether the word is of this kind, {@link #not} apart. */
    boolean fits(Word word) {
        if (!words.isEmpty() && !words.contains(word.small())) {
            return false;
        }
        if (!lemmas.isEmpty()) {
            return word.readings().stream().anyMatch(this::inflects);
        }
        return tag == null || (only ? word.must(tag) : word.may(tag));
    }

    /** Whether the reading is a form of one of the verbs, of the wanted kind. */
    boolean inflects(AnalyzedToken reading) {
        String pos = reading.getPOSTag();
        return pos != null
                && pos.startsWith("VB")
                && lemmas.contains(reading.getLemma())
                && (tag == null || tag.matcher(pos).matches());
    }
}
