package app.redraft.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Made-up prose for benchmarks and its rewrites, the same for the same seed: frequent words are as frequent as in a language,
 * rare ones come from several thousand.
 */
public final class Prose {
    private static final String[] COMMON = {
        "the", "of", "and", "to", "a", "in", "was", "that", "he", "it", "his", "her", "with", "as", "she", "had", "for",
        "on", "at", "by", "not", "but", "be", "from", "they", "is", "said", "so", "him", "were", "all", "which", "one",
        "there", "been", "if", "when", "no", "would", "their"
    };
    private static final String[] SYLLABLES = {
        "ra", "mo", "len", "ti", "sor", "be", "kun", "dal", "fi", "ost", "gre", "pa", "win", "ul", "che", "nor"
    };
    private static final int VOCABULARY = 6_000;
    private static final int PARAGRAPH = 600;

    private Prose() {}

    /**
     * A text of at least so many characters and at most one sentence more.
     *
     * @param paragraphs whether in paragraphs of about 600 characters, or in one
     */
    public static String text(long seed, int length, boolean paragraphs) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int begun = 0;
        while (text.length() < length) {
            text.append(sentence(random));
            boolean breaks = paragraphs && text.length() - begun > PARAGRAPH;
            text.append(breaks ? "\n\n" : " ");
            begun = breaks ? text.length() : begun;
        }
        return text.toString().strip();
    }

    /**
     * The text with a share of its words replaced, dropped, or led by a new one.
     *
     * @param share from 0 to 1
     */
    public static String changed(String text, long seed, double share) {
        Random random = new Random(seed);
        StringBuilder result = new StringBuilder();
        for (String word : text.split("(?<=\\s)(?=\\S)")) {
            int dice = random.nextDouble() < share ? random.nextInt(3) : -1;
            String space = word.substring(word.stripTrailing().length());
            result.append(dice == 2 ? word(random) + " " : "");
            result.append(dice == 0 ? word(random) + space : dice == 1 && !space.contains("\n") ? "" : word);
        }
        return result.toString().strip();
    }

    /** The text with every fourth sentence put before the one that stood before it. */
    public static String moved(String text) {
        List<String> sentences = new ArrayList<>(List.of(text.split("(?<=[.?] )")));
        for (int k = 3; k < sentences.size(); k += 4) {
            sentences.add(k - 1, sentences.remove(k));
        }
        return String.join("", sentences);
    }

    private static String sentence(Random random) {
        StringBuilder sentence = new StringBuilder();
        int words = 4 + random.nextInt(24);
        for (int k = 0; k < words; k++) {
            sentence.append(k == 0 ? "" : random.nextInt(9) == 0 ? ", " : " ").append(word(random));
        }
        sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
        return sentence.append(random.nextInt(8) == 0 ? '?' : '.').toString();
    }

    /** About as frequent as one over its rank. */
    private static String word(Random random) {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
        if (rank <= COMMON.length) {
            return COMMON[rank - 1];
        }
        StringBuilder word = new StringBuilder();
        for (int k = rank; k > 0; k /= SYLLABLES.length) {
            word.append(SYLLABLES[k % SYLLABLES.length]);
        }
        return word.toString();
    }
}
