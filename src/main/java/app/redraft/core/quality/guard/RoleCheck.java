package app.redraft.core.quality.guard;

import app.redraft.core.quality.guard.text.Lexicon.Kind;
import app.redraft.core.quality.guard.text.Word;
import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Tells where two have changed places: who did it and to whom, from where and to where. What somebody does is told by the word before
 * a name, or by the side of the verb on which it stands; a passive turns the sides.
 */
final class RoleCheck implements MeaningCheck {
    private static final Set<String> PREPOSITIONS = Set.of(
            "to", "from", "by", "for", "with", "of", "than", "against", "before", "after", "over", "under", "von", "an",
            "für", "mit", "nach", "als", "gegen", "vor", "à", "de", "par", "pour", "avec", "que", "a", "por", "para",
            "con", "zu", "durch", "aus");
    private static final Set<String> AGENT = Set.of("by", "von", "par", "por", "durch");
    private static final Set<String> BE = Set.of(
            "is", "are", "was", "were", "be", "been", "being", "get", "got", "wurde", "wurden", "wird", "werden",
            "worden", "est", "sont", "été", "fut", "était", "es", "fue", "fueron", "son", "sido");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that");
    private static final Set<String> PRONOUNS = Set.of(
            "i", "you", "he", "she", "it", "we", "they", "who", "which", "that", "to", "will", "would", "did", "does",
            "do", "had", "has", "have", "can", "could", "may", "might", "must", "should", "not", "never");
    private static final String DOES = "does";
    private static final String UNDERGOES = "undergoes";

    @Override
    public void check(Comparison comparison, Consumer<Warning> warnings) {
        for (Comparison.Pair pair : comparison.pairs()) {
            if (!pair.single()) {
                continue;
            }
            Map<String, Place> before = places(pair.before(), comparison.isEnglish());
            if (before.size() < 2) {
                continue;
            }
            Map<String, Place> after = places(pair.after(), comparison.isEnglish());
            swapped(before, after, pair, warnings);
        }
    }

    /**
     * What somebody is in a sentence.
     *
     * @param word the name
     * @param role the word before it, or on which side of the verb it stands
     * @param verb the stem of the verb; empty where there is none near
     */
    private record Place(Word word, String role, String verb) {
        boolean acts() {
            return role.equals(DOES);
        }
    }

    private static void swapped(
            Map<String, Place> before, Map<String, Place> after, Comparison.Pair pair, Consumer<Warning> warnings) {
        List<Stay> both = new ArrayList<>();
        before.forEach((name, place) -> {
            Place now = after.get(name);
            if (now != null) {
                both.add(new Stay(place, now));
            }
        });
        for (int i = 0; i < both.size(); i++) {
            for (int j = i + 1; j < both.size(); j++) {
                if (both.get(i).isSwappedWith(both.get(j))) {
                    warnings.accept(new Warning(
                            Warning.Kind.NAME,
                            Comparison.span(pair.before()),
                            Comparison.span(pair.after()),
                            UserMessage.of(
                                    "guard.swapped",
                                    both.get(i).was().word().text(),
                                    both.get(j).was().word().text())));
                    return;
                }
            }
        }
    }

    /** Somebody who is in both texts. */
    private record Stay(Place was, Place is) {
        boolean isSwappedWith(Stay other) {
            boolean mirrored =
                    was.role().equals(other.is.role()) && other.was.role().equals(is.role());
            boolean active =
                    was.acts() != other.was.acts() && was.acts() != is.acts() && other.was.acts() != other.is.acts();
            return !was.role().equals(other.was.role())
                    && (mirrored || active)
                    && was.verb().equals(other.is.verb())
                    && other.was.verb().equals(is.verb());
        }
    }

