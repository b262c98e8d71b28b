package app.redraft.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model that rewrites some words of a passage and then drops, doubles, moves, translates or renumbers what it should have kept.
 * The same for the same passage.
 */
final class SpoilingModel {
    /** Of what must stay, so much is spoiled. */
    private static final double SPOILED = 0.4;

    private static final Map<String, String> WORDS = Map.of(
            "began", "started",
            "large", "big",
            "near", "close to",
            "often", "many times",
            "nearly", "almost",
            "because", "since",
            "asked", "wanted to know",
            "answered", "replied",
            "entire", "whole",
            "returned", "came back");

    private static final Pattern TOKEN = Pattern.compile("⟦/?\\d+⟧");

    private final Pattern kept;

    /** @param anchors what must stay where the model sees it itself; else it sees tokens */
    SpoilingModel(List<String> anchors) {
        StringBuilder either = new StringBuilder(TOKEN.pattern());
        anchors.forEach(anchor -> either.append('|').append(Pattern.quote(anchor)));
        kept = Pattern.compile(either.toString());
    }

    /** The rewrite as it should be. */
    static String honest(String passage) {
        String text = passage;
        for (Map.Entry<String, String> word : new TreeMap<>(WORDS).entrySet()) {
            text = text.replaceAll("\\b" + word.getKey() + "\\b", word.getValue());
        }
        return text;
    }

    /** What the model says. */
    String answer(String passage, long seed) {
        Random random = new Random(seed);
        String text = honest(passage);
        List<String> moved = new ArrayList<>();
        StringBuilder spoiled = new StringBuilder();
        Matcher matcher = kept.matcher(text);
        int from = 0;
        while (matcher.find()) {
            spoiled.append(text, from, matcher.start());
            spoiled.append(random.nextDouble() < SPOILED ? spoil(matcher.group(), random, moved) : matcher.group());
            from = matcher.end();
        }
        spoiled.append(text.substring(from));
        moved.forEach(each -> insert(spoiled, each, random));
        return spoiled.toString();
    }

    private static String spoil(String what, Random random, List<String> moved) {
        switch (random.nextInt(5)) {
            case 0:
                return "";
            case 1:
                moved.add(what);
                return what;
            case 2:
                moved.add(what);
                return "";
            case 3:
                return translated(what, random);
            default:
                return renumbered(what, random);
        }
    }

    private static String translated(String what, Random random) {
        String number = what.replaceAll("[^\\d/]", "");
        if (number.isEmpty()) {
            return what.replaceAll("[^\\p{L}\\p{N} .]", "");
        }
        return switch (random.nextInt(5)) {
            case 0 -> "((" + number + "))";
            case 1 -> "[" + number + "]";
            case 2 -> "⟦ " + number + " ⟧";
            case 3 -> "⟦" + number.replace('1', '１').replace('2', '２').replace('3', '３') + "⟧";
            default -> "【" + number + "】";
        };
    }

    private static String renumbered(String what, Random random) {
        Matcher number = Pattern.compile("\\d+").matcher(what);
        return number.find()
                ? what.substring(0, number.start())
                        + (Integer.parseInt(number.group()) % 9 + 1 + random.nextInt(3))
                        + what.substring(number.end())
                : what.toUpperCase(Locale.ROOT);
    }

    /** Puts something between two words, and not into another token. */
    private void insert(StringBuilder text, String what, Random random) {
        int at = random.nextInt(text.length());
        while (at < text.length() && text.charAt(at) != ' ') {
            at++;
        }
        Matcher inside = kept.matcher(text);
        boolean apart = true;
        while (inside.find()) {
            apart &= at <= inside.start() || at >= inside.end();
        }
        text.insert(apart ? at : text.length(), ' ' + what);
    }
}
