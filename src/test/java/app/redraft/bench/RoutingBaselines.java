package app.redraft.bench;

import app.redraft.bench.LabelledRequests.Request;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two plain routers that Auto has to beat: they know the same labelled requests and nothing else. */
final class RoutingBaselines {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 60;

    private final List<Known> known;
    private final int length;

    private record Known(Request request, Set<String> words) {}

    /** Learns from sets of requests. */
    RoutingBaselines(List<String> sets) {
        known = sets.stream()
                .flatMap(set -> LabelledRequests.own(set).requests().stream())
                .map(request -> new Known(request, words(request)))
                .toList();
        length = bestLength();
    }

    /** Complex from as many words on as separates the known requests best. */
    Predicate<Request> byLength() {
        return request -> count(request) >= length;
    }

    /** Words from which on the length alone calls a request complex. */
    int length() {
        return length;
    }

    /** What the known request with the largest overlap of words is (Jaccard); a request is never its own neighbour. */
    Predicate<Request> byNearest() {
        return request -> {
            Set<String> words = words(request);
            Request nearest = null;
            double best = -1;
            for (Known other : known) {
                double overlap = overlap(words, other.words());
                if (overlap > best && !other.request().equals(request)) {
                    best = overlap;
                    nearest = other.request();
                }
            }
            return nearest != null && nearest.complex();
        };
    }

    private int bestLength() {
        int best = 0;
        long mostRight = -1;
        for (int words = 1; words <= LONGEST; words++) {
            int least = words;
            long right = known.stream()
                    .map(Known::request)
                    .filter(request -> request.complex() == (count(request) >= least))
                    .count();
            if (right > mostRight) {
                mostRight = right;
                best = words;
            }
        }
        return best;
    }

    private static double overlap(Set<String> words, Set<String> others) {
        long shared = words.stream().filter(others::contains).count();
        return shared / (double) (words.size() + others.size() - shared);
    }

    private static long count(Request request) {
        return split(request).count();
    }

    private static Set<String> words(Request request) {
        return new HashSet<>(split(request).toList());
    }

    private static Stream<String> split(Request request) {
        return Arrays.stream(NO_WORD.split(request.instruction().toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty());
    }
}
