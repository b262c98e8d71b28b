package app.redraft.core.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Recognises what kind of act an instruction asks for: correct, shorten, restyle, restructure, extend, argue, invent and
 * others, in English, German, French, Spanish and, more thinly, some neighbours. It weighs kinds of evidence rather than
 * knowing requests: a demanding act, a demanding form or quality, something to be made, conditions to be met, against
 * mechanical work, light editing and facts looked up. Only the instruction is read. Weights were set on the sets the project
 * keeps, and checked on sets written afterwards. Stateless and safe for any thread.
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
    private static final String DEGREE = "degree";
    private static final String COMPOSE = "compose";
    private static final String MESSAGE = "message";
    private static final String SUPPOSE = "suppose";
    private static final String CALCULATE = "calculate";

    /** Weight of a demanding act, and from which points on a request is demanding. */
    private static final int ACT = 5;

    private static final int DEMANDING = 3;

    /** Points for 0, 1, 2, 3 and more clauses that set conditions. */
    private static final int[] CONDITIONS = {0, 0, 1, 2, 4};

    private static final int FEW_WORDS = 8;

    /** Evidence that counts in a short request only: in a long one it is about anything. */
    private static final Set<String> WEAK = Set.of("ask", DEGREE, "edit");

    private final PhraseBook acts = PhraseBook.read("/routing/acts.txt");
    private final Misspellings misspellings = new Misspellings(acts.words());
    private final Quantities quantities = new Quantities();

    /** Reads an instruction. */
    public Reading read(String instruction) {
        RequestWords words = RequestWords.unquoted(instruction);
        Reading reading = read(words, instruction);
        return reading.verdict() == Verdict.NO_SIGNAL
                ? read(words.with(misspellings::corrected), instruction)
                : reading;
    }

    private Reading read(RequestWords words, String instruction) {
        Evidence evidence = Evidence.of(words, acts.find(words));
        Map<String, Integer> found = new HashMap<>(evidence.acts());
        if (quantities.makeAProblem(words, instruction, found.containsKey(SUPPOSE))) {
            found.put(CALCULATE, ACT);
        }
        return weigh(found, evidence.conditions(), words.length());
    }

    private static Reading weigh(Map<String, Integer> found, int conditions, int words) {
        if (found.size() > 1) {
            found.remove(CHAT);
        }
        if (words > FEW_WORDS) {
            found.keySet().removeAll(WEAK);
        }
        if (found.values().stream().anyMatch(weight -> weight >= DEMANDING)) {
            found.remove(DEGREE);
        }
        String easy = extreme(found, -1);
        int against = found.getOrDefault(easy, 0);
        String demanding = demanding(found, easy);
        int points = against + (demanding.isEmpty() ? 0 : points(found, demanding));
        if (against > Evidence.MECHANICAL) {
            points += CONDITIONS[Math.min(conditions, CONDITIONS.length - 1)];
            points -= found.containsKey(SMALL) ? 1 : 0;
        }
        boolean brief = found.containsKey(SMALL) || (words <= FEW_WORDS && !found.containsKey(Evidence.MAKE));
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
        boolean asked = found.containsKey(Evidence.MAKE) || easy.isEmpty();
        positive.remove(Evidence.MAKE);
        positive.remove(SUPPOSE);
        if (!asked) {
            positive.remove(COMPOSE);
            positive.remove(MESSAGE);
        }
        return extreme(positive, 1);
    }

    private static int points(Map<String, Integer> found, String demanding) {
        int weight = found.getOrDefault(demanding, 0);
        long alike = found.values().stream().filter(value -> value >= DEMANDING).count();
        boolean form = demanding.equals(COMPOSE) || (demanding.equals(MESSAGE) && found.containsKey(Evidence.MAKE));
        return weight + (form || alike > 1 ? 1 : 0);
    }
}
