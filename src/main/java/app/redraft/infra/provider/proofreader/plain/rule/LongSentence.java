package app.redraft.infra.provider.proofreader.plain.rule;

import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.proofreader.plain.sentence.NounPhrase;
import app.redraft.infra.provider.proofreader.plain.sentence.Proposal;
import app.redraft.infra.provider.proofreader.plain.sentence.Repair;
import app.redraft.infra.provider.proofreader.plain.sentence.Sentence;
import app.redraft.infra.provider.proofreader.plain.sentence.Word;
import app.redraft.infra.provider.proofreader.text.Edit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Offers to cut a long sentence in two where two clauses meet that can each stand alone; a very long one without such a
 * place is pointed out.
 */
public final class LongSentence implements StyleRule {
    private static final int LONG = 25;
    private static final int VERY_LONG = 40;
    private static final int SHORTEST_PART = 7;
    private static final Set<String> JOINTS = Set.of("and", "but", "so", ";");
    private static final Set<String> HANGING = Set.of(
            "if",
            "when",
            "while",
            "although",
            "though",
            "because",
            "since",
            "unless",
            "whether",
            "both",
            "either",
            "neither",
            "not",
            "that",
            "which",
            "who",
            "whom",
            "whose",
            "where",
            "what",
            "how",
            "why",
            "as",
            "before",
            "after",
            "until",
            "once",
            "lest",
            "than",
            "between");
    private static final Set<String> SUBJECTS =
            Set.of("i", "you", "he", "she", "it", "we", "they", "this", "these", "those", "there");
    private static final Set<String> MARKS =
            Set.of("\"", "\u201c", "\u201d", "(", ")", "[", "]", ":", "\u2014", "\u2013");
    private static final Pattern FINITE = Pattern.compile("VBZ|VBP|VBD|MD");
    private static final Pattern ADVERB = Pattern.compile("RB");

    @Override
    public void find(List<Sentence> sentences, int at, Consumer<Proposal> found) {
        Sentence sentence = sentences.get(at);
        if (sentence.length() < LONG || sentence.words().stream().anyMatch(word -> word.is(MARKS))) {
            return;
        }
        Optional<Proposal> split = best(sentence);
        if (split.isPresent()) {
            found.accept(split.get());
        } else if (sentence.length() >= VERY_LONG) {
            found.accept(Proposal.remark(
                    sentence,
                    0,
                    Math.min(3, sentence.words().size()),
                    UserMessage.of("plain.reason.long", sentence.length()),
                    "long"));
        }
    }

    /** The split nearest to the middle. */
    private static Optional<Proposal> best(Sentence sentence) {
        int middle = sentence.words().size() / 2;
        int best = -1;
        for (int i = 1; i < sentence.words().size() - 1; i++) {
            if (joint(sentence, i) && (best < 0 || Math.abs(i - middle) < Math.abs(best - middle))) {
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(split(sentence, best));
    }

    /** Whether the sentence can end before this joint: each side has a subject and a verb, and none hangs on the other. */
    private static boolean joint(Sentence sentence, int at) {
        List<Word> words = sentence.words();
        boolean semicolon = words.get(at).text().equals(";");
        boolean comma = words.get(at - 1).text().equals(",");
        if (!words.get(at).is(JOINTS) || !semicolon && !comma) {
            return false;
        }
        int left = semicolon ? at : at - 1;
        List<Word> before = words.subList(0, left);
        return count(before) >= SHORTEST_PART
                && count(words.subList(at + 1, words.size())) >= SHORTEST_PART
                && before.stream().noneMatch(word -> word.is(HANGING))
                && before.stream().noneMatch(word -> word.text().equals(","))
                && before.stream().anyMatch(word -> word.verb(FINITE))
                && clause(sentence, at + 1);
    }

    private static long count(List<Word> words) {
        return words.stream().filter(Word::isWord).count();
    }

    /** Whether a subject and its verb follow at once. */
    private static boolean clause(Sentence sentence, int at) {
        List<Word> words = sentence.words();
        int verb = words.get(at).is(SUBJECTS)
                ? at + 1
                : NounPhrase.at(sentence, at).map(NounPhrase::to).orElse(words.size());
        while (verb < words.size() && words.get(verb).must(ADVERB)) {
            verb++;
        }
        return verb < words.size() && words.get(verb).verb(FINITE);
    }

    private static Proposal split(Sentence sentence, int at) {
        List<Word> words = sentence.words();
        Word next = words.get(at + 1);
        int start = words.get(words.get(at - 1).text().equals(",") ? at - 2 : at - 1)
                .end();
        boolean keeps = words.get(at).is(Set.of("but", "so"));
        String fresh = ". "
                + (keeps
                        ? Repair.capitalized(words.get(at).small()) + " " + next.text()
                        : Repair.capitalized(next.text()));
        return Proposal.offer(
                new Edit(start, next.end(), fresh, UserMessage.of("plain.reason.split", sentence.length()), "split"));
    }
}
