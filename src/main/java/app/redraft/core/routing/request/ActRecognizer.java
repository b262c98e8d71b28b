package app.redraft.core.routing.request;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Recognises what kind of act an instruction asks for: correct, shorten, restyle, restructure, extend, argue, invent and
 * others, in English, German, French, Spanish and, more thinly, some neighbours. The demands of a request are read together: a
 * cheap act ("shorter") wins only where what else is asked for ("but whatever each of them owes must stay") does not make it
 * hard. Only the instruction is read. The weights are learnt from the labelled requests the project tunes on, and checked on
 * others. Immutable and safe for any thread.
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
     * @param act the act that weighed most, for example {@code correct} or {@code viewpoint}; {@code light} where no act was
     *     recognised and the words speak for light work, {@code constraint} or {@code demands} where only the demands together
     *     are hard; empty where the words say nothing
     * @param brief whether the request says no more than a small change needs
     */
    public record Reading(Verdict verdict, String act, boolean brief) {}

    private static final String CONSTRAINT = "constraint";
    private static final String DEMANDS = "demands";
    private static final String LIGHT = "light";
    private static final String SMALL = "small";
    private static final String CHAT = "chat";
    private static final String COMPOSE = "compose";
    private static final String MESSAGE = "message";
    private static final String SUPPOSE = "suppose";
    private static final String CALCULATE = "calculate";

    /** Weight of a demanding act. */
    private static final int ACT = 5;

    private static final int DEMANDING = 3;
    private static final int FEW_WORDS = 8;

    private final PhraseBook acts = PhraseBook.read("/routing/acts.txt");
    private final Misspellings misspellings = new Misspellings(acts.words());
    private final Quantities quantities = new Quantities();
    private final RequestWeights weights;

    /** Reads requests with the weights that Redraft ships with. */
    public ActRecognizer() {
        this(RequestWeights.shipped());
    }

    /** Reads requests with other weights. */
    public ActRecognizer(RequestWeights weights) {
        this.weights = weights;
    }

    /** Reads an instruction. */
    public Reading read(String instruction) {
        Request request = request(instruction);
        Map<String, Integer> found = new HashMap<>(request.evidence().acts());
        if (found.size() > 1) {
            found.remove(CHAT);
        }
        boolean brief = found.containsKey(SMALL)
                || (request.words().length() <= FEW_WORDS && !found.containsKey(Evidence.MAKE));
        boolean unknown = found.keySet().stream().allMatch(SMALL::equals);
        if (unknown && !isUnderstood(request.words())) {
            return new Reading(Verdict.NO_SIGNAL, "", brief);
        }
        boolean demanding = weights.logOdds(signals(request)) > 0;
        String easy = extreme(found, -1);
        String hard = demanding(found, easy);
        if (demanding) {
            String cause = easy.isEmpty() ? DEMANDS : CONSTRAINT;
            return new Reading(Verdict.DEMANDING, hard.isEmpty() ? cause : hard, brief);
        }
        String act = easy.isEmpty() ? hard : easy;
        return act.isEmpty() ? new Reading(Verdict.NO_SIGNAL, LIGHT, true) : new Reading(Verdict.EASY, act, brief);
    }

    /** The signals of an instruction that the weights are learnt from, by name. */
    public Map<String, Double> signals(String instruction) {
        return signals(request(instruction));
    }

    /**
     * A request with what was found in it.
     *
     * @param text as it was written
     * @param words its words without quotations, misspelt ones corrected where nothing was found without that
     * @param evidence the acts found
     */
    private record Request(String text, RequestWords words, Evidence evidence) {}

    private Request request(String instruction) {
        RequestWords words = RequestWords.unquoted(instruction);
        Request request = request(instruction, words);
        return request.evidence().acts().isEmpty()
                ? request(instruction, words.with(misspellings::corrected))
                : request;
    }

    private Request request(String instruction, RequestWords words) {
        Evidence evidence = Evidence.of(words, found(words));
        if (!quantities.makeAProblem(words, instruction, evidence.acts().containsKey(SUPPOSE))) {
            return new Request(instruction, words, evidence);
        }
        Map<String, Integer> calculated = new HashMap<>(evidence.acts());
        calculated.put(CALCULATE, ACT);
        return new Request(instruction, words, new Evidence(calculated, evidence.conditions(), evidence.forbids()));
    }

    /** What stands in a request as it is written, and what German verbs in two parts add. */
    private List<PhraseBook.Hit> found(RequestWords words) {
        List<PhraseBook.Hit> hits = acts.find(words);
        RequestWords joined = SeparableVerbs.joined(words);
        if (!joined.equals(words)) {
            acts.find(joined).stream().filter(hit -> !hits.contains(hit)).forEach(hits::add);
            hits.sort(Comparator.comparingInt(PhraseBook.Hit::start));
        }
        return hits;
    }

    private static Map<String, Double> signals(Request request) {
        return RequestSignals.of(request.words(), request.evidence(), request.text());
    }

    /** Whether enough of the words are known to say anything of a request in which no act was found. */
    private boolean isUnderstood(RequestWords words) {
        long known = words.words().stream().filter(weights::knows).count();
        return known > 0 && known * 2 >= words.size();
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
}
