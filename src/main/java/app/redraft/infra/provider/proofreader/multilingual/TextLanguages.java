package app.redraft.infra.provider.proofreader.multilingual;

import app.redraft.core.proofreading.personal.Variant;
import app.redraft.infra.provider.proofreader.spelling.DocumentWords;
import app.redraft.infra.provider.proofreader.text.TextSpan;
import app.redraft.infra.provider.proofreader.text.Window;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The languages of one text: cuts its windows where the language changes from one sentence to the next. A sentence too short to
 * tell goes with its neighbours, and a window too short to tell with the text, or with the language the writer chose. Used by one
 * thread.
 */
public final class TextLanguages {
    /** How much of a text is read to tell its language. */
    private static final int READ = 20_000;
    /** Fewer words are no sentence of another language: "C'est la vie." */
    private static final int FEWEST_WORDS = 4;

    private static final Set<WrittenLanguage> READABLE =
            Set.of(WrittenLanguage.GERMAN, WrittenLanguage.FRENCH, WrittenLanguage.SPANISH);

    private final String text;
    private final Optional<WrittenLanguage> chosen;
    private @Nullable WrittenLanguage main;

    /**
     * The languages of a text.
     *
     * @param chosen what the writer says it is written in
     */
    public TextLanguages(String text, Variant chosen) {
        this.text = text;
        this.chosen = WrittenLanguage.of(chosen);
    }

    /**
     * A part of a window that is in one language.
     *
     * @param window the part
     * @param start its first offset in the whole window
     * @param language its language
     * @param quoted whether it is a quotation in another language than what stands around it, which stays as it is
     */
    public record Part(Window window, int start, WrittenLanguage language, boolean quoted) {}

    /** The parts of a window, in order; together they are the whole window. */
    public List<Part> split(Window window) {
        List<TextSpan> sentences = sentences(window.text());
        List<Optional<WrittenLanguage>> guesses = sentences.stream()
                .map(span -> guess(window.text().substring(span.start(), span.end())))
                .toList();
        List<WrittenLanguage> known = guesses.stream().flatMap(Optional::stream).toList();
        if (known.isEmpty()) {
            return List.of(new Part(window, 0, main(), false));
        }
        if (known.stream().noneMatch(READABLE::contains)) {
            boolean other = known.stream().allMatch(language -> language == WrittenLanguage.OTHER);
            return List.of(new Part(window, 0, other ? WrittenLanguage.OTHER : WrittenLanguage.ENGLISH, false));
        }
        return parts(window, sentences, guesses);
    }

    private static List<Part> parts(Window window, List<TextSpan> sentences, List<Optional<WrittenLanguage>> guesses) {
        WrittenLanguage most = most(guesses, sentences);
        List<Part> parts = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < sentences.size(); i++) {
            WrittenLanguage language = language(guesses, i, most);
            boolean quoted = language != most && quoted(window, sentences.get(i));
            boolean ends = i + 1 == sentences.size()
                    || language(guesses, i + 1, most) != language
                    || quoted != (language != most && quoted(window, sentences.get(i + 1)));
            if (ends) {
                TextSpan span = new TextSpan(
                        sentences.get(first).start(), sentences.get(i).end());
                parts.add(new Part(window.part(span), span.start(), language, quoted));
                first = i + 1;
            }
        }
        return parts;
    }

    /** The language of a sentence, or of the one before it, or of the one after it. */
    private static WrittenLanguage language(
            List<Optional<WrittenLanguage>> guesses, int sentence, WrittenLanguage most) {
        for (int i = sentence; i >= 0; i--) {
            if (guesses.get(i).isPresent()) {
                return guesses.get(i).get();
            }
        }
        return guesses.subList(sentence, guesses.size()).stream()
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(most);
    }

    private static WrittenLanguage most(List<Optional<WrittenLanguage>> guesses, List<TextSpan> sentences) {
        Map<WrittenLanguage, Integer> lengths = new EnumMap<>(WrittenLanguage.class);
        for (int i = 0; i < sentences.size(); i++) {
            int length = sentences.get(i).length();
            guesses.get(i).ifPresent(language -> lengths.merge(language, length, Integer::sum));
        }
        return lengths.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(WrittenLanguage.ENGLISH);
    }

    /** Whether the sentence stands in quotation marks. */
    private static boolean quoted(Window window, TextSpan sentence) {
        String content = window.text().substring(sentence.start(), sentence.end());
        int last = sentence.start() + content.stripTrailing().length();
        return Stream.concat(window.regions().speech().stream(), window.regions().locked().stream())
                .anyMatch(span -> span.start() <= sentence.start() && span.end() >= last);
    }

    private static Optional<WrittenLanguage> guess(String sentence) {
        return DocumentWords.WORD
                                .matcher(sentence)
                                .results()
                                .limit(FEWEST_WORDS)
                                .count()
                        < FEWEST_WORDS
                ? Optional.empty()
                : LanguageGuess.of(sentence);
    }

    /** The language of most of the text, which one too short to tell is taken for; English where nothing tells. */
    private WrittenLanguage main() {
        WrittenLanguage known = main;
        if (known == null) {
            known = chosen.orElseGet(() -> {
                List<TextSpan> sentences = sentences(text.substring(0, Math.min(READ, text.length())));
                return most(
                        sentences.stream()
                                .map(span -> LanguageGuess.of(text.substring(span.start(), span.end())))
                                .toList(),
                        sentences);
            });
            main = known;
        }
        return known;
    }

    private static List<TextSpan> sentences(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text);
        List<TextSpan> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            sentences.add(new TextSpan(start, end));
            start = end;
        }
        return sentences;
    }
}
