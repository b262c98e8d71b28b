package app.redraft.infra.provider.proofreader.grammar;

import app.redraft.infra.provider.proofreader.plain.phrase.PhraseList;
import app.redraft.infra.provider.proofreader.plain.sentence.Inflection;
import app.redraft.infra.provider.proofreader.plain.sentence.Sentence;
import java.util.List;

/** Corrects phrases of a list: "depend of", "in the other hand". */
final class PhraseRule extends SentenceRule {
    private final PhraseList phrases;
    private final Inflection inflection;
    private final boolean sure;

    /** @param sure whether it takes the sure phrases of the list, or those that are marked as doubtful */
    PhraseRule(String id, PhraseList phrases, Inflection inflection, boolean sure) {
        super(id);
        this.phrases = phrases;
        this.inflection = inflection;
        this.sure = sure;
    }

    @Override
    List<Mistake> find(Sentence sentence) {
        return phrases.find(sentence, inflection).stream()
                .filter(found -> found.sure() == sure)
                .map(found -> new Mistake(
                        found.edit().start(),
                        found.edit().end(),
                        List.of(found.edit().replacement()),
                        found.section() + (found.edit().replacement().isEmpty() ? "-cut" : ""),
                        found.corrected()))
                .toList();
    }
}
