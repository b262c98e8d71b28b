package app.redraft.core.quality.guard.text;

import app.redraft.core.quality.guard.text.Lexicon.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who does what in a sentence, as far as the order of words tells: by the word before a name or noun, or by the side of the verb on
 * which it stands; a passive turns the sides.
 */
public final class Roles {
    private static final Set<String> PREPOSITIONS = Set.of(
            "to", "from", "by", "for", "with", "of", "than", "against", "before", "after", "over", "under", "in", "at",
            "on", "into", "about", "through", "between", "von", "an", "für", "mit", "nach", "als", "gegen", "vor", "à",
            "de", "par", "pour", "avec", "que", "por", "para", "con", "zu", "durch", "aus", "en", "dans", "bei", "auf",
            "über", "um", "al", "del", "au", "aux", "du");
    private static final Set<String> AGENT = Set.of("by", "von", "par", "por", "durch");
    private static final Set<String> BE = Set.of(
            "is", "are", "was", "were", "be", "been", "being", "get", "got", "wurde", "wurden", "wird", "werden",
            "worden", "est", "sont", "été", "fut", "était", "es", "fue", "fueron", "son", "sido");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that");
    private static final Set<String> BEFORE_VERB = Set.of(
            "i", "you", "he", "she", "it", "we", "they", "who", "which", "that", "to", "will", "would", "did", "does",
            "do", "had", "has", "have", "can", "could", "may", "might", "must", "should", "not", "never");
    private static final Set<String> WITH_NOUN = Set.of(
            "the", "a", "an", "his", "her", "their", "its", "my", "our", "your", "this", "that", "every", "each", "mr",
            "mrs", "ms", "dr", "der", "die", "das", "den", "dem", "ein", "eine", "einen", "le", "la", "les", "un",
            "une", "el", "los", "las", "una");
    private static final Set<String> FRENCH_ARTICLES =
            Set.of("le", "la", "les", "un", "une", "ce", "cette", "mon", "ma", "son", "sa", "notre", "leur");
    private static final Set<String> SPANISH_ARTICLES =
            Set.of("el", "la", "los", "las", "un", "una", "este", "esta", "mi", "su", "nuestro", "nuestra");
    /** A preposition with its article. */
    private static final Set<String> MELTED = Set.of("al", "del", "au", "aux", "du");

    private static final int REACH = 3;

    private final List<Word> words;
    private final boolean english;
    private final boolean german;
    private final Set<String> articles;
    private final boolean[] nouns;
    private final boolean[] verbs;

    /**
     * What somebody is in a sentence.
     *
     * @param word the name or noun
     * @param role the word before it, or what it does
     * @param verb the stem of the verb, or of what it is compared by; empty where there is none
     */
    public record Role(Word word, String role, String verb) {
        private static final String DOES = "does";
        private static final String UNDERGOES = "undergoes";

        /** Whether it does what the verb says. */
        public boolean acts() {
            return role.equals(DOES);
        }
    }

    private Roles(List<Word> words, String language) {
        this.words = words;
        this.english = language.equals("en");
        this.german = language.equals("de");
        this.articles = language.equals("fr") ? FRENCH_ARTICLES : SPANISH_ARTICLES;
        nouns = new boolean[words.size()];
        verbs = new boolean[words.size()];
        for (int i = 0; i < words.size(); i++) {
            nouns[i] = isNoun(i);
            verbs[i] = !nouns[i] && isVerb(i);
        }
    }

