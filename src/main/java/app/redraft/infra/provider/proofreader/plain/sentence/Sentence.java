package app.redraft.infra.provider.proofreader.plain.sentence;

import app.redraft.infra.provider.proofreader.text.Window;
import java.util.ArrayList;
import java.util.List;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedTokenReadings;

/**
 * A parsed sentence of a window.
 *
 * @param window where it stands
 * @param words its words and marks, in order
 */
public record Sentence(Window window, List<Word> words) {
    public Sentence {
        words = List.copyOf(words);
    }

    /** The sentences of a window, in order, those without words left out. */
    public static List<Sentence> of(Window window, ReadText read, List<AnalyzedSentence> parsed) {
        List<Sentence> sentences = new ArrayList<>();
        int offset = 0;
        int last = 0;
        for (AnalyzedSentence sentence : parsed) {
            List<Word> words = new ArrayList<>();
            for (AnalyzedTokenReadings token : sentence.getTokensWithoutWhitespace()) {
                if (!token.isSentenceStart() && !token.getToken().isBlank()) {
                    words.add(word(window, read, token, offset + token.getStartPos(), last));
                    last = words.get(words.size() - 1).end();
                }
            }
            if (!words.isEmpty()) {
                sentences.add(new Sentence(window, words));
            }
            offset += sentence.getText().length();
        }
        return List.copyOf(sentences);
    }

    private static Word word(Window window, ReadText read, AnalyzedTokenReadings token, int from, int last) {
        int length = token.getToken().length();
        int start = read.origin(from);
        int end = length == 0 ? -1 : read.origin(from + length - 1) + 1;
        boolean whole = start >= 0
                && end <= window.text().length()
                && end - start == length
                && window.text().startsWith(token.getToken(), start);
        return whole
                ? Word.of(token, token.getToken(), start, end)
                : Word.hidden(Math.max(start, last), Math.max(end, Math.max(start, last)));
    }

    /** Its first offset in the window. */
    public int start() {
        return words.get(0).start();
    }

    /** The offset after its last word or mark. */
    public int end() {
        return words.get(words.size() - 1).end();
    }

    /** A stretch as it stands, from one word to before another. */
    public String text(int from, int to) {
        return from >= to
                ? ""
                : window.text()
                        .substring(words.get(from).start(), words.get(to - 1).end());
    }

    /** How many of its words are words, not marks. */
    public long length() {
        return words.stream().filter(Word::isWord).count();
    }

    /** Whether nothing before this word in the sentence has a letter. */
    public boolean opens(int at) {
        return words.subList(0, at).stream().noneMatch(Word::isWord);
    }
}
