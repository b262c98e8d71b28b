package app.redraft.infra.provider.proofreader.spelling;

import java.util.Arrays;
import java.util.Locale;

/** Damerau-Levenshtein distance in which common slips are cheap: swapped neighbours, doubled letters, vowels. */
public final class EditDistance {
    private static final double VOWEL_FOR_VOWEL = 0.7;
    private static final double SWAP = 0.5;
    private static final double DOUBLED = 0.4;
    private static final double VOWEL_GAP = 0.7;
    private static final double JOINT = 0.3;

    private EditDistance() {}

    /** The cost of turning one word into the other, {@code >= 0}; 1 for a plain wrong letter. */
    public static double between(String from, String to) {
        double[][] cost = new double[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 && j == 0 ? 0 : cheapest(cost, from, to, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    /** Whether both words have the same letters, whatever their order and case. */
    static boolean sameLetters(String a, String b) {
        return Arrays.equals(sorted(a), sorted(b));
    }

    private static int[] sorted(String word) {
        return word.toLowerCase(Locale.ROOT).chars().sorted().toArray();
    }

    private static double cheapest(double[][] cost, String from, String to, int i, int j) {
        double best = Double.MAX_VALUE;
        if (i > 0) {
            best = cost[i - 1][j] + gap(from, i - 1);
        }
        if (j > 0) {
            best = Math.min(best, cost[i][j - 1] + gap(to, j - 1));
        }
        if (i > 0 && j > 0) {
            best = Math.min(best, cost[i - 1][j - 1] + replace(from.charAt(i - 1), to.charAt(j - 1)));
        }
        boolean swapped = i > 1
                && j > 1
                && from.charAt(i - 1) == to.charAt(j - 2)
                && from.charAt(i - 2) == to.charAt(j - 1)
                && from.charAt(i - 1) != from.charAt(i - 2);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + SWAP) : best;
    }

    private static double gap(String word, int at) {
        char letter = word.charAt(at);
        boolean doubled =
                (at > 0 && word.charAt(at - 1) == letter) || (at + 1 < word.length() && word.charAt(at + 1) == letter);
        if (doubled) {
            return DOUBLED;
        }
        return vowel(letter) ? VOWEL_GAP : " '-".indexOf(letter) >= 0 ? JOINT : 1;
    }

    private static double replace(char from, char to) {
        return from == to ? 0 : vowel(from) && vowel(to) ? VOWEL_FOR_VOWEL : 1;
    }

    private static boolean vowel(char letter) {
        return "aeiouy".indexOf(letter) >= 0;
    }
}
