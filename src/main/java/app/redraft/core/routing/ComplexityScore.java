package app.redraft.core.routing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How complex a request is: five factors, each 0..3, and the score they make. The score is a whole number of sixths of a
 * point, {@code (3L + 5C + 4T + 4M + 4Q) / 6}, and is compared as such, never as a rounded figure.
 *
 * @param length factor L, from the length of instruction and passage
 * @param code factor C, from the code marks in both
 * @param technical factor T, from the domain terms of the instruction
 * @param multiStep factor M, from the steps of the instruction
 * @param question factor Q, from the kind of question
 */
public record ComplexityScore(int length, int code, int technical, int multiStep, int question) {
    /** The largest value of a factor. */
    public static final int MAX_FACTOR = 3;

    private static final int SIXTHS = 6;

    /** Half of the last place in which scores are shown, so that a threshold copied from the screen means what was shown. */
    private static final double SHOWN = 0.005;

    /**
     * @throws IllegalArgumentException for a factor outside 0..3
     */
    public ComplexityScore {
        for (int factor : new int[] {length, code, technical, multiStep, question}) {
            if (factor < 0 || factor > MAX_FACTOR) {
                throw new IllegalArgumentException("a factor is 0 to " + MAX_FACTOR + ", not " + factor);
            }
        }
    }

    /** The score in sixths of a point, 0..60. */
    public int sixths() {
        return 3 * length + 5 * code + 4 * technical + 4 * multiStep + 4 * question;
    }

    /** The score, 0..10. */
    public double value() {
        return sixths() / (double) SIXTHS;
    }

    /** Whether the score is at least a threshold of 0..10. */
    public boolean reaches(double threshold) {
        return sixths() >= sixthsFor(threshold);
    }

    /** The smallest number of sixths that reaches a threshold of 0..10. */
    public static int sixthsFor(double threshold) {
        return (int) Math.ceil((threshold - SHOWN) * SIXTHS);
    }

    /** A recorded score in sixths. */
    public static int sixthsOf(double score) {
        return (int) Math.round(score * SIXTHS);
    }

    /** The factors by the names used in JSON, in the order of the formula. */
    public Map<String, Integer> factors() {
        Map<String, Integer> factors = new LinkedHashMap<>();
        factors.put("length", length);
        factors.put("code", code);
        factors.put("technical", technical);
        factors.put("multi_step", multiStep);
        factors.put("question", question);
        return Collections.unmodifiableMap(factors);
    }
}
