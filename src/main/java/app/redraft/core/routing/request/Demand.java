package app.redraft.core.routing.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One of the things a request asks for, or one condition on them: the words up to the next comma, "and", "but", "without",
 * "so that" or whatever else joins one demand to another in English, German, French and Spanish.
 *
 * @param link how it is joined to what stands before it; {@code start} for the first
 * @param start index of its first word
 * @param end index after its last word
 */
record Demand(String link, int start, int end) {
    private static final String START = "start";
    private static final String COMMA = "comma";

    /** In the order in which they count where a word is in two of them. */
    private static final Map<String, Set<String>> LINKS = links();

    /** The demands of a request, in order; none where it has no words. */
    static List<Demand> of(RequestWords request) {
        List<Demand> demands = new ArrayList<>();
        String link = START;
        int start = 0;
        for (int i = 0; i < request.size(); i++) {
            String next = link(request, i);
            if (next.isEmpty()) {
                continue;
            }
            if (i > start) {
                demands.add(new Demand(link, start, i));
                start = i;
                link = next;
            } else if (!next.equals(COMMA)) {
                link = next;
            }
        }
        if (start < request.size()) {
            demands.add(new Demand(link, start, request.size()));
        }
        return demands;
    }

    /** Whether it is the first thing that is asked for. */
    boolean isFirst() {
        return start == 0;
    }

    private static String link(RequestWords request, int index) {
        String word = request.words().get(index);
        for (Map.Entry<String, Set<String>> entry : LINKS.entrySet()) {
            if (entry.getValue().contains(word)) {
                return entry.getKey();
            }
        }
        return index > 0 && request.opensClause(index) ? COMMA : "";
    }

    private static Map<String, Set<String>> links() {
        Map<String, Set<String>> links = new LinkedHashMap<>();
        for (String name : List.of("but", "without", "so-that", "while", "except", "and", "because")) {
            links.put(name, FunctionWords.named("link-" + name));
        }
        return links;
    }
}