    /** The names of a sentence, and in English its nouns, each of which stands there once. */
    private static Map<String, Place> places(List<Word> words, boolean english) {
        Map<String, Place> places = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean head = i + 1 == words.size()
                    || !isNoun(words.get(i + 1), english)
                    || words.get(i + 1).clause() != word.clause();
            if (isNoun(word, english) && head) {
                Place place = place(words, i, english);
                String key = place.word().term().base();
                if (places.putIfAbsent(key, place) != null && !word.isNamed()) {
                    twice.add(key);
                }
            }
        }
        twice.forEach(places::remove);
        return places;
    }

    private static boolean isNoun(Word word, boolean english) {
        if (word.isCapitalized()
                && (!english
                        || !word.opening()
                        || word.term().is(Kind.PROPER_NOUN)
                        || !word.term().isCommonWord())
                && word.term().isContent()) {
            return true;
        }
        return english
                && word.term().isContent()
                && word.term().is(Kind.NOUN)
                && !word.term().is(Kind.VERB)
                && !word.term().is(Kind.ADJECTIVE)
                && !word.term().is(Kind.ADVERB);
    }

    private static Place place(List<Word> words, int at, boolean english) {
        Word word = words.get(at);
        int first = at;
        while (first > 0
                && words.get(first - 1).clause() == word.clause()
                && isWithNoun(words.get(first - 1), english)) {
            first--;
        }
        String before = first > 0 && words.get(first - 1).clause() == word.clause()
                ? words.get(first - 1).form()
                : "";
        boolean preposition = PREPOSITIONS.contains(before);
        int left = verb(words, first, -1, english, !preposition);
        int right = verb(words, at, 1, english, false);
        int verb = left >= 0 ? left : right >= 0 && !preposition ? right : verb(words, first, -1, english, false);
        int agentOf = AGENT.contains(before) ? passive(words, first, english) : -1;
        verb = agentOf >= 0 ? agentOf : verb;
        boolean passive = verb > 0 && isPassive(words, verb, english);
        String stem = verb < 0 ? "" : words.get(verb).stem();
        if (preposition) {
            boolean agent = AGENT.contains(before) && passive;
            return new Place(word, agent ? DOES : before, stem);
        }
        boolean subject = verb > at;
        return new Place(word, subject == passive ? UNDERGOES : DOES, stem);
    }

    /** Whether a word may stand between a preposition and its noun. */
    private static boolean isWithNoun(Word word, boolean english) {
        return !PREPOSITIONS.contains(word.form())
                && (Set.of(
                                        "the", "a", "an", "his", "her", "their", "its", "my", "our", "your", "this",
                                        "that", "mr", "mrs", "ms", "dr", "der", "die", "das", "den", "dem", "le", "la",
                                        "les", "el", "los", "las")
                                .contains(word.form())
                        || english
                                && word.term().is(Kind.ADJECTIVE)
                                && word.term().isContent()
                        || isNoun(word, english));
    }

    /**
     * The nearest verb in the clause, in one direction.
     *
     * @param near whether another noun before it ends the search
     */
    private static int verb(List<Word> words, int from, int step, boolean english, boolean near) {
        int clause = words.get(from).clause();
        for (int i = from + step; i >= 0 && i < words.size() && words.get(i).clause() == clause; i += step) {
            if (isVerb(words, i, english)) {
                return i;
            } else if (near && isNoun(words.get(i), english)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isVerb(List<Word> words, int at, boolean english) {
        Word word = words.get(at);
        if (!word.term().isContent() || PREPOSITIONS.contains(word.form())) {
            return false;
        }
        if (!english) {
            return !word.isCapitalized() && word.form().length() > 2;
        }
        boolean verb = word.term().is(Kind.VERB) && !(word.isCapitalized() && !word.opening());
        boolean noun = word.term().is(Kind.NOUN)
                || word.term().is(Kind.ADJECTIVE) && !word.term().is(Kind.PARTICIPLE);
        Word before = at > 0 ? words.get(at - 1) : null;
        boolean subject = before != null
                && (isNoun(before, true) || PRONOUNS.contains(before.form()) || BE.contains(before.form()));
        return verb && (!noun || subject);
    }

    private static boolean isPassive(List<Word> words, int verb, boolean english) {
        for (int i = verb - 1; i >= Math.max(0, verb - 3); i--) {
            Word word = words.get(i);
            if (BE.contains(word.form())) {
                return true;
            } else if (isNoun(word, english) || RELATIVE.contains(word.form())) {
                return false;
            }
        }
        return false;
    }

    /** The verb of the passive that an agent belongs to. */
    private static int passive(List<Word> words, int from, boolean english) {
        for (int i = from - 1;
                i >= 0 && words.get(i).clause() == words.get(from).clause();
                i--) {
            boolean participle = !english || words.get(i).term().is(Kind.PARTICIPLE);
            if (participle && words.get(i).term().isContent() && isPassive(words, i, english)) {
                return i;
            }
        }
        return -1;
    }
}
