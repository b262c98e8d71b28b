package app.redraft.core.routing.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The kinds of act that the words of a request are evidence of. The rules here are about how words are meant in
 * any language, and were found on requests that earlier rules read wrongly: what is ruled out or is to stay is a condition; a
 * longer phrase stands for those inside it; light work is a quality of a thing that is still to be made; a question about the
 * making of the writer's own text is no question of fact.
 *
 * @param acts weight by group of phrases
 * @param conditions clauses that say what the result must meet
 * @param forbids whether an act that needs the stronger tier is ruled out: who may invent nothing has less to do
 */
record Evidence(Map<String, Integer> acts, int conditions, boolean forbids) {
    static final String MAKE = "make";
    private static final String CONSTRAINT = "constraint";
    private static final String CRAFT = "craft";
    private static final String PART = "part";

    /** From this weight down an act is mechanical. */
    static final int MECHANICAL = -2;
    /** From this weight up it is demanding. */
    static final int DEMANDING = 3;

    /** Things that are written; without an article or with an indefinite one they are to be made. */
    private static final Set<String> FORMS = Set.of("compose", "verse", "fiction", CRAFT, PART);

    /** What becomes a quality of a thing that is to be made: "write a friendly letter", "a story in the past tense". */
    private static final Set<String> QUALITIES = Set.of("format", "tense");

    /** What a question about a text that is told asks about. */
    private static final Set<String> OF_A_TALE = Set.of(CRAFT, "fiction", "narrate", PART, "verse");

    private static final int REACH = 3;
    private static final int LONGEST_PHRASE = 6;

    private static final Set<String> NOT = FunctionWords.named("not");
    private static final Set<String> NOT_BEHIND = FunctionWords.named("not-behind");
    private static final Set<String> KEEP = FunctionWords.named("keep");
    private static final Set<String> KEEP_BEHIND = FunctionWords.named("keep-behind");
    private static final Set<String> THERE = FunctionWords.named("there");
    private static final Set<String> RESULT = FunctionWords.named("result");
    private static final Set<String> OWN = FunctionWords.named("own");

    /** Weighs what was found in a request. */
    static Evidence of(RequestWords words, List<PhraseBook.Hit> found) {
        Map<String, Integer> acts = new HashMap<>();
        Set<Integer> conditions = new HashSet<>();
        List<PhraseBook.Hit> asked = new ArrayList<>();
        boolean forbids = false;
        for (PhraseBook.Hit hit : longest(found)) {
            if (hit.group().equals(CONSTRAINT) || ruledOut(words, hit)) {
                forbids |= hit.weight() >= DEMANDING;
                conditions.add(words.clauses().get(hit.start()));
            } else {
                asked.add(hit);
                acts.put(hit.group(), hit.weight());
            }
        }
        if (acts.containsKey(MAKE)) {
            asked.stream()
                    .filter(hit -> FORMS.contains(hit.group()) && !isThere(words, hit))
                    .forEach(form -> make(form, words, asked, acts));
        }
        if (asked.stream().anyMatch(hit -> OF_A_TALE.contains(hit.group()) && isNamed(words, hit))) {
            acts.remove("ask");
        }
        if (acts.containsKey(CRAFT) && words.words().stream().anyMatch(OWN::contains)) {
            acts.remove("lookup");
        }
        return new Evidence(acts, conditions.size(), forbids);
    }

    /** Drops a phrase inside a longer one, which says better what is meant. */
    private static List<PhraseBook.Hit> longest(List<PhraseBook.Hit> found) {
        List<PhraseBook.Hit> kept = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            PhraseBook.Hit hit = found.get(i);
            boolean inside = false;
            for (int j = i; j >= 0 && found.get(j).start() > hit.start() - LONGEST_PHRASE; j--) {
                inside |= found.get(j).contains(hit);
            }
            for (int j = i + 1; j < found.size() && found.get(j).start() == hit.start(); j++) {
                inside |= found.get(j).contains(hit);
            }
            if (!inside || hit.group().equals(CONSTRAINT)) {
                kept.add(hit);
            }
        }
        return kept;
    }

    /**
     * Something is to be made: what would be light work on a text that is there says how the new one is to be, and mechanical
     * work named in other clauses comes on top.
     */
    private static void make(
            PhraseBook.Hit form, RequestWords words, List<PhraseBook.Hit> asked, Map<String, Integer> acts) {
        int clause = words.clauses().get(form.start());
        for (PhraseBook.Hit hit : asked) {
            boolean light = hit.weight() < 0 && hit.weight() > MECHANICAL;
            boolean elsewhere = words.clauses().get(hit.start()) != clause;
            if (light || QUALITIES.contains(hit.group()) || (hit.weight() < 0 && elsewhere)) {
                acts.remove(hit.group());
            }
        }
    }

    /** Whether the writer's own text is named, "my letter", "der kurze Brief", and not what becomes of it, "this as a letter". */
    private static boolean isThere(RequestWords words, PhraseBook.Hit hit) {
        int clause = words.clauses().get(hit.start());
        for (int i = hit.start(); i >= Math.max(0, hit.start() - REACH); i--) {
            String word = words.words().get(i);
            if (words.clauses().get(i) != clause || RESULT.contains(word)) {
                return false;
            }
            if (THERE.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** "This story", "the metaphor", "chapter 2", but not "which novel". */
    private static boolean isNamed(RequestWords words, PhraseBook.Hit hit) {
        return hit.group().equals(PART) || isThere(words, hit);
    }

    /**
     * Whether an act is ruled out ("don't invent", "erfinde nichts"), or mechanical and named as what stays ("keep the
     * headings", "alle Zahlen behalten"); how something is to be kept ("keep it short") is asked for.
     */
    private static boolean ruledOut(RequestWords words, PhraseBook.Hit hit) {
        return before(words, hit, NOT)
                || behind(words, hit, NOT_BEHIND)
                || (hit.weight() <= MECHANICAL && (before(words, hit, KEEP) || behind(words, hit, KEEP_BEHIND)));
    }

    private static boolean before(RequestWords words, PhraseBook.Hit hit, Set<String> set) {
        int clause = words.clauses().get(hit.start());
        for (int i = hit.start() - 1; i >= Math.max(0, hit.start() - REACH); i--) {
            if (words.clauses().get(i) == clause && set.contains(words.words().get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean behind(RequestWords words, PhraseBook.Hit hit, Set<String> set) {
        int next = hit.end();
        return next < words.size()
                && words.clauses().get(next).equals(words.clauses().get(hit.start()))
                && set.contains(words.words().get(next));
    }
}
