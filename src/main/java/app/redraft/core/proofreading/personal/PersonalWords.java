package app.redraft.core.proofreading.personal;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The writer's own words, asked for words of a text. An entry in small letters covers its capitalised form too, every entry the
 * same word in capitals, and all of them their possessives. Apostrophes may be straight or curly. Immutable.
 */
public final class PersonalWords {
    /** Most characters of an entry. */
    public static final int LONGEST = 100;

    private static final Pattern NO_WORD = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}\\p{Z}\"<>]");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private final Set<String> entries;
    private final Set<String> capitals = new HashSet<>();

    /** @param entries each as {@link #entry} gives it */
    public PersonalWords(Collection<String> entries) {
        this.entries = Set.copyOf(entries);
        this.entries.forEach(entry -> capitals.add(entry.toUpperCase(Locale.ROOT)));
    }

    /**
     * A word as it is kept.
     *
     * @param typed what the writer typed or selected
     * @return empty where that is no single word: with a blank in it, without a letter, or longer than {@value #LONGEST}
     */
    public static Optional<String> entry(String typed) {
        String word = normal(typed.strip());
        boolean usable = word.length() <= LONGEST
                && LETTER.matcher(word).find()
                && !NO_WORD.matcher(word).find();
        return usable ? Optional.of(word) : Optional.empty();
    }

    /** Whether a word is one of them, in one of its forms. */
    public boolean covers(String word) {
        if (entries.isEmpty()) {
            return false;
        }
        String plain = normal(word);
        if (has(plain)) {
            return true;
        }
        String small = plain.toLowerCase(Locale.ROOT);
        if (small.endsWith("'s")) {
            return has(plain.substring(0, plain.length() - 2));
        }
        return small.endsWith("s'") && has(plain.substring(0, plain.length() - 1));
    }

    private boolean has(String word) {
        if (entries.contains(word)) {
            return true;
        }
        String small = word.toLowerCase(Locale.ROOT);
        boolean inCapitals = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && !word.equals(small);
        return inCapitals ? capitals.contains(word) : entries.contains(small) && capitalised(word, small);
    }

    private static boolean capitalised(String word, String small) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(first).equals(small.substring(Math.min(first, small.length())));
    }

    private static String normal(String word) {
        return Normalizer.normalize(word.replace('\u2019', '\''), Normalizer.Form.NFC);
    }
}
