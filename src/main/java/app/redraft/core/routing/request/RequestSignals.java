package app.redraft.core.routing.request;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a request shows of how much it asks for, as named figures that {@link RequestWeights} weighs: the acts and their kinds,
 * how many demands there are and how they are joined, and which small words stand in the first demand and in the further
 * ones. "Shorten it" and "shorten it, but whatever each of them owes must stay" share an act and differ in everything else.
 */
final class RequestSignals {
    /** Letters by which words of one stem are taken as one. */
    private static final int STEM = 5;

    private static final double WORD = 0.6;
    private static final int FEW_PARTS = 5;
    private static final int MOST_CONDITIONS = 4;
    private static final int MOST_CONTENT = 3;
    private static final int SUM = 3;
    private static final int STRONG = 5;
    private static final List<Integer> SHORT = List.of(3, 6, 10);
    private static final List<Integer> LONG = List.of(16, 24);

    /** Small words by what they are signs of. */
    private static final Map<String, Set<String>> SIGNS = signs();

    private static final Set<String> OWN = FunctionWords.named("own");

    /** Signs that a demand is about what the text says, not about its surface. */
    private static final Set<String> CONTENT = Set.of("question", "person", "every", "would", "somebody", "must");

    /** French and Spanish say "would" with an ending. */
    private static final Pattern WOULD = Pattern.compile(".*(rait|raient|ria|rian|rias|rais)");

    private static final Pattern QUOTED = Pattern.compile(
            "[\"\u201c\u201e\u00ab\u2018'][^\"\u201d\u201c\u00bb\u2019']+[\"\u201d\u201c\u00bb\u2019']");

    private final Map<String, Double> values = new HashMap<>();

    private RequestSignals() {}

    /**
     * Reads the signals of a request.
     *
     * @param words its words without quotations
     * @param evidence the acts found in them
     * @param request the whole request
     * @return figures by name, none of them 0
     */
    static Map<String, Double> of(RequestWords words, Evidence evidence, String request) {
        RequestSignals signals = new RequestSignals();
        signals.size(words, request);
        List<Demand> demands = Demand.of(words);
        signals.put("parts", Math.min(demands.size(), FEW_PARTS) / (double) FEW_PARTS);
        demands.forEach(demand -> signals.demand(demand, words));
        signals.acts(evidence);
        Stream.concat(words.words().stream(), SeparableVerbs.joined(words).words().stream())
                .filter(word -> word.length() > 1)
                .forEach(word -> signals.values.put("word:" + stem(word), WORD));
        return signals.values;
    }

    /** The part of a word by which words of one stem are taken as one. */
    static String stem(String word) {
        return word.substring(0, Math.min(STEM, word.length()));
    }

    /** Whether a word is a small one that says how others are meant. */
    static boolean isSign(String word) {
        return SIGNS.values().stream().anyMatch(set -> set.contains(word));
    }

    private void put(String name, double value) {
        if (value != 0) {
            values.put(name, value);
        }
    }

    private void put(String name, boolean present) {
        put(name, present ? 1 : 0);
    }

    private void size(RequestWords words, String request) {
        int count = words.length();
        put("bias", true);
        SHORT.forEach(most -> put("words<=" + most, count <= most));
        LONG.forEach(least -> put("words>" + least, count > least));
        boolean asks = request.indexOf('?') >= 0;
        long numbers = words.words().stream()
                .filter(word -> Character.isDigit(word.charAt(0)))
                .count();
        put("asks", asks);
        put("number", numbers > 0);
        put("numbers", numbers >= SUM);
        put("asks+numbers", asks && numbers > 1);
        put("asks+own", asks && words.words().stream().anyMatch(OWN::contains));
        put("quoted", QUOTED.matcher(request).find());
    }

    private void demand(Demand demand, RequestWords words) {
        String place = demand.isFirst() ? "first:" : "further:";
        Set<String> content = new HashSet<>();
        if (!demand.isFirst()) {
            put("link:" + demand.link(), true);
        }
        for (int i = demand.start(); i < demand.end(); i++) {
            String word = words.words().get(i);
            for (Map.Entry<String, Set<String>> sign : SIGNS.entrySet()) {
                // The word a request begins with asks a question of its own.
                if (sign.getValue().contains(word) && (i > 0 || !sign.getKey().equals("question"))) {
                    put(place + sign.getKey(), true);
                    put(demand.isFirst() ? "" : demand.link() + ":" + sign.getKey(), !demand.isFirst());
                    content.add(sign.getKey());
                }
            }
            put(
                    place + "would",
                    values.containsKey(place + "would") || WOULD.matcher(word).matches());
        }
        content.retainAll(CONTENT);
        if (!demand.isFirst()) {
            double about = Math.min(content.size(), MOST_CONTENT) / 2.0;
            put("content", Math.max(values.getOrDefault("content", 0.0), about));
        }
    }

    private void acts(Evidence evidence) {
        Map<String, Integer> kinds = new HashMap<>();
        int strongest = 0;
        for (Map.Entry<String, Integer> act : evidence.acts().entrySet()) {
            put("act:" + act.getKey(), true);
            kinds.merge(kind(act.getKey(), act.getValue()), 1, Integer::sum);
            strongest = Math.max(strongest, act.getValue());
        }
        kinds.forEach((kind, count) -> {
            put("kind:" + kind, true);
            put("kinds:" + kind, count > 1);
        });
        boolean light = kinds.containsKey("light");
        boolean mechanical = kinds.containsKey("mechanical");
        boolean demanding = kinds.containsKey("demanding");
        String leading = mechanical ? "mechanical" : light ? "light" : "none";
        put("leading:" + (demanding ? "demanding" : leading), true);
        put("act>=5", strongest >= STRONG);
        put("act>=4", strongest >= STRONG - 1);
        put("only-light", light && !demanding && !mechanical);
        // Less room for the same content is the commonest conflict of two demands.
        put(
                "shorten+every",
                evidence.acts().containsKey("shorten")
                        && values.containsKey("further:every")
                        && (values.containsKey("further:must") || values.containsKey("further:keep")));
        double conditions = Math.min(evidence.conditions(), MOST_CONDITIONS) / 2.0;
        double content = values.getOrDefault("content", 0.0);
        put("conditions", conditions);
        put("forbids", evidence.forbids());
        put("light+content", light ? content : 0);
        put("light+conditions", light ? conditions : 0);
        put("mechanical+content", mechanical ? content : 0);
        put("mechanical+conditions", mechanical ? conditions : 0);
    }

    private static String kind(String act, int weight) {
        if (weight >= Evidence.DEMANDING) {
            return "demanding";
        }
        if (weight <= Evidence.MECHANICAL) {
            return "mechanical";
        }
        return weight < 0 && !act.equals("small") ? "light" : "other";
    }

    private static Map<String, Set<String>> signs() {
        Map<String, Set<String>> signs = new HashMap<>();
        for (String name : List.of(
                "question",
                "person",
                "writer",
                "somebody",
                "every",
                "not",
                "must",
                "would",
                "only",
                "rest",
                "is",
                "degree",
                "really",
                "keep")) {
            signs.put(name, FunctionWords.named("sign-" + name));
        }
        return signs;
    }
}
