package app.redraft.infra.provider.proofreader.plain.phrase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of phrases: a phrase a line, {@code phrase > replacement}, under {@code [section]} heads; {@code #} begins a
 * comment, {@code ?} a phrase that is only offered. Behind {@code ##} stands an example. In a phrase
 *
 * <ul>
 *   <li>{@code word/other} is one of some words,
 *   <li>{@code {make/take}} any form of a verb, <code>{make:VBG}</code> one form,
 *   <li>{@code <NN.*>} any word of a part of speech, {@code <=NNS>} one that can be nothing else, {@code <to:TO>} one word as
 *       such a part,
 *   <li>a {@code ?} behind makes a place optional,
 *   <li>{@code !} before makes it one that must not stand there, at either end,
 *   <li>{@code ^} is the beginning of a sentence, {@code $} the end of a line,
 *   <li>what stands outside {@code [ ]} is looked at and stays.
 * </ul>
 *
 * <p>A phrase of a light verb and its noun under {@code [verb]} stands for the same with an adjective before the noun as well.
 *
 * <p>In a replacement <code>{decide}</code> takes the form of the phrase's first verb, <code>{decide:VBG}</code> a form of its
 * own, {@code $2} is the second place of the phrase, and {@code -} alone cuts.
 */
final class PhraseReader {
    private static final String EXAMPLE = " ## ";
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private PhraseReader() {}

    /** The phrases of a resource, in its order. */
    static List<Phrase> read(String resource) {
        List<Phrase> phrases = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PhraseReader.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            String section = "";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int example = line.indexOf(EXAMPLE);
                String plain = (example < 0 ? line : line.substring(0, example)).strip();
                if (plain.matches("\\[\\w+(?:-\\w+)*]")) {
                    section = plain.substring(1, plain.length() - 1);
                } else if (!plain.isEmpty() && plain.charAt(0) != '#') {
                    phrases.add(phrase(section, plain));
                    if (section.equals("verb")) {
                        String name = section;
                        Adverbs.withAdjective(plain).ifPresent(more -> phrases.add(phrase(name, more)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(phrases);
    }

    private static Phrase phrase(String section, String line) {
        boolean offer = line.charAt(0) == '?';
        int arrow = line.indexOf(" > ");
        if (arrow < 0) {
            throw new IllegalArgumentException("no replacement: " + line);
        }
        String left = line.substring(offer ? 1 : 0, arrow).strip();
        String right = line.substring(arrow + 3).strip();
        boolean opens = false;
        boolean closes = false;
        int from = 0;
        int to = -1;
        List<Element> elements = new ArrayList<>();
        for (String part : SPACE.split(left)) {
            switch (part) {
                case "^" -> opens = true;
                case "$" -> closes = true;
                case "[" -> from = elements.size();
                case "]" -> to = elements.size();
                default -> elements.add(element(part));
            }
        }
        int first = from;
        int last = to < 0 ? elements.size() : to;
        while (first < last && elements.get(first).not()) {
            first++;
        }
        while (last > first && elements.get(last - 1).not()) {
            last--;
        }
        if (first >= last) {
            throw new IllegalArgumentException("nothing to replace: " + line);
        }
        List<String> replacement = replacement(right, elements.size());
        return new Phrase(section + ": " + left, section, !offer, opens, closes, elements, first, last, replacement);
    }

    private static List<String> replacement(String right, int places) {
        List<String> replacement =
                right.equals("-") ? List.of() : List.of(SPACE.split(right.replaceAll("(\\$\\d+|[}])([,;])", "$1 $2")));
        for (String part : replacement) {
            if (part.startsWith("$") && Integer.parseInt(part.substring(1)) > places) {
                throw new IllegalArgumentException("no such place: " + right);
            }
        }
        return replacement;
    }

    private static Element element(String part) {
        boolean not = part.length() > 1 && part.charAt(0) == '!';
        String rest = not ? part.substring(1) : part;
        boolean optional = rest.length() > 1 && rest.endsWith("?");
        String core = optional ? rest.substring(0, rest.length() - 1) : rest;
        if (core.startsWith("{") && core.endsWith("}")) {
            String[] cells = core.substring(1, core.length() - 1).split(":", 2);
            return new Element(Set.of(), Set.of(cells[0].split("/")), pattern(cells), false, optional, not);
        }
        if (core.startsWith("<") && core.endsWith(">") && core.length() > 2) {
            boolean only = core.charAt(1) == '=';
            String inner = core.substring(only ? 2 : 1, core.length() - 1);
            int colon = inner.indexOf(':');
            Set<String> words =
                    colon < 0 ? Set.of() : Set.of(inner.substring(0, colon).split("/"));
            return new Element(words, Set.of(), Pattern.compile(inner.substring(colon + 1)), only, optional, not);
        }
        return new Element(
                core.equals("/") ? Set.of("/") : Set.of(core.split("/")), Set.of(), null, false, optional, not);
    }

    private static @Nullable Pattern pattern(String[] cells) {
        return cells.length > 1 ? Pattern.compile(cells[1]) : null;
    }
}
