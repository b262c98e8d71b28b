package app.redraft.bench;

import app.redraft.core.quality.guard.MeaningGuard;
import app.redraft.core.quality.guard.Warning;
import app.redraft.core.rewrite.cleaning.AnswerKind;
import app.redraft.core.rewrite.cleaning.OutputCleaner;
import app.redraft.core.statistics.Percentile;
import app.redraft.infra.dictionary.EnglishLexicon;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the guard of meaning and the cleaning of answers catch: honest rewrites written by hand, in which nothing is to be told, and
 * each of them spoiled in one way.
 */
final class GuardBench {
    private static final MeaningGuard GUARD = new MeaningGuard(new EnglishLexicon());

    private static final String INSTRUCTION = "Make this passage clearer and keep every statement.";
    private static final int RUNS = 200;
    private static final int WORDS = 2_000;

    private static final List<String> INVENTIONS = List.of(
            "Experts have praised the decision.",
            "This was because the budget had been cut in 2014.",
            "Professor Whitfield later confirmed this in an interview.",
            "More than 400 people signed a petition against it.",
            "The neighbours were pleased with the new arrangement.",
            "It will be discussed again in November.",
            "Similar problems have been reported from Rotterdam.",
            "As a result, prices rose by nine percent.");

    /** An honest rewrite. */
    private record Pair(String original, String rewritten) {}

    private GuardBench() {}

    public static void main(String[] args) throws IOException {
        List<Pair> pairs = pairs();
        long alarms =
                pairs.stream().filter(pair -> warns(pair, pair.rewritten())).count();
        System.out.printf(
                "honest rewrites: %d, marked all the same: %d (%.1f %%)%n",
                pairs.size(), alarms, 100.0 * alarms / pairs.size());
        pairs.stream().filter(pair -> warns(pair, pair.rewritten())).forEach(GuardBench::print);
        System.out.println("spoiled in one way: caught / all");
        meaning().forEach((name, spoil) -> {
            List<Pair> spoiled = pairs.stream()
                    .map(pair -> new Pair(pair.original(), spoil.apply(pair.rewritten())))
                    .filter(pair ->
                            pairs.stream().noneMatch(good -> good.rewritten().equals(pair.rewritten())))
                    .toList();
            report(
                    name,
                    spoiled.stream()
                            .filter(pair -> warns(pair, pair.rewritten()))
                            .count(),
                    spoiled.size());
        });
        forms().forEach((name, wrap) -> report(
                name, pairs.stream().filter(pair -> isHandled(pair, wrap)).count(), pairs.size()));
        time(pairs);
    }

    private static Map<String, UnaryOperator<String>> meaning() {
        Map<String, UnaryOperator<String>> spoilers = new LinkedHashMap<>();
        spoilers.put(
                "number changed",
                text -> first(text, "\\d+", number -> Integer.toString(Integer.parseInt(number) + 3)));
        spoilers.put("number dropped", text -> first(text, "\\b\\d[\\d,.:]*\\d ?", number -> ""));
        spoilers.put(
                "date changed",
                text -> first(
                        text,
                        "May|July|June|October|Juni|Oktober|septembre|abril|Monday|Friday|Sunday",
                        date -> "August"));
        spoilers.put(
                "name changed", text -> first(text, "(?<=[a-z,] )\\p{Lu}\\p{Ll}{3,}(?=[ .,;])", name -> "Marlowe"));
        spoilers.put(
                "negation dropped",
                text -> first(text, " (?:not|never|nicht|ne|no|nunca)(?= )|n't| pas(?= )|not(?= b)", word -> ""));
        spoilers.put(
                "negation added",
                text -> first(text, "\\b(?:is|was|are|will|must|has|had|may|might) ", verb -> verb + "not "));
        spoilers.put(
                "quantifier changed",
                text -> first(text, "\\b(?:some|most|all|might|must)\\b", word -> switch (word) {
                    case "some", "most" -> "all";
                    case "all" -> "some";
                    case "might" -> "must";
                    default -> "may";
                }));
        spoilers.put(
                "sentence invented",
                text -> text + ' ' + INVENTIONS.get(Math.floorMod(text.hashCode(), INVENTIONS.size())));
        spoilers.put("cut off at 60 %", text -> text.substring(0, text.length() * 6 / 10));
        spoilers.put(
                "another language",
                text -> "Das ist ein ganz anderer Text, und er ist nicht in der Sprache, in der er sein soll.");
        return spoilers;
    }

