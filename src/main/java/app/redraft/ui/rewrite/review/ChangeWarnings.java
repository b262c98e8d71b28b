package app.redraft.ui.rewrite.review;

import app.redraft.core.quality.guard.Warning;
import app.redraft.core.text.UserMessage;
import app.redraft.core.text.review.Decision;
import app.redraft.core.text.review.Hunk;
import app.redraft.core.text.review.Review;
import app.redraft.ui.common.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which change of a version each warning about it belongs to. FX thread. */
final class ChangeWarnings {
    private final Predicate<Warning.Kind> told;
    private List<Warning> warnings = List.of();
    private @Nullable Review placedIn;
    private List<List<Warning>> placed = List.of();

    /** @param told whether the writer wants to hear of a kind; asked whenever it is shown */
    ChangeWarnings(Predicate<Warning.Kind> told) {
        this.told = told;
    }

    /** Takes the warnings about another version. */
    void show(List<Warning> next) {
        warnings = next;
        placedIn = null;
    }

    /** What a change may say that the original does not, in words; empty for nothing. */
    String words(Review review, int index) {
        return words(of(review, index, false));
    }

    /** The phrases of a change that give away a machine, in words; empty for none. */
    String style(Review review, int index) {
        List<Warning> phrases = of(review, index, true).toList();
        if (phrases.size() < 2) {
            return words(phrases.stream());
        }
        String listed = phrases.stream()
                .map(phrase -> "“" + phrase.rewritten().in(review.rewritten()) + "”")
                .distinct()
                .collect(Collectors.joining(", "));
        return Texts.sentence(UserMessage.of("phrase.several", listed));
    }

    /** The first phrase of a change that gives away a machine and still stands in it. */
    Optional<Warning> phrase(Review review, int index) {
        return of(review, index, true).findFirst();
    }

    private Stream<Warning> of(Review review, int index, boolean style) {
        return at(review, index).stream()
                .filter(warning -> warning.kind().isStyle() == style)
                .filter(warning -> !style || PhraseCure.concerns(review, index, warning));
    }

    private static String words(Stream<Warning> warnings) {
        return warnings.map(warning -> Texts.sentence(warning.why())).distinct().collect(Collectors.joining(" "));
    }

    /** What the warnings about a change are about. */
    List<Warning.Kind> kinds(Review review, int index) {
        return at(review, index).stream().map(Warning::kind).distinct().toList();
    }

    /** How many changes with a warning wait for a decision; one of style keeps nobody waiting. */
    int open(Review review) {
        return warned(review).size();
    }

    /** These changes, by their indexes. */
    Set<Integer> warned(Review review) {
        if (warnings.isEmpty()) {
            return Set.of();
        }
        return review.hunks().stream()
                .map(Hunk::index)
                .filter(index -> review.decision(index) == Decision.PENDING
                        && of(review, index, false).findAny().isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Warning> at(Review review, int index) {
        if (warnings.isEmpty()) {
            return List.of();
        }
        if (placedIn == null || !placedIn.hunks().equals(review.hunks())) {
            placed = placed(review);
            placedIn = review;
        }
        return placed.get(index).stream()
                .filter(warning -> told.test(warning.kind()))
                .toList();
    }

    /** A change as it stands in the original and in the version. */
    private record Place(Hunk hunk, int start, int end) {
        boolean is(Warning.Span original) {
            return !hunk.optional() && touches(original, hunk.originalStart(), hunk.originalEnd());
        }

        boolean becomes(Warning.Span rewritten) {
            return !hunk.optional() && touches(rewritten, start, end);
        }
    }

    private List<List<Warning>> placed(Review review) {
        List<Place> places = review.hunks().stream()
                .map(hunk -> new Place(hunk, review.rewrittenStart(hunk.index()), review.rewrittenEnd(hunk.index())))
                .toList();
        List<List<Warning>> all = new ArrayList<>();
        places.forEach(place -> all.add(new ArrayList<>()));
        for (Warning warning : warnings) {
            places(warning, places)
                    .forEach(place -> all.get(place.hunk().index()).add(warning));
        }
        return all;
    }

    /** The changes at the shorter of its two spans: that is the words themselves, the other may be their sentence. */
    private static List<Place> places(Warning warning, List<Place> places) {
        List<Place> before =
                places.stream().filter(place -> place.is(warning.original())).toList();
        List<Place> after = places.stream()
                .filter(place -> place.becomes(warning.rewritten()))
                .toList();
        if (warning.kind().isStyle()) {
            return after.subList(0, Math.min(1, after.size()));
        }
        boolean first = length(warning.original()) <= length(warning.rewritten());
        List<Place> nearer = first ? before : after;
        List<Place> found = nearer.isEmpty() ? first ? after : before : nearer;
        return found.isEmpty() ? nearest(warning, places) : found;
    }

    /** What is said of words that did not change is shown at the change that is nearest to them. */
    private static List<Place> nearest(Warning warning, List<Place> places) {
        boolean gone = warning.rewritten().end() == warning.rewritten().start();
        return places.stream()
                .filter(place -> !place.hunk().optional())
                .min(Comparator.comparingInt(place -> gone
                        ? distance(
                                warning.original(),
                                place.hunk().originalStart(),
                                place.hunk().originalEnd())
                        : distance(warning.rewritten(), place.start(), place.end())))
                .stream()
                .toList();
    }

    private static int distance(Warning.Span span, int start, int end) {
        return Math.max(0, Math.max(start - span.end(), span.start() - end));
    }

    /** Nothing is longer than anything. */
    private static int length(Warning.Span span) {
        return span.end() > span.start() ? span.end() - span.start() : Integer.MAX_VALUE;
    }

    private static boolean touches(Warning.Span span, int start, int end) {
        return span.end() > span.start() && span.start() < end && span.end() > start;
    }
}
