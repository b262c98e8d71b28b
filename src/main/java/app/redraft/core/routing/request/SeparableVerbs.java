package app.redraft.core.routing.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * German verbs whose first part stands at the end of the clause ("stell die Absätze um") or around a "zu" ("umzustellen"), in the one
 * form that lists and weights know them by: {@code umstell}.
 */
final class SeparableVerbs {
    private static final Set<String> PARTS = FunctionWords.named("separable");
    private static final Set<String> LEAD_IN = FunctionWords.named("lead-in");
    private static final Set<String> LINKS = FunctionWords.named("clause-link");
    private static final List<String> ENDINGS = List.of("en", "st", "e", "t");
    private static final int SHORTEST = 3;
    private static final String ZU = "zu";

    private SeparableVerbs() {}

    /** The words of a request with the whole verb in the place of its part; the same where there is none. */
    static RequestWords joined(RequestWords request) {
        List<String> words = new ArrayList<>(request.words());
        for (int i = 0; i < words.size(); i++) {
            words.set(i, withoutZu(words.get(i)));
            if (PARTS.contains(words.get(i)) && isLast(request, i)) {
                words.set(i, words.get(i) + verb(request, i));
            }
        }
        return new RequestWords(words, request.clauses());
    }

    /** Whether the clause ends behind a word, or goes on with what joins another one to it. */
    private static boolean isLast(RequestWords request, int at) {
        return at + 1 == request.size()
                || request.opensClause(at + 1)
                || LINKS.contains(request.words().get(at + 1));
    }

    /** The stem of the verb that opens the clause of a word; empty where it cannot be one. */
    private static String verb(RequestWords request, int part) {
        int first = part;
        while (!request.opensClause(first) && !LINKS.contains(request.words().get(first - 1))) {
            first--;
        }
        while (first < part && LEAD_IN.contains(request.words().get(first))) {
            first++;
        }
        String stem = first < part ? stem(request.words().get(first)) : "";
        return stem.length() < SHORTEST ? "" : stem;
    }

    private static String stem(String verb) {
        for (String ending : ENDINGS) {
            if (verb.endsWith(ending) && verb.length() - ending.length() >= SHORTEST) {
                return verb.substring(0, verb.length() - ending.length());
            }
        }
        return verb;
    }

    private static String withoutZu(String word) {
        for (String part : PARTS) {
            int rest = part.length() + ZU.length();
            if (word.startsWith(part)
                    && word.startsWith(ZU, part.length())
                    && word.length() > rest + SHORTEST
                    && word.endsWith("n")) {
                return part + word.substring(rest);
            }
        }
        return word;
    }
}
