package app.redraft.infra.provider.proofreader.plain.rule;

import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.proofreader.plain.sentence.Proposal;
import app.redraft.infra.provider.proofreader.plain.sentence.Repair;
import app.redraft.infra.provider.proofreader.plain.sentence.Sentence;
import app.redraft.infra.provider.proofreader.plain.sentence.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Places that slow a reader down: a misplaced "only", a participle without its subject, a pile of nouns, a long run-up. */
public final class WordOrder implements StyleRule {
    private static final int LONG_OPENING = 18;
    private static final int STACK = 4;
    private static final Pattern PAST = Pattern.compile("VBD|VBZ|VBP|VB");
    private static final Pattern NUMBER = Pattern.compile("CD");
    private static final Pattern ING = Pattern.compile("VBG");
    private static final Pattern NOUN = Pattern.compile("NN|NN:.*|NNS");
    private static final Pattern BE = Pattern.compile("VBD|VBZ|VBP");
    private static final Set<String> UNITS = Set.of("on", "in", "after", "for", "at", "once", "twice");
    private static final Set<String> NO_ACTOR = Set.of("it", "there");
    private static final Set<String> PREPOSITIONS = Set.of(
            "according",
            "concerning",
            "considering",
            "regarding",
            "including",
            "following",
            "during",
            "judging",
            "speaking",
            "depending",
            "owing",
            "excluding",
            "barring",
            "starting",
            "beginning",
            "assuming",
            "granting",
            "supposing",
            "providing",
            "given",
            "allowing",
            "looking",
            "taking");
    private static final Set<String> OPENERS = Set.of(
            "although",
            "because",
            "while",
            "when",
            "if",
            "since",
            "as",
            "after",
            "before",
            "given",
            "in",
            "with",
            "despite",
            "whereas",
            "unless",
            "until",
            "by",
            "for",
            "under",
            "following",
            "considering");

    @Override
    public void find(List<Sentence> sentences, int at, Consumer<Proposal> found) {
        Sentence sentence = sentences.get(at);
        only(sentence, found);
        dangling(sentence, found);
        stack(sentence, found);
        opening(sentence, found);
    }

    /** "only took two days": it is the two days that are few. */
    private static void only(Sentence sentence, Consumer<Proposal> found) {
        List<Word> words = sentence.words();
        for (int i = 1; i + 2 < words.size(); i++) {
            Word verb = words.get(i + 1);
            if (words.get(i).small().equals("only")
                    && verb.verb(PAST)
                    && (words.get(i + 2).must(NUMBER) || words.get(i + 2).is(UNITS))) {
                Repair.replace(
                                sentence,
                                i,
                                i + 2,
                                verb.text() + " only",
                                "only",
                                (old, fresh) -> UserMessage.of("plain.reason.only", fresh))
                        .map(Proposal::offer)
                        .ifPresent(found);
            }
        }
    }

    /** "Walking home, it began to rain": nobody walks in the main clause. */
    private static void dangling(Sentence sentence, Consumer<Proposal> found) {
        List<Word> words = sentence.words();
        Word first = words.get(0);
        if (!first.verb(ING) || first.is(PREPOSITIONS)) {
            return;
        }
        int comma = comma(words);
        if (comma < 2 || comma > 12 || comma + 2 >= words.size()) {
            return;
        }
        Word subject = words.get(comma + 1);
        boolean nobody = subject.is(NO_ACTOR) && words.get(comma + 2).verb(BE);
        if (nobody && words.subList(0, comma).stream().noneMatch(word -> word.verb(BE))) {
            found.accept(Proposal.remark(
                    sentence,
                    0,
                    comma,
                    UserMessage.of("plain.reason.dangling", first.text().toLowerCase(Locale.ROOT)),
                    "dangling"));
        }
    }

    private static int comma(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).text().equals(",")) {
                return i;
            }
        }
        return -1;
    }

    /** "customer service quality improvement plan". */
    private static void stack(Sentence sentence, Consumer<Proposal> found) {
        List<Word> words = sentence.words();
        int from = 0;
        for (int i = 0; i <= words.size(); i++) {
            boolean noun =
                    i < words.size() && words.get(i).noun(NOUN) && !words.get(i).capital();
            if (!noun) {
                if (i - from >= STACK) {
                    found.accept(Proposal.remark(
                            sentence,
                            from,
                            i,
                            UserMessage.of(
                                    "plain.reason.stack",
                                    i - from,
                                    words.get(i - 1).text()),
                            "stack"));
                }
                from = i + 1;
            }
        }
    }

    /** Many words before the sentence says what it is about. */
    private static void opening(Sentence sentence, Consumer<Proposal> found) {
        List<Word> words = sentence.words();
        int comma = comma(words);
        boolean opens = words.get(0).is(OPENERS);
        long length = comma < 0
                ? 0
                : words.subList(0, comma).stream().filter(Word::isWord).count();
        if (opens && length >= LONG_OPENING && words.size() - comma > 4) {
            found.accept(Proposal.remark(
                    sentence, 0, Math.min(4, comma), UserMessage.of("plain.reason.long-opening", length), "opening"));
        }
    }
}
