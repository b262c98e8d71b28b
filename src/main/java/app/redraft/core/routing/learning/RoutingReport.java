package app.redraft.core.routing.learning;

import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How routing did.
 *
 * @param byCause one line a cause, by the name of the cause
 * @param byPreset one line a preset, by name; free words are {@code instruction}
 * @param comparison the arms of the comparison the writer switched on, empty without one
 * @param total all calls
 */
public record RoutingReport(
        List<Line<RoutingCause>> byCause, List<Line<String>> byPreset, List<Arm> comparison, Line<String> total) {
    private static final String FREE_WORDS = "instruction";

    public RoutingReport {
        byCause = List.copyOf(byCause);
        byPreset = List.copyOf(byPreset);
        comparison = List.copyOf(comparison);
    }

    /**
     * What became of some calls.
     *
     * @param <K> what they may have in common
     * @param key what they have in common
     * @param calls how many
     * @param edge how many edge answered
     * @param tooSimple edge results after which the writer went deeper
     * @param right edge results taken without going deeper
     * @param frontierTaken frontier results taken
     */
    public record Line<K>(K key, int calls, int edge, int tooSimple, int right, int frontierTaken) {
        /** Share of the judged edge results that were right, 0..1; null while none is judged. */
        public @Nullable Double rightShare() {
            int judged = tooSimple + right;
            return judged == 0 ? null : right / (double) judged;
        }
    }

    /**
     * One arm of the comparison: calls that Auto decided alike.
     *
     * @param decided the tier that was decided
     * @param taken the tier that was taken
     * @param calls how many
     * @param accepted how many the writer took
     * @param meanCost mean of the known costs, or null without one
     * @param meanMs mean of the known times in milliseconds, or null without one
     */
    public record Arm(
            Tier decided, Tier taken, int calls, int accepted, @Nullable Money meanCost, @Nullable Long meanMs) {}

    /** Counts calls. */
    public static RoutingReport of(List<RoutedCall> calls) {
        return new RoutingReport(
                lines(calls, RoutedCall::decidedBy, RoutingCause::id),
                lines(calls, call -> call.preset() == null ? FREE_WORDS : call.preset(), Function.identity()),
                arms(calls),
                line("total", calls));
    }

    private static <K> List<Line<K>> lines(
            List<RoutedCall> calls, Function<RoutedCall, K> key, Function<K, String> name) {
        Map<K, List<RoutedCall>> groups = calls.stream()
                .collect(Collectors.groupingBy(
                        key, () -> new TreeMap<>(Comparator.comparing(name)), Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> line(group.getKey(), group.getValue()))
                .toList();
    }

    private static <K> Line<K> line(K key, List<RoutedCall> calls) {
        return new Line<>(
                key,
                calls.size(),
                count(calls, call -> call.tier() == Tier.EDGE),
                count(calls, RoutedCall::tooSimple),
                count(calls, RoutedCall::right),
                count(calls, call -> call.tier() == Tier.FRONTIER && call.accepted()));
    }

    /** Both arms of every decided tier that was turned round at least once. */
    private static List<Arm> arms(List<RoutedCall> calls) {
        return List.of(Tier.values()).stream()
                .filter(decided -> calls.stream().anyMatch(call -> call.onTrial() && call.tier() != decided))
                .flatMap(decided -> List.of(decided, decided.other()).stream()
                        .map(taken -> arm(decided, taken, compared(calls, decided, taken))))
                .toList();
    }

    private static List<RoutedCall> compared(List<RoutedCall> calls, Tier decided, Tier taken) {
        return calls.stream()
                .filter(call -> call.score() != null && call.tier() == taken && call.onTrial() == (taken != decided))
                .toList();
    }

    private static Arm arm(Tier decided, Tier taken, List<RoutedCall> calls) {
        List<RoutedCall.Spent> spent = calls.stream().map(RoutedCall::spent).toList();
        return new Arm(
                decided,
                taken,
                calls.size(),
                count(calls, RoutedCall::accepted),
                SpentMean.of(spent).cost(),
                SpentMean.of(spent).ms());
    }

    private static int count(List<RoutedCall> calls, Predicate<RoutedCall> which) {
        return (int) calls.stream().filter(which).count();
    }
}
