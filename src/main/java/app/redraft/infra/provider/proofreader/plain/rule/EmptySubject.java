package app.redraft.infra.provider.proofreader.plain.rule;

import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.proofreader.plain.sentence.NounPhrase;
import app.redraft.infra.provider.proofreader.plain.sentence.Proposal;
import app.redraft.infra.provider.proofreader.plain.sentence.Repair;
import app.redraft.infra.provider.proofreader.plain.sentence.Sentence;
import app.redraft.infra.provider.proofreader.plain.sentence.Word;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * "There are many people who believe": the sentence can begin with whom it is about. Sure of several things in the present
 * only; the rest, and "It was the clerk who called", may be meant as it is.
 */
public final class EmptySubject implements StyleRule {
    private static final Set<String> BE = Set.of("is", "are", "was", "were");
    private static final Set<String> RELATIVE = Set.of("who", "that", "which");
    private static final Set<String> SEVERAL = Set.of("many", "several", "some", "numerous", "various");
    private static final Set<String> NOTHING = Set.of(
            "no", "nothing", "nobody", "not", "little", "few", "none", "any", "something", "someone", "one", "only");
    private static final Pattern SINGULAR_VERB = Pattern.compile("VBZ|VBD|MD");
    private static final Pattern PLURAL_VERB = Pattern.compile("VBP|VBD|MD");
    private static final Pattern NOUN = Pattern.compile("NN.*");

    @Override
    public void find(List<Sentence> sentences, int at, Consumer<Proposal> found) {
        Sentence sentence = sentences.get(at);
        List<Word> words = sentence.words();
        if (words.size() < 6
                || !Set.of("there", "it").contains(words.get(0).small())
                || !words.get(1).is(BE)) {
            return;
        }
        NounPhrase.at(sentence, 2)
                .filter(phrase -> relative(sentence, phrase))
                .ifPresent(phrase -> propose(sentence, phrase, found));
    }

    private static boolean relative(Sentence sentence, NounPhrase phrase) {
        List<Word> words = sentence.words();
        int pronoun = phrase.to();
        if (pronoun + 2 >= words.size() || !words.get(pronoun).is(RELATIVE)) {
            return false;
        }
        boolean several = words.get(1).is(Set.of("are", "were"));
        Word verb = words.get(pronoun + 1);
        boolean agrees = verb.verb(several ? PLURAL_VERB : SINGULAR_VERB);
        return agrees
                && words.get(phrase.head()).may(NOUN)
                && words.subList(phrase.from(), phrase.to()).stream().noneMatch(word -> word.is(NOTHING));
    }

    private static void propose(Sentence sentence, NounPhrase phrase, Consumer<Proposal> found) {
        List<Word> words = sentence.words();
        boolean there = words.get(0).small().equals("there");
        boolean sure =
                there && words.get(1).small().equals("are") && words.get(2).is(SEVERAL);
        String key = there ? "plain.reason.there" : "plain.reason.cleft";
        Repair.replace(
                        sentence,
                        0,
                        phrase.to() + 1,
                        sentence.text(phrase.from(), phrase.to()),
                        there ? "there: who" : "it: who",
                        (old, fresh) -> UserMessage.of(key, old, fresh))
                .map(edit -> new Proposal(edit, sure))
                .ifPresent(found);
    }
}
