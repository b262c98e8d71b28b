package app.redraft.infra.provider.proofreader.plain.rule;

import app.redraft.infra.provider.proofreader.plain.sentence.Proposal;
import app.redraft.infra.provider.proofreader.plain.sentence.Sentence;
import java.util.List;
import java.util.function.Consumer;

/** A rule about whole sentences. Immutable. */
@FunctionalInterface
public interface StyleRule {

    /**
     * Proposes what the rule has for one sentence.
     *
     * @param sentences the sentences of the window, in order
     * @param at the index of the one that is asked about
     */
    void find(List<Sentence> sentences, int at, Consumer<Proposal> found);
}
