package app.redraft.core.quality.guard.text;

import java.util.Set;

/** Port to a dictionary of English with the parts of speech of its words. The first look-up may take a second; any thread. */
public interface Lexicon {
    /** A dictionary that knows no word. */
    Lexicon EMPTY = form -> new Entry(form, Set.of());

    /** What a word can be. */
    enum Kind {
        NOUN,
        VERB,
        /** The form of a verb that stands in a passive: {@code paid}. */
        PARTICIPLE,
        ADJECTIVE,
        ADVERB,
        /** A name, where it is written with a capital. */
        PROPER_NOUN
    }

    /**
     * A word of the dictionary.
     *
     * @param lemma the form under which a dictionary has it, of a verb and a noun the verb's
     * @param kinds what it can be; empty where it is not known
     */
    record Entry(String lemma, Set<Kind> kinds) {
        public Entry {
            kinds = Set.copyOf(kinds);
        }

        /** Whether the word in small letters is in the dictionary. */
        public boolean isCommonWord() {
            return kinds.stream().anyMatch(kind -> kind != Kind.PROPER_NOUN);
        }
    }

    /**
     * What is known of a word.
     *
     * @param form the word in small letters
     */
    Entry entry(String form);

    /**
     * What the forms of a word of another language share.
     *
     * @param language for example {@code de}
     * @param form the word in small letters
     */
    default String stem(String language, String form) {
        return form;
    }
}
