package app.redraft.infra.provider.proofreader.spelling;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The commonest words of other languages and of dialects, read from a table. Thread-safe. */
final class ForeignWords {
    private static final Set<String> WORDS = WordTables.read("foreign-words.txt").stream()
            .flatMap(language -> language.stream().skip(1))
            .collect(Collectors.toUnmodifiableSet());

    private ForeignWords() {}

    /** Whether the word, which English does not have, is a common one elsewhere. */
    static boolean contains(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }
}
