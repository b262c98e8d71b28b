package app.redraft.bench.proofread;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * GLEU of one sentence after Napoles, Sakaguchi, Post, Tetreault, "Ground Truth for Grammatical Error Correction Metrics"
 * (2015) and "GLEU Without Tuning" (2016): the geometric mean over n = 1 to 4 of
 *
 * <pre>p(n) = max(0, sum of min(h, r) - sum of min(h, s where r = 0)) / number of n-grams of the hypothesis</pre>
 *
 * with h, r, s how often an n-gram stands in hypothesis, reference and source, times the brevity penalty exp(1 - |r| / |h|)
 * where the hypothesis is shorter. As in the authors' program, a zero count is taken for one.
 */
final class Gleu {
    private static final int LONGEST = 4;

    private Gleu() {}

    /** From 0 to 1, the mean over the references. */
    static double of(String source, String hypothesis, List<String> references) {
        return references.stream()
                .mapToDouble(reference -> of(Tokens.of(source), Tokens.of(hypothesis), Tokens.of(reference)))
                .average()
                .orElse(0);
    }

    private static double of(List<String> source, List<String> hypothesis, List<String> reference) {
        double logarithms = 0;
        for (int n = 1; n <= LONGEST; n++) {
            Map<List<String>, Integer> inHypothesis = grams(hypothesis, n);
            Map<List<String>, Integer> inReference = grams(reference, n);
            Map<List<String>, Integer> inSource = grams(source, n);
            int matched = 0;
            for (Map.Entry<List<String>, Integer> gram : inHypothesis.entrySet()) {
                Integer right = inReference.get(gram.getKey());
                matched += right != null
                        ? Math.min(gram.getValue(), right)
                        : -Math.min(gram.getValue(), inSource.getOrDefault(gram.getKey(), 0));
            }
            int all = Math.max(hypothesis.size() + 1 - n, 0);
            logarithms += Math.log(Math.max(matched, 0) == 0 ? 1 : matched) - Math.log(all == 0 ? 1 : all);
        }
        double brevity = Math.min(0, 1 - (double) reference.size() / Math.max(1, hypothesis.size()));
        return Math.exp(brevity + logarithms / LONGEST);
    }

    private static Map<List<String>, Integer> grams(List<String> tokens, int n) {
        Map<List<String>, Integer> grams = new HashMap<>();
        for (int i = 0; i + n <= tokens.size(); i++) {
            grams.merge(tokens.subList(i, i + n), 1, Integer::sum);
        }
        return grams;
    }
}