    private static Map<String, UnaryOperator<String>> forms() {
        Map<String, UnaryOperator<String>> forms = new LinkedHashMap<>();
        forms.put("preamble", text -> "Sure! Here is a clearer version:\n\n" + text);
        forms.put("label on the line", text -> "**Rewritten:** " + text);
        forms.put(
                "note behind",
                text -> text + "\n\nNote: I kept the original tone and simplified the sentence structure.");
        forms.put("list of changes behind", text -> text + "\n\nChanges made:\n- active voice\n- shorter sentences");
        forms.put("offer behind", text -> text + "\n\nLet me know if you'd like a different tone!");
        forms.put("fence and note", text -> "```\n" + text + "\n```\n\nI hope this helps!");
        forms.put("JSON", text -> "{\"rewritten\": \"" + text.replace("\"", "\\\"") + "\"}");
        forms.put("quotation marks", text -> '“' + text + '”');
        forms.put("stop token", text -> text + "<|im_end|>");
        forms.put("given twice", text -> text + "\n\n" + text);
        forms.put("two options", text -> "Option 1: " + text + "\n\nOption 2: " + text + " Indeed.");
        forms.put("refusal", text -> "I'm sorry, but I can't help with rewriting this text.");
        return forms;
    }

    private static boolean isHandled(Pair pair, UnaryOperator<String> wrap) {
        OutputCleaner cleaner = new OutputCleaner(pair.original(), "");
        cleaner.push(wrap.apply(pair.rewritten()));
        return cleaner.finish().equals(pair.rewritten()) || cleaner.kind() != AnswerKind.REWRITE;
    }

    private static boolean warns(Pair pair, String rewritten) {
        return !GUARD.check(pair.original(), rewritten, INSTRUCTION).isEmpty();
    }

    private static void print(Pair pair) {
        for (Warning warning : GUARD.check(pair.original(), pair.rewritten(), INSTRUCTION)) {
            System.out.printf(
                    "  %s: %s -> %s (%s)%n",
                    warning.kind().id(),
                    warning.original().in(pair.original()),
                    warning.rewritten().in(pair.rewritten()),
                    pair.rewritten());
        }
    }

    private static void report(String name, long caught, int all) {
        System.out.printf("  %-24s %3d / %d%n", name, caught, all);
    }

    private static void time(List<Pair> pairs) {
        StringBuilder original = new StringBuilder();
        StringBuilder rewritten = new StringBuilder();
        for (int i = 0; original.toString().split("\\s+").length < WORDS; i = (i + 1) % pairs.size()) {
            original.append(pairs.get(i).original()).append("\n\n");
            rewritten.append(pairs.get(i).rewritten()).append("\n\n");
        }
        List<Double> millis = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            GUARD.check(original.toString(), rewritten.toString(), INSTRUCTION);
            if (run >= RUNS / 2) {
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        millis.sort(null);
        System.out.printf(
                "%,d words: median %.1f ms, 95 of 100 below %.1f ms%n",
                WORDS, percentile(millis, 50), percentile(millis, 95));
    }

    private static double percentile(List<Double> sorted, double percent) {
        return Percentile.of(percent, sorted.size(), index -> sorted.get((int) index));
    }

    private static String first(String text, String pattern, UnaryOperator<String> change) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find()
                ? text.substring(0, matcher.start()) + change.apply(matcher.group()) + text.substring(matcher.end())
                : text;
    }

    private static List<Pair> pairs() throws IOException {
        try (InputStream in = GuardBench.class.getResourceAsStream("/quality/unseen-pairs.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.strip().split("\n\n"))
                    .map(pair -> pair.split("\n"))
                    .map(lines -> new Pair(lines[0], lines[1]))
                    .toList();
        }
    }
}
