package app.redraft.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Seeded pairs of an original and its rewrite, with everything Unicode has to trip over. */
final class Pairs {
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

    final String original;
    final String rewritten;

    private Pairs(String original, String rewritten) {
        this.original = original;
        this.rewritten = rewritten;
    }

    static Pairs random(long seed) {
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
