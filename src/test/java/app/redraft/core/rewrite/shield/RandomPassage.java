package app.redraft.core.rewrite.shield;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A passage with things to keep at some of its words, its rewrite, and what a careless model makes of the tokens in it. */
final class RandomPassage {
    private static final List<String> SENTENCES = List.of(
            "The ferry began its crossing before the fog had left the harbour.",
            "Nobody in the large kitchen remembered who had baked the first loaf.",
            "She often walked along the canal and counted the boats near the bridge.",
            "The letter from the island arrived late and was opened with great care.",
            "Two painters shared the attic and quarrelled nearly every week about the light.",
            "The doctor rode through the snow to a lonely farm behind the forest.",
            "An old clock in the entire hallway struck thirteen whenever the wind turned.",
            "My grandmother answered every question about the war with a recipe.");
    private static final Map<String, String> WORDS = new TreeMap<>(Map.of(
            "began", "started",
            "large", "big",
            "often", "many times",
            "near", "close to",
            "nearly", "almost",
            "entire", "whole",
            "answered", "replied to",
            "lonely", "remote"));
    /** What stands behind a word, or around it. */
    private static final List<String> FORMS = List.of(
            "%s[^%d]",
            "%s [@source%d]",
            "%s \\cite{work%d}",
            "%s `file%d.txt`",
            "%s {{field%d}}",
            "%s $x_{%d}$",
            "%s [[Page %d]]",
            "%s<sup>%d</sup>",
            "**%s**",
            "[%s](page%d.html)");

    private static final Pattern TOKEN = Pattern.compile("⟦/?\\d+⟧");

    /** What nobody writes twice by chance. */
    private static final Pattern THING = Pattern.compile(
            "\\[\\^\\d+\\]|\\[@source\\d+\\]|\\\\cite\\{work\\d+\\}|\\{\\{field\\d+\\}\\}|\\[\\[Page \\d+\\]\\]");

    private final Random random;
    private final String text;

    RandomPassage(long seed) {
        random = new Random(seed);
        String passage = passage();
        while (passage.chars().noneMatch(Character::isDigit)) {
            passage = passage();
        }
        text = passage;
    }

    private String passage() {
        StringBuilder passage = new StringBuilder();
        int number = 11;
        List<String> sentences = new ArrayList<>(SENTENCES);
        Collections.shuffle(sentences, random);
        for (String sentence : sentences.subList(0, 3 + random.nextInt(4))) {
            passage.append(passage.length() == 0 ? "" : random.nextInt(4) == 0 ? "\n\n" : " ");
            String[] words = sentence.split(" ");
            for (int i = 0; i < words.length; i++) {
                boolean plain = words[i].matches("\\p{L}{3,}") && !WORDS.containsKey(words[i]);
                boolean keeps = plain && random.nextInt(7) == 0;
                passage.append(i == 0 ? "" : " ")
                        .append(
                                keeps
                                        ? FORMS.get(random.nextInt(FORMS.size()))
                                                .formatted(words[i], number++)
                                        : words[i]);
            }
        }
        return passage.toString();
    }

    String text() {
        return text;
    }

    /** The rewrite as it should be. */
    String honest() {
        return rewritten(text);
    }

    static String rewritten(String text) {
        String result = text;
        for (Map.Entry<String, String> word : WORDS.entrySet()) {
            result = result.replaceAll("\\b" + word.getKey() + "\\b", word.getValue());
        }
        return result;
    }

    /** An answer with faults. @param sent the passage with tokens */
    String spoiled(String sent) {
        String answer = rewritten(sent);
        List<String> strays = new ArrayList<>();
        StringBuilder spoiled = new StringBuilder();
        Matcher token = TOKEN.matcher(answer);
        int from = 0;
        while (token.find()) {
            spoiled.append(answer, from, token.start());
            spoiled.append(random.nextInt(3) == 0 ? spoil(token.group(), strays) : token.group());
            from = token.end();
        }
        spoiled.append(answer.substring(from));
        if (random.nextInt(4) == 0) {
            strays.add("⟦" + (40 + random.nextInt(50)) + "⟧");
        }
        strays.forEach(stray -> insert(spoiled, stray));
        return spoiled.toString();
    }

    private String spoil(String token, List<String> strays) {
        String number = token.substring(1, token.length() - 1);
        switch (random.nextInt(6)) {
            case 0:
                return "";
            case 1:
                strays.add(token);
                return token;
            case 2:
                strays.add(token);
                return "";
            case 3:
                return "⟦" + number.replaceAll("\\d+", Integer.toString(60 + random.nextInt(30))) + "⟧";
            case 4:
                return "【" + number + "】";
            default:
                return "((" + number + "))";
        }
    }

    /** A rewrite by a model that sees the things themselves, with faults. */
    String spoiledInSight() {
        List<String> strays = new ArrayList<>();
        StringBuilder spoiled = new StringBuilder();
        String honest = honest();
        Matcher thing = THING.matcher(honest);
        int from = 0;
        while (thing.find()) {
            spoiled.append(honest, from, thing.start());
            spoiled.append(random.nextInt(3) == 0 ? spoilInSight(thing.group(), strays) : thing.group());
            from = thing.end();
        }
        spoiled.append(honest.substring(from));
        strays.forEach(stray -> insert(spoiled, stray));
        return spoiled.toString();
    }

    private String spoilInSight(String thing, List<String> strays) {
        switch (random.nextInt(4)) {
            case 0:
                return "";
            case 1:
                strays.add(thing);
                return thing;
            case 2:
                strays.add(thing);
                return "";
            default:
                return thing.replaceAll("\\d+", Integer.toString(60 + random.nextInt(30)));
        }
    }

    /** At a space between two words, and not within another thing. */
    private void insert(StringBuilder answer, String stray) {
        int at = answer.indexOf(" ", random.nextInt(answer.length()));
        Matcher thing = THING.matcher(answer);
        int place = at < 0 ? answer.length() : at;
        while (thing.find()) {
            place = thing.start() < place && place < thing.end() ? thing.end() : place;
        }
        answer.insert(place, " " + stray);
    }
}