    /**
     * The names of a sentence, and in English its nouns, each of which stands there once.
     *
     * @param words one sentence
     * @param language the dictionary knows the words of English; German marks by articles who does it
     */
    public static Map<String, Role> of(List<Word> words, String language) {
        Roles roles = new Roles(words, language);
        Map<String, Role> found = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean head = i + 1 == words.size() || !roles.nouns[i + 1] || !roles.same(i, i + 1);
            if (roles.nouns[i] && head) {
                String key = words.get(i).term().bare();
                if (found.putIfAbsent(key, roles.role(i)) != null
                        && !words.get(i).isNamed()) {
                    twice.add(key);
                }
            }
        }
        twice.forEach(found::remove);
        return found;
    }

    private boolean same(int one, int other) {
        return words.get(one).clause() == words.get(other).clause();
    }

    private boolean isNoun(int at) {
        Word word = words.get(at);
        Term term = word.term();
        if (!term.isContent()) {
            return false;
        }
        if (word.isCapitalized()) {
            boolean named = !english || !word.opening() || term.is(Kind.PROPER_NOUN) || !term.isCommonWord();
            if (named) {
                return true;
            }
        }
        if (!english && !german) {
            return isDetermined(at);
        }
        boolean determined = at > 0 && WITH_NOUN.contains(words.get(at - 1).form());
        boolean only = !term.is(Kind.VERB) && !term.is(Kind.ADJECTIVE) && !term.is(Kind.ADVERB);
        return english && term.is(Kind.NOUN) && (only || determined && !isAdjectiveOf(at));
    }

    /** French and Spanish nouns stand behind an article, or are joined to it. */
    private boolean isDetermined(int at) {
        String before = at > 0 && same(at - 1, at) ? words.get(at - 1).form() : "";
        return words.get(at).form().startsWith("l'") || articles.contains(before) || MELTED.contains(before);
    }

    /** Whether a word that can be either stands before a noun. */
    private boolean isAdjectiveOf(int at) {
        return words.get(at).term().is(Kind.ADJECTIVE)
                && at + 1 < words.size()
                && same(at, at + 1)
                && words.get(at + 1).term().is(Kind.NOUN);
    }

    private boolean isVerb(int at) {
        Word word = words.get(at);
        Term term = word.term();
        if (!term.isContent() || PREPOSITIONS.contains(word.form())) {
            return false;
        }
        if (!english) {
            return !word.isCapitalized() && word.form().length() > 2;
        }
        boolean unknown = !term.isCommonWord() && !word.isCapitalized();
        boolean other = term.is(Kind.NOUN) || term.is(Kind.ADJECTIVE) && !term.is(Kind.PARTICIPLE);
        boolean behindSubject = at > 0
                && (nouns[at - 1]
                        || BEFORE_VERB.contains(words.get(at - 1).form())
                        || BE.contains(words.get(at - 1).form()));
        return unknown || term.is(Kind.VERB) && (!other || behindSubject);
    }

    private Role role(int at) {
        Word word = words.get(at);
        int first = at;
        while (first > 0 && same(first - 1, at) && isWithNoun(first - 1)) {
            first--;
        }
        String before = first > 0 && same(first - 1, at) ? words.get(first - 1).form() : "";
        boolean preposition = PREPOSITIONS.contains(before);
        int verb = verb(at, first, before);
        boolean passive = verb > 0 && isPassive(verb);
        String stem = comparison(at, verb < 0 ? "" : words.get(verb).stem());
        if (preposition) {
            return new Role(word, AGENT.contains(before) && passive ? Role.DOES : before, stem);
        }
        boolean acts = german && !passive ? GermanOrder.acts(words, at) : verb > at != passive;
        return new Role(word, acts ? Role.DOES : Role.UNDERGOES, stem);
    }

    private int verb(int at, int first, String before) {
        boolean preposition = PREPOSITIONS.contains(before);
        int agentOf = AGENT.contains(before) ? passive(first) : -1;
        if (agentOf >= 0) {
            return agentOf;
        }
        int left = nearest(first, -1, !preposition);
        int right = nearest(at, 1, false);
        return left >= 0 ? left : right >= 0 && !preposition ? right : nearest(first, -1, false);
    }

    /** What two are compared by counts as the verb. */
    private String comparison(int at, String otherwise) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).form().equals("than") && same(i, at)) {
                return words.get(i - 1).form();
            }
        }
        return otherwise;
    }

    /** Whether a word may stand between a preposition and its noun. */
    private boolean isWithNoun(int at) {
        Word word = words.get(at);
        return !PREPOSITIONS.contains(word.form())
                && (WITH_NOUN.contains(word.form())
                        || english
                                && !verbs[at]
                                && word.term().is(Kind.ADJECTIVE)
                                && word.term().isContent()
                        || nouns[at]);
    }

    /** The nearest verb in the clause, in one direction. @param near whether another noun before it ends the search */
    private int nearest(int from, int step, boolean near) {
        for (int i = from + step; i >= 0 && i < words.size() && same(i, from); i += step) {
            if (verbs[i]) {
                return i;
            } else if (near && nouns[i]) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isPassive(int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - REACH); i--) {
            if (BE.contains(words.get(i).form())) {
                return true;
            } else if (nouns[i] || RELATIVE.contains(words.get(i).form())) {
                return false;
            }
        }
        return false;
    }

    /** The verb of the passive that an agent belongs to. */
    private int passive(int from) {
        for (int i = from - 1; i >= 0 && same(i, from); i--) {
            boolean participle = !english || words.get(i).term().is(Kind.PARTICIPLE);
            if (participle && words.get(i).term().isContent() && isPassive(i)) {
                return i;
            }
        }
        return -1;
    }
}
