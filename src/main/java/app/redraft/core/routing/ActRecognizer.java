package app.redraft.core.routing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Recognises what kind of act an instruction asks for: correct, shorten, restyle, restructure, extend, argue, invent and
 * others, in English, German, French, Spanish and, more thinly, some neighbours. It weighs kinds of evidence rather than
 * knowing requests: a demanding act, a demanding form or quality, something to be made, conditions to be met, against
 * mechanical work, light editing and facts looked up. Only the instruction is read. Stateless and safe for any thread.
 */
public final class ActRecognizer {
    /** What the evidence says. */
    public enum Verdict {
        /** Work that needs the stronger tier. */
        DEMANDING,
        /** Work the edge tier does as well. */
        EASY,
        /** No act was recognised, which is evidence of nothing. */
        NO_SIGNAL
    }

    /**
     * What was recognised.
     *
     * @param verdict what the evidence says
     * @param act the act that weighed most, for example {@code correct} or {@code viewpoint}; empty without a signal
     * @param brief whether the request says no more than a small change needs
     */
    public record Reading(Verdict verdict, String act, boolean brief) {}

    private static final String CONSTRAINT = "constraint";
    private static final String SMALL = "small";
    private static final String CHAT = "chat";
    private static final String MAKE = "make";
    private static final String COMPOSE = "compose";
    private static final String MESSAGE = "message";
    private static final String SUPPOSE = "suppose";
    private static final String CALCULATE = "calculate";

    /** Weight of a demanding act, and from which points on a request is demanding. */
    private static final int ACT = 5;

    private static final int DEMANDING = 3;
    private static final int MECHANICAL = -2;

    /** Points for 0, 1, 2, 3 and more clauses that set conditions. */
    private static final int[] CONDITIONS = {0, 0, 1, 2, 4};

    private static final int FEW_WORDS = 8;

    /** Evidence that counts in a short request only: in a long one it is about anything. */
    private static final Set<String> WEAK = Set.of("ask", "degree", "edit");

    private static final int NEGATION_REACH = 3;
    private static final Set<String> NEGATORS = Set.of(
            "not", "t", "without", "never", "no", "avoid", "ohne", "nicht", "kein", "keine", "keinen", "sans", "ne",
            "pas", "sin", "senza", "non", "niet", "geen", "zonder", "sem", "nao");
    private static final Set<String> NEGATORS_BEHIND =
            Set.of("nicht", "nichts", "kein", "keine", "keinen", "rien", "nada", "niets", "geen", "niet", "nothing");

    private final PhraseBook acts = PhraseBook.read("/routing/acts.txt");
    private final Quantities quantities = new Quantities();

    /** Reads an instruction. */
    public Reading read(String instruction) {
        RequestWords words = RequestWords.unquoted(instruction);
        Map<String, Integer> found = new HashMap<>();
        Set<Integer> conditions = new HashSet<>();
        for (PhraseBook.Hit hit : acts.find(words)) {
            boolean condition = hit.group().equals(CONSTRAINT);
            if (condition || negated(words, hit)) {
                conditions.add(words.clauses().get(hit.start()));
            } else {
                found.put(hit.group(), hit.weight());
            }
        }
        if (quantities.makeAProblem(words, instruction, found.containsKey(SUPPOSE))) {
            found.put(CALCULATE, ACT);
        }
        return weigh(found, conditions.size(), words.size());
    }

    private static Reading weigh(Map<String, Integer> found, int conditions, int words) {
        if (found.size() > 1) {
            found.remove(CHAT);
        }
        if (words > FEW_WORDS) {
            found.keySet().removeAll(WEAK);
        }
        String easy = extreme(found, -1);
        int against = found.getOrDefault(easy, 0);
        String demanding = demanding(found, easy);
        int points = against + (demanding.isEmpty() ? 0 : points(found, demanding));
        if (against > MECHANICAL) {
            points += CONDITIONS[Math.min(conditions, CONDITIONS.length - 1)];
            points -= found.containsKey(SMALL) ? 1 : 0;
        }
        boolean brief = found.containsKey(SMALL) || (words <= FEW_WORDS && !found.containsKey(MAKE));
        if (points >= DEMANDING) {
            return new Reading(Verdict.DEMANDING, demanding.isEmpty() ? CONSTRAINT : demanding, brief);
        }
        return easy.isEmpty() ? new Reading(Verdict.NO_SIGNAL, "", brief) : new Reading(Verdict.EASY, easy, brief);
    }

    /** The act of the lowest or highest weight; of equals the first by name, so that a request is always read the same. */
    private static String extreme(Map<String, Integer> found, int sign) {
        String best = "";
        int weight = 0;
        for (String group : List.copyOf(found.keySet()).stream().sorted().toList()) {
            int value = found.getOrDefault(group, 0) * sign;
            if (!group.equals(SMALL) && value > weight) {
                best = group;
                weight = value;
            }
        }
        return best;
    }

    private static String demanding(Map<String, Integer> found, String easy) {
        Map<String, Integer> positive = new HashMap<>(found);
        boolean asked = found.containsKey(MAKE) || easy.isEmpty();
        positive.remove(MAKE);
        positive.remove(SUPPOSE);
        if (!asked) {
            positive.remove(COMPOSE);
            positive.remove(MESSAGE);
        }
        return extreme(positive, 1);
    }

    private static int points(Map<String, Integer> found, String demanding) {
        int weight = found.getOrDefault(demanding, 0);
        boolean form = demanding.equals(COMPOSE) || (demanding.equals(MESSAGE) && found.containsKey(MAKE));
        return weight + (form ? 1 : 0);
    }

    /** Whether an act is ruled out instead of asked for: "don't invent", "sans inventer", "erfinde nichts". */
    private static boolean negated(RequestWords words, PhraseBook.Hit hit) {
        int clause = words.clauses().get(hit.start());
        for (int i = hit.start() - 1; i >= Math.max(0, hit.start() - NEGATION_REACH); i--) {
            if (words.clauses().get(i) == clause
                    && NEGATORS.contains(words.words().get(i))) {
                return true;
            }
        }
        int behind = hit.end();
        return behind < words.size()
                && words.clauses().get(behind) == clause
                && NEGATORS_BEHIND.contains(words.words().get(behind));
    }
}
