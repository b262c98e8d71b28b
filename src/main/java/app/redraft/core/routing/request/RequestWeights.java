package app.redraft.core.routing.request;

import app.redraft.core.text.ShippedText;
import java.util.HashMap;
import java.util.Map;

/**
 * What each signal of a request says for or against the stronger tier, learnt by logistic regression from the labelled
 * requests that the project tunes on ({@code packaging/bench routing --learn}). Immutable.
 *
 * @param byName weights by the name of the signal
 */
public record RequestWeights(Map<String, Double> byName) {
    private static final String RESOURCE = "/routing/weights.txt";

    public RequestWeights {
        byName = Map.copyOf(byName);
    }

    /** The weights that Redraft ships with. */
    public static RequestWeights shipped() {
        Map<String, Double> weights = new HashMap<>();
        for (String line : ShippedText.lines(RESOURCE)) {
            int space = line.indexOf(' ');
            weights.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
        }
        return new RequestWeights(weights);
    }

    /**
     * The logarithm of the odds that a request with some signals needs the stronger tier: above 0 it rather does.
     *
     * @param signals figures by name
     */
    double logOdds(Map<String, Double> signals) {
        double sum = 0;
        for (Map.Entry<String, Double> signal : signals.entrySet()) {
            sum += signal.getValue() * byName.getOrDefault(signal.getKey(), 0.0);
        }
        return sum;
    }

    /** Whether the word was met where the weights were learnt. */
    boolean knows(String word) {
        return RequestSignals.isSign(word) || byName.containsKey("word:" + RequestSignals.stem(word));
    }
}
