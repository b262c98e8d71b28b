package app.redraft.bench;

import app.redraft.core.routing.request.ActRecognizer;
import app.redraft.core.routing.request.RequestWeights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns the weights of {@link RequestWeights} by logistic regression with a quadratic penalty, one weight after the other
 * until they rest (cyclic coordinate descent). Deterministic: the same requests give the same weights.
 */
final class RoutingTraining {
    /** How much an error weighs against large weights; chosen on requests left out in turn. */
    private static final double ERROR = 0.2;

    /** The older sets taught the lists of phrases, which therefore fit them better than they fit any other request. */
    private static final double WEIGHT_OF_NEWER = 3;

    private static final int FEWEST_USES_OF_A_WORD = 4;
    private static final int ROUNDS = 200;
    private static final double SMALLEST = 0.005;

    private final List<Example> examples = new ArrayList<>();
    private final Map<String, List<Entry>> columns = new TreeMap<>();

    private record Example(Map<String, Double> signals, boolean complex, double weight) {}

    private record Entry(int example, double value) {}

    private RoutingTraining() {}

    /** Learns from sets of requests and writes the weights to a file. */
    static void write(Path file) {
        StringBuilder text =
                new StringBuilder("# Written by packaging/bench routing --learn. What each signal of a request says"
                        + " for (above 0)\n# or against the stronger tier: signal weight.\n");
        new TreeMap<>(learnt(LabelledRequests.OLDER, LabelledRequests.NEWER).byName())
                .forEach((name, weight) -> text.append(String.format(Locale.ROOT, "%s %.3f%n", name, weight)));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The weights that two groups of sets teach. */
    static RequestWeights learnt(List<String> older, List<String> newer) {
        RoutingTraining training = new RoutingTraining();
        ActRecognizer reader = new ActRecognizer(new RequestWeights(Map.of()));
        older.forEach(set -> training.add(set, 1, reader));
        newer.forEach(set -> training.add(set, WEIGHT_OF_NEWER, reader));
        training.index();
        return new RequestWeights(training.descend());
    }

    private void add(String set, double weight, ActRecognizer reader) {
        LabelledRequests.own(set)
                .requests()
                .forEach(request ->
                        examples.add(new Example(reader.signals(request.instruction()), request.complex(), weight)));
    }

    private void index() {
        for (int i = 0; i < examples.size(); i++) {
            int example = i;
            examples.get(i).signals().forEach((name, value) -> columns.computeIfAbsent(
                            name, column -> new ArrayList<>())
                    .add(new Entry(example, value)));
        }
        columns.entrySet()
                .removeIf(column ->
                        column.getKey().startsWith("word:") && column.getValue().size() < FEWEST_USES_OF_A_WORD);
    }

    private Map<String, Double> descend() {
        double[] logOdds = new double[examples.size()];
        Map<String, Double> weights = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            columns.forEach((name, column) -> {
                double weight = weights.getOrDefault(name, 0.0);
                double step = step(weight, column, logOdds);
                weights.put(name, weight + step);
                column.forEach(entry -> logOdds[entry.example()] += step * entry.value());
            });
        }
        weights.values().removeIf(weight -> Math.abs(weight) < SMALLEST);
        return weights;
    }

    /** Newton's step for one weight, the others held. */
    private double step(double weight, List<Entry> column, double[] logOdds) {
        double slope = weight;
        double curvature = 1;
        for (Entry entry : column) {
            Example example = examples.get(entry.example());
            double likely = 1 / (1 + Math.exp(-logOdds[entry.example()]));
            double scale = ERROR * example.weight() * entry.value();
            slope += scale * (likely - (example.complex() ? 1 : 0));
            curvature += scale * entry.value() * likely * (1 - likely);
        }
        return -slope / curvature;
    }
}
