package app.redraft.core.writing;

import app.redraft.core.text.units.WordCount;
import app.redraft.core.writing.SentenceBreaks.Sentence;
import java.time.Duration;
import java.util.List;

/**
 * What can be counted of a text.
 *
 * @param words as in the status bar
 * @param characters as a reader counts them by code point, line ends left out
 * @param charactersWithoutSpaces the same without white space
 * @param sentences {@link SentenceBreaks}
 * @param paragraphs lines that are not blank
 * @param longestSentence words of the longest sentence
 * @param longWords words of more than six letters, as LIX counts them
 */
public record TextStatistics(
        int words,
        int characters,
        int charactersWithoutSpaces,
        int sentences,
        int paragraphs,
        int longestSentence,
        int longWords) {
    private static final int WORDS_PER_MINUTE = 200;
    private static final int LONG = 6;

    /** Counts a text. */
    public static TextStatistics of(String text) {
        int characters = 0;
        int spaces = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            if (point != '\n') {
                characters++;
                spaces += Character.isWhitespace(point) || Character.isSpaceChar(point) ? 1 : 0;
            }
        }
        List<Sentence> sentences = SentenceBreaks.of(text);
        int longest = 0;
        for (Sentence sentence : sentences) {
            longest = Math.max(
                    longest,
                    WordCount.of(text.substring(sentence.from(), sentence.to())).words());
        }
        return new TextStatistics(
                WordCount.of(text).words(),
                characters,
                characters - spaces,
                sentences.size(),
                (int) text.lines().filter(line -> !line.isBlank()).count(),
                longest,
                (int) PlainWords.of(text).stream()
                        .filter(word -> word.codePointCount(0, word.length()) > LONG)
                        .count());
    }

    /** How long it takes to read silently, at 200 words a minute. */
    public Duration readingTime() {
        return Duration.ofSeconds(Math.round(words * 60.0 / WORDS_PER_MINUTE));
    }

    /** Words of a sentence, on average; 0 without a sentence. */
    public double wordsPerSentence() {
        return sentences == 0 ? 0 : (double) words / sentences;
    }
}
