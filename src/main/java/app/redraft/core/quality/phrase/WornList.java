package app.redraft.core.quality.phrase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words and short phrases to look for. */
final class WornList {
    private static final String DROP = "-";
    private static final String OPENING = "^";

    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

    /**
     * One form of a phrase.
     *
     * @param words in lower case
     * @param family the first of its forms, which stands for all of them
     * @param opening whether it counts only where a sentence begins with it
     * @param plain what to say instead; empty for nothing at all, null for what the original says
     */
    record Entry(List<String> words, String family, boolean opening, @Nullable String plain) {}

    /**
     * A place at which one stands.
     *
     * @param first number of its first word
     * @param last number of its last word
     */
    record Hit(Entry entry, int first, int last) {}

    private WornList() {}

    /**
     * A list as it is written down: the forms of a phrase, and after an equals sign as many plainer ones, one for all, {@code -} to
     * leave it out, or nothing at all. A form that begins with {@code ^} counts only at the beginning of a sentence.
     */
    static WornList read(List<String> lines) {
        WornList list = new WornList();
        lines.forEach(line -> list.add(line.strip()));
        return list;
    }

    /** A list of phrases for which nobody knows a plainer one. */
    static WornList of(Collection<String> phrases) {
        WornList list = new WornList();
        phrases.forEach(phrase -> list.add(phrase, phrase, null));
        return list;
    }

    private void add(String line) {
        int sign = line.indexOf('=');
        String[] forms = split(sign < 0 ? line : line.substring(0, sign));
        String[] plain = sign < 0 ? new String[0] : split(line.substring(sign + 1));
        if (plain.length > 1 && plain.length != forms.length) {
            throw new IllegalStateException("As many plain forms as forms: " + line);
        }
        for (int i = 0; i < forms.length; i++) {
            String instead = plain.length == 0 ? null : plain[plain.length == 1 ? 0 : i];
            add(forms[i], forms[0], DROP.equals(instead) ? "" : instead);
        }
    }

    private void add(String form, String family, @Nullable String plain) {
        boolean opening = form.startsWith(OPENING);
        List<String> words = List.of((opening ? form.substring(1) : form).split(" "));
        String name = family.startsWith(OPENING) ? family.substring(1) : family;
        byFirstWord
                .computeIfAbsent(words.get(0), each -> new ArrayList<>())
                .add(new Entry(words, name, opening, plain));
    }

    private static String[] split(String forms) {
        return forms.strip().split("\\s*,\\s*");
    }

    /** Every form, for whoever wants to know what is looked for. */
    Set<String> phrases() {
        Set<String> all = new HashSet<>();
        byFirstWord.values().forEach(entries -> entries.forEach(entry -> all.add(String.join(" ", entry.words()))));
        return all;
    }

    /** Where phrases of the list stand in a text, in order; the longest at each place, and names left out. */
    List<Hit> in(PhraseText text) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            Entry longest = null;
            for (Entry entry : byFirstWord.getOrDefault(text.form(i), List.of())) {
                if (isAt(text, i, entry)
                        && (longest == null
                                || entry.words().size() > longest.words().size())) {
                    longest = entry;
                }
            }
            if (longest != null) {
                hits.add(new Hit(longest, i, i + longest.words().size() - 1));
                i += longest.words().size() - 1;
            }
        }
        return hits;
    }

    /** The phrases of the list that a text has in any form. */
    Set<String> familiesIn(PhraseText text) {
        Set<String> families = new HashSet<>();
        in(text).forEach(hit -> families.add(hit.entry().family()));
        return families;
    }

    private static boolean isAt(PhraseText text, int at, Entry entry) {
        boolean name =
                text.capitalized(at) && !text.token(at).first() && entry.words().size() == 1;
        if (name || entry.opening() && !text.token(at).first()) {
            return false;
        }
        for (int i = 1; i < entry.words().size(); i++) {
            if (!text.form(at + i).equals(entry.words().get(i)) || !text.joined(at + i)) {
                return false;
            }
        }
        return true;
    }
}
