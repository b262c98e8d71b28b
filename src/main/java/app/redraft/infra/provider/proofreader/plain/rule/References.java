package app.redraft.infra.provider.proofreader.plain.rule;

import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.proofreader.plain.sentence.Proposal;
import app.redraft.infra.provider.proofreader.plain.sentence.Sentence;
import app.redraft.infra.provider.proofreader.plain.sentence.Word;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Points out a "this" that may mean several things, and an "it" or "they" with nothing near that it can mean. */
public final class References implements StyleRule {
    private static final Set<String> BARE = Set.of("this", "that");
    private static final Set<String> EMPTY_IT = Set.of(
            "rain", "seem", "appear", "snow", "take", "happen", "turn", "matter", "make", "help", "be", "become", "get",
            "have", "will", "would", "can", "could", "may", "might", "must", "should");
    private static final Pattern VERB = Pattern.compile("VBZ|VBD|MD|VBP");
    private static final Pattern FINITE = Pattern.compile("VBZ|VBD|MD");
    private static final Pattern SINGULAR = Pattern.compile("NN|NN:.*");
    private static final Pattern PLURAL = Pattern.compile("NNS|NNPS");
    private static final Pattern ANY_NOUN = Pattern.compile("NN.*");
    private static final int SEVERAL = 3;

    @Override
    public void find(List<Sentence> sentences, int at, Consumer<Proposal> found) {
        Sentence sentence = sentences.get(at);
        if (at == 0 || sentence.words().size() < 4) {
            return;
        }
        Word first = sentence.words().get(0);
        Word second = sentence.words().get(1);
        Sentence before = sentences.get(at - 1);
        if (first.is(BARE) && second.may(FINITE) && clauses(before) > 1 && count(before, ANY_NOUN) >= SEVERAL) {
            found.accept(remark(sentence, "plain.reason.this"));
        } else if (first.small().equals("it")
                && second.verb(VERB)
                && personal(second)
                && count(before, SINGULAR) == 0
                && before.words().stream()
                        .noneMatch(word ->
                                word.small().equals("it") || word.small().equals("this"))) {
            found.accept(remark(sentence, "plain.reason.it"));
        } else if (first.small().equals("they") && count(before, PLURAL) == 0 && people(before) == 0) {
            found.accept(remark(sentence, "plain.reason.they"));
        }
    }

    private static Proposal remark(Sentence sentence, String key) {
        return Proposal.remark(
                sentence, 0, 1, UserMessage.of(key, sentence.words().get(0).text()), "reference");
    }

    private static boolean personal(Word verb) {
        return verb.readings().stream().noneMatch(reading -> EMPTY_IT.contains(String.valueOf(reading.getLemma())));
    }

    private static long count(Sentence sentence, Pattern tag) {
        return sentence.words().stream().filter(word -> word.noun(tag)).count();
    }

    /** Persons and bodies that "they" may mean: names, and pronouns of the same kind. */
    private static long people(Sentence sentence) {
        Set<String> same = Set.of(
                "they",
                "them",
                "their",
                "we",
                "us",
                "everyone",
                "everybody",
                "someone",
                "nobody",
                "people",
                "both",
                "these",
                "those",
                "who",
                "anyone",
                "each",
                "staff",
                "team",
                "and",
                "others",
                "many",
                "some");
        return sentence.words().stream()
                .filter(word -> word.is(same) || word.tags().anyMatch(tag -> tag.startsWith("NNP")))
                .count();
    }

    private static long clauses(Sentence sentence) {
        return sentence.words().stream().filter(word -> word.verb(VERB)).count();
    }
}
