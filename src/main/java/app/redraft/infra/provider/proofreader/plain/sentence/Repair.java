package app.redraft.infra.provider.proofreader.plain.sentence;

import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.proofreader.text.Edit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.languagetool.JLanguageTool;
import org.languagetool.rules.en.AvsAnRule;

/** Puts other words into a sentence so that it still begins with a capital, has its spaces, and "a" or "an" as sounds ask. */
public final class Repair {
    private static final AvsAnRule ARTICLES = new AvsAnRule(JLanguageTool.getMessageBundle());
    private static final String MARKS = "*_\"'\u201c\u201d\u2018\u2019";
    private static final Set<String> COURTESY = Set.of("sir", "sirs", "madam", "customer", "customers");
    private static final Set<String> INDEFINITE = Set.of("a", "an");

    private Repair() {}

    /**
     * The edit that puts words in the place of others.
     *
     * @param from first word replaced
     * @param to the word after the last one replaced, {@code > from}
     * @param replacement small letters but for names; empty to cut the words
     * @param reason made of the words that go and of those that come
     * @return empty where capitals make it doubtful, as in a title, or where something may not change
     */
    public static Optional<Edit> replace(
            Sentence sentence,
            int from,
            int to,
            String replacement,
            String rule,
            BiFunction<String, String, UserMessage> reason) {
        if (titled(sentence, from, to) || mentioned(sentence, from, to)) {
            return Optional.empty();
        }
        String old = sentence.text(from, to);
        String fresh = articles(replacement, sentence, to);
        return span(sentence, from, to, fresh)
                .flatMap(span -> article(
                        sentence,
                        from,
                        to,
                        new Edit(span.start(), span.end(), span.words(), reason.apply(old, replacement), rule)))
                .filter(edit -> changes(sentence.window().text().substring(edit.start(), edit.end()), edit));
    }

    private static boolean changes(String old, Edit edit) {
        return old.indexOf('\n') < 0 && !old.equals(edit.replacement());
    }

    private record Placed(int start, int end, String words) {}

    /** Where the words go: what is cut takes a space along, and leaves its capital to the next word. */
    private static Optional<Placed> span(Sentence sentence, int from, int to, String fresh) {
        List<Word> words = sentence.words();
        boolean opens = words.get(from).capital() && first(sentence, from);
        int start = words.get(from).start();
        int end = words.get(to - 1).end();
        if (!fresh.isEmpty()) {
            return Optional.of(new Placed(start, end, opens ? capitalized(fresh) : fresh));
        }
        if (to >= words.size()) {
            return Optional.empty();
        }
        Word next = words.get(to);
        if (next.isWord() && from > 0 && start == words.get(from - 1).end()) {
            return Optional.of(new Placed(start, end, ""));
        }
        if (next.isWord()) {
            return Optional.of(
                    opens
                            ? new Placed(start, next.end(), capitalized(next.text()))
                            : new Placed(start, next.start(), ""));
        }
        return opens || from == 0
                ? Optional.empty()
                : Optional.of(new Placed(words.get(from - 1).end(), end, ""));
    }

    /** The words with a capital at their beginning. */
    public static String capitalized(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The article before the words follows the sound of the first one after it. */
    private static Optional<Edit> article(Sentence sentence, int from, int to, Edit edit) {
        if (from == 0 || !sentence.words().get(from - 1).is(INDEFINITE)) {
            return Optional.of(edit);
        }
        String next = edit.replacement().isBlank()
                ? to < sentence.words().size() ? sentence.words().get(to).text() : ""
                : edit.replacement().strip().split("[^\\p{L}\\p{N}-]", 2)[0];
        if (next.isEmpty()) {
            return Optional.empty();
        }
        Word article = sentence.words().get(from - 1);
        String right = ARTICLES.suggestAorAn(next).split(" ", 2)[0];
        String kept = sentence.window().text().substring(article.end(), edit.start());
        return right.equals(article.small())
                ? Optional.of(edit)
                : Optional.of(new Edit(
                        article.start(),
                        edit.end(),
                        (article.capital() ? capitalized(right) : right) + kept + edit.replacement(),
                        edit.reason(),
                        edit.rule()));
    }

    /** The articles in and at the end of new words. */
    private static String articles(String replacement, Sentence sentence, int to) {
        String[] words = replacement.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (INDEFINITE.contains(words[i])) {
                String next = i + 1 < words.length
                        ? words[i + 1]
                        : to < sentence.words().size()
                                ? sentence.words().get(to).text()
                                : "";
                words[i] =
                        next.isEmpty() ? words[i] : ARTICLES.suggestAorAn(next).split(" ", 2)[0];
            }
        }
        return String.join(" ", words);
    }

    /** Whether the words are in capitals as the sentence is, or some of them as in a title. */
    private static boolean titled(Sentence sentence, int from, int to) {
        boolean shouted = sentence.words().stream().noneMatch(Repair::small);
        return shouted
                || IntStream.range(from, to).anyMatch(i -> {
                    Word word = sentence.words().get(i);
                    boolean acronym = word.text().length() > 1
                            && word.text().equals(word.text().toUpperCase(Locale.ROOT));
                    boolean name = word.is(COURTESY) || word.tags().anyMatch(tag -> tag.startsWith("NNP"));
                    boolean opens = i == from && first(sentence, from);
                    return word.capital() && !word.text().equals("I") && !acronym && !name && !opens;
                });
    }

    /** Whether marks stand right around the words: they are spoken of, not used. */
    private static boolean mentioned(Sentence sentence, int from, int to) {
        String text = sentence.window().text();
        int start = sentence.words().get(from).start();
        int end = sentence.words().get(to - 1).end();
        return start > 0
                && end < text.length()
                && MARKS.indexOf(text.charAt(start - 1)) >= 0
                && MARKS.indexOf(text.charAt(end)) >= 0;
    }

    private static boolean small(Word word) {
        return word.isWord() && !word.text().equals(word.text().toUpperCase(Locale.ROOT));
    }

    private static boolean first(Sentence sentence, int from) {
        return sentence.opens(from) || capitalOnlyHere(sentence, from);
    }

    /** After a colon or a quotation mark a new sentence may begin. */
    private static boolean capitalOnlyHere(Sentence sentence, int from) {
        return from > 0
                && Set.of(":", "\"", "\u201c", "(")
                        .contains(sentence.words().get(from - 1).text());
    }
}
