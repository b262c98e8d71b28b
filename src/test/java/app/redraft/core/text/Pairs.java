package app.redraft.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Seeded pairs of an original and its rewrite, with everything Unicode has to trip over. */
public final class Pairs {
    private static final String[] WORDS = {
        "the",
        "a",
        "of",
        "and",
        "to",
        "in",
        "that",
        "river",
        "lantern",
        "don’t",
        "it's",
        "quiet",
        "**bold**",
        "[link](x)",
        "naïve",
        "e\u0301te\u0301",
        "Straße",
        "日本語",
        "ひらがな",
        "カタカナー",
        "ภาษาไทย",
        "שלום",
        "مرحبا",
        "नमस्ते",
        "👩‍👩‍👧‍👦",
        "🇩🇪🇫🇷",
        "👍🏽",
        "❤️",
        "\ud83d",
        "\udc4d",
        "\u200d",
        "\u0301",
        "x\u200by",
        "각",
        "각",
        "3.14",
        "“so”",
        "—",
        "…",
        "क्षि",
        "ก็",
        "\u0600١"
    };
    private static final String[] SPACES = {
        " ", " ", " ", " ", "  ", "\n", "\n\n", "\r\n", "\r\n\r\n", "", "\t", "\u00a0", " \u0301", "\u2028"
    };
    private static final String[] MARKS = {",", ".", "!", "?", ";", "'", "’", "*", "#", "- "};

    private static final String[] COMMON = {
        "the", "of", "and", "a", "to", "in", "it", "was", "that", "he", "she", "on", "for", "as", "with", "his", "at",
        "by", "an", "not"
    };
    private static final String[] SYLLABLES = {
        "ra", "mo", "len", "ti", "sor", "be", "kun", "dal", "fi", "ost", "gre", "pa", "win", "ul"
    };

    public final String original;
    public final String rewritten;

    private Pairs(String original, String rewritten) {
        this.original = original;
        this.rewritten = rewritten;
    }

    /** By turns the worst of Unicode and ordinary prose. */
    public static Pairs of(long seed) {
        return seed % 2 == 0 ? random(seed) : prose(seed, 1 + (int) (seed % 40), 0.02 + 0.6 * (seed % 7) / 7);
    }

    /**
     * Sentences and paragraphs, some of them moved, dropped, added or rewritten, and single words changed.
     *
     * @param rate share of the words that change
     */
    public static Pairs prose(long seed, int sentences, double rate) {
        Random random = new Random(seed);
        List<List<String>> before = new ArrayList<>();
        for (int k = 0; k < sentences; k++) {
            before.add(sentence(random));
        }
        List<List<String>> after = new ArrayList<>();
        for (List<String> sentence : before) {
            int dice = random.nextInt(24);
            if (dice == 0 && !after.isEmpty()) {
                after.add(after.size() - 1, sentence);
            } else if (dice == 1) {
                after.add(sentence(random));
                after.add(sentence);
            } else if (dice != 2) {
                after.add(edited(sentence, rate, random));
            }
        }
        return new Pairs(join(before, seed), join(after, seed));
    }

    /** Prose in which only words change: none is moved. */
    public static Pairs edited(long seed, int sentences, double rate) {
        Random random = new Random(seed);
        List<List<String>> before = new ArrayList<>();
        List<List<String>> after = new ArrayList<>();
        for (int k = 0; k < sentences; k++) {
            before.add(sentence(random));
            after.add(edited(before.get(k), rate, random));
        }
        return new Pairs(join(before, seed), join(after, seed));
    }

    private static List<String> sentence(Random random) {
        List<String> words = new ArrayList<>();
        int length = 2 + random.nextInt(16);
        for (int k = 0; k < length; k++) {
            words.add(word(random));
        }
        words.set(
                0, Character.toUpperCase(words.get(0).charAt(0)) + words.get(0).substring(1));
        return words;
    }

    private static List<String> edited(List<String> sentence, double rate, Random random) {
        List<String> words = new ArrayList<>();
        for (String word : sentence) {
            int dice = random.nextDouble() < rate ? random.nextInt(4) : -1;
            if (dice == 0) {
                words.add("**" + word + "**");
            } else if (dice != 1) {
                words.add(dice == 2 ? word(random) : word);
            }
            if (dice == 3) {
                words.add(word(random));
            }
        }
        return words;
    }

    /** Frequent words are as frequent as in a language: about one over their rank. */
    private static String word(Random random) {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(400));
        if (rank <= 20) {
            return COMMON[rank - 1] + (random.nextInt(12) == 0 ? "," : "");
        }
        StringBuilder word = new StringBuilder();
        for (int k = rank; k > 0; k /= 7) {
            word.append(SYLLABLES[k % 7 + 7 * (word.length() % 2)]);
        }
        return word.toString();
    }

    private static String join(List<List<String>> sentences, long seed) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < sentences.size(); k++) {
            text.append(k == 0 ? "" : (k + seed) % 6 == 0 ? "\n\n" : " ");
            text.append(String.join(" ", sentences.get(k))).append(k % 5 == 4 ? "?" : ".");
        }
        return text.toString();
    }

    public static Pairs random(long seed) {
        Random random = new Random(seed);
        List<String> words = pieces(random, random.nextInt(60));
        List<String> changed = new ArrayList<>();
        double rate = random.nextDouble() * 0.6;
        for (String word : words) {
            double dice = random.nextDouble();
            if (dice > rate) {
                changed.add(word);
            } else if (dice < rate * 0.4) {
                changed.addAll(pieces(random, 1 + random.nextInt(2)));
            } else if (dice < rate * 0.5) {
                changed.add(word);
                changed.addAll(pieces(random, 1));
            }
        }
        return new Pairs(String.join("", words), String.join("", changed));
    }

    private static List<String> pieces(Random random, int count) {
        List<String> pieces = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            String mark = random.nextInt(8) == 0 ? MARKS[random.nextInt(MARKS.length)] : "";
            pieces.add(WORDS[random.nextInt(WORDS.length)] + mark + SPACES[random.nextInt(SPACES.length)]);
        }
        return pieces;
    }
}
