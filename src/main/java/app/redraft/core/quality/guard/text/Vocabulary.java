package app.redraft.core.quality.guard.text;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The words of a language as far as they were met; each is looked up once. Thread-safe. */
public final class Vocabulary {
    /** So many are remembered: the words of several books. */
    private static final int MOST = 60_000;
    /** What may stand before a word and deny it though the list of opposites has no such pair. */
    private static final String[] DENYING = {"un", "non", "dis", "mis"};

    private static final int SHORTEST = 4;

    private final String language;
    private final Lexicon lexicon;
    private final Map<String, Set<String>> others;
    private final Map<String, Term> terms = new ConcurrentHashMap<>();

    /**
     * @param language for example {@code en}
     * @param lexicon what is known of English words; of the other languages it knows the names
     */
    public Vocabulary(String language, Lexicon lexicon) {
        this.language = language;
        this.lexicon = lexicon;
        this.others = Antonyms.in(language, lexicon);
    }

    /** The language, for example {@code en}. */
    public String language() {
        return language;
    }

    Term term(String form) {
        Term known = terms.get(form);
        if (known == null) {
            if (terms.size() > MOST) {
                terms.clear();
            }
            known = found(form);
            terms.put(form, known);
        }
        return known;
    }

    private Term found(String form) {
        boolean english = language.equals("en");
        int mark = form.indexOf('\'');
        Lexicon.Entry entry = lexicon.entry(mark > 1 ? form.substring(0, mark) : form);
        int lists = WordLists.of(language, form) | WordLists.of(language, Term.withoutElision(form));
        if (form.endsWith("n't")) {
            lists |= WordList.NEGATION.bit() | WordList.FUNCTION.bit();
        }
        if (english) {
            Lexicon.Entry own = new Lexicon.Entry(entry.isCommonWord() ? entry.lemma() : form, entry.kinds());
            return new Term(
                    form,
                    lists,
                    WordLists.of(language, own.lemma()),
                    own,
                    opposites(form, own.lemma()),
                    wider(form, own.lemma()));
        }
        boolean name = entry.kinds().contains(Lexicon.Kind.PROPER_NOUN) && !entry.isCommonWord();
        String stem = name ? form : lexicon.stem(language, Term.withoutElision(form));
        Set<Lexicon.Kind> kinds = name ? Set.of(Lexicon.Kind.PROPER_NOUN) : Set.of();
        return new Term(
                form, lists, lists, new Lexicon.Entry(stem, kinds), Set.of(), others.getOrDefault(stem, Set.of()));
    }

    private Set<String> wider(String form, String lemma) {
        Set<String> wider = new HashSet<>(Antonyms.wider(form));
        wider.addAll(Antonyms.wider(lemma));
        wider.addAll(others.getOrDefault(lemma, Set.of()));
        return Set.copyOf(wider);
    }

    private Set<String> opposites(String form, String lemma) {
        Set<String> opposites = new HashSet<>(Antonyms.of(form));
        opposites.addAll(Antonyms.of(lemma));
        for (String prefix : DENYING) {
            if (form.startsWith(prefix) && form.length() >= prefix.length() + SHORTEST) {
                Lexicon.Entry rest = lexicon.entry(form.substring(prefix.length()));
                if (rest.kinds().contains(Lexicon.Kind.ADJECTIVE)
                        || rest.kinds().contains(Lexicon.Kind.PARTICIPLE)
                        || rest.kinds().contains(Lexicon.Kind.ADVERB)) {
                    opposites.add(form.substring(prefix.length()));
                    opposites.add(rest.lemma());
                }
            }
        }
        return Set.copyOf(opposites);
    }
}
