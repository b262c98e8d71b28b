package app.redraft.core.proofreading.personal;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the writer has told for one document, or for all.
 *
 * @param words the writer's own words, in the order of the alphabet
 * @param ignoredRules rules that find nothing any more, by their ids; with an example of what they wanted, or ""
 * @param variant which language; {@link Variant#AUTO} where nothing was chosen
 */
public record Entries(SortedSet<String> words, SortedMap<String, String> ignoredRules, Variant variant) {
    /** Nothing was told. */
    public static final Entries NONE = new Entries(new TreeSet<>(), new TreeMap<>(), Variant.AUTO);

    private static final Comparator<String> ALPHABET =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    public Entries {
        SortedSet<String> sorted = new TreeSet<>(ALPHABET);
        sorted.addAll(words);
        words = Collections.unmodifiableSortedSet(sorted);
        ignoredRules = Collections.unmodifiableSortedMap(new TreeMap<>(ignoredRules));
    }

    /** Whether nothing was told. */
    public boolean isEmpty() {
        return words.isEmpty() && ignoredRules.isEmpty() && variant == Variant.AUTO;
    }

    /** With one more word. @param word as {@link PersonalWords#entry} gives it */
    public Entries withWord(String word) {
        SortedSet<String> more = new TreeSet<>(ALPHABET);
        more.addAll(words);
        more.add(word);
        return new Entries(more, ignoredRules, variant);
    }

    /** With more words. @param more each as {@link PersonalWords#entry} gives it */
    public Entries withWords(Collection<String> more) {
        SortedSet<String> all = new TreeSet<>(ALPHABET);
        all.addAll(words);
        all.addAll(more);
        return new Entries(all, ignoredRules, variant);
    }

    /** Without a word; the same where it is not there. */
    public Entries withoutWord(String word) {
        SortedSet<String> fewer = new TreeSet<>(ALPHABET);
        fewer.addAll(words);
        fewer.remove(word);
        return new Entries(fewer, ignoredRules, variant);
    }

    /**
     * With one more rule that finds nothing.
     *
     * @param example what it wanted, in a few words; "" for nothing
     */
    public Entries ignoring(String rule, String example) {
        SortedMap<String, String> more = new TreeMap<>(ignoredRules);
        more.merge(id(rule), example, (before, now) -> now.isEmpty() ? before : now);
        return new Entries(words, more, variant);
    }

    /** With a rule that counts again; the same where it was not ignored. */
    public Entries heeding(String rule) {
        SortedMap<String, String> fewer = new TreeMap<>(ignoredRules);
        fewer.remove(id(rule));
        return new Entries(words, fewer, variant);
    }

    /** In another language or variant. */
    public Entries in(Variant chosen) {
        return new Entries(words, ignoredRules, chosen);
    }

    /** Both together; the variant of the other one, where it has one. */
    public Entries and(Entries other) {
        SortedSet<String> both = new TreeSet<>(ALPHABET);
        both.addAll(words);
        both.addAll(other.words);
        SortedMap<String, String> rules = new TreeMap<>(ignoredRules);
        rules.putAll(other.ignoredRules);
        return new Entries(both, rules, other.variant == Variant.AUTO ? variant : other.variant);
    }

    /** Whether a rule finds nothing any more. @param rule its id */
    public boolean ignores(String rule) {
        return ignoredRules.containsKey(id(rule));
    }

    /** Ids are told from one another whatever their case. */
    private static String id(String rule) {
        return rule.toUpperCase(Locale.ROOT);
    }
}
