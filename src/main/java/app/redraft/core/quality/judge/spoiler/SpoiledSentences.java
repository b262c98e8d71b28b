package app.redraft.core.quality.judge.spoiler;

import app.redraft.core.text.ShippedText;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Drops a sentence or brings one in. */
final class SpoiledSentences {
    private static final int LEAST_WORDS = 4;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern LIST_LINE = Pattern.compile("(?m)^(?:- |\\* |\\d+\\. ).+$\\n?");
    private static final Pattern TABLE_OR_HEADING = Pattern.compile("^\\s*[|#].*", Pattern.DOTALL);

    private static final Properties INVENTED = ShippedText.properties("/quality/invented-sentences.properties");

    private record Stretch(int from, int to) {}

    private SpoiledSentences() {}

    static Optional<String> drop(GoodRewrite rewrite) {
        String text = rewrite.accepted();
        SpokenText spoken = new SpokenText(text);
        List<Stretch> sentences = sentences(text, spoken);
        if (sentences.size() > 1) {
            return Optional.of(without(text, sentences.get(sentences.size() - 1)));
        }
        List<Stretch> lines = LIST_LINE
                .matcher(text)
                .results()
                .map(found -> new Stretch(found.start(), found.end()))
                .toList();
        return lines.size() > 1 ? Optional.of(without(text, lines.get(lines.size() - 1))) : Optional.empty();
    }

    static Optional<String> invent(GoodRewrite rewrite) {
        List<String> invented = Stream.of("1", "2", "3")
                .map(number -> INVENTED.getProperty(rewrite.language() + "." + number))
                .filter(Objects::nonNull)
                .toList();
        String text = rewrite.accepted();
        List<Stretch> sentences = sentences(text, new SpokenText(text));
        if (invented.isEmpty() || sentences.isEmpty()) {
            return Optional.empty();
        }
        String sentence = invented.get(Math.floorMod(rewrite.id().hashCode(), invented.size()));
        int at = sentences.get(sentences.size() - 1).to();
        return Optional.of(text.substring(0, at) + " " + sentence + text.substring(at));
    }

    private static String without(String text, Stretch gone) {
        return (text.substring(0, gone.from()).stripTrailing() + text.substring(gone.to())).strip();
    }

    /** The sentences of prose, without headings, tables, lists, code, greetings. */
    private static List<Stretch> sentences(String text, SpokenText spoken) {
        List<Stretch> found = new ArrayList<>();
        int start = 0;
        for (String paragraph : text.split("(?<=\n)", -1)) {
            if (!TABLE_OR_HEADING.matcher(paragraph).matches()
                    && !LIST_LINE.matcher(paragraph).find()) {
                split(paragraph, start, spoken, found);
            }
            start += paragraph.length();
        }
        return found;
    }

    private static void split(String paragraph, int offset, SpokenText spoken, List<Stretch> found) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(paragraph);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (to < paragraph.length() && !spoken.isSpoken(offset + to - 1, offset + to + 1)) {
                continue;
            }
            String sentence = paragraph.substring(from, to).stripTrailing();
            long words = WORD.matcher(sentence).results().count();
            boolean ends = sentence.matches("(?s).*[.!?][”\"»’')]*");
            if (words >= LEAST_WORDS && ends && spoken.isSpoken(offset + from, offset + from + 1)) {
                found.add(new Stretch(offset + from, offset + from + sentence.length()));
            }
            from = to;
        }
    }
}
