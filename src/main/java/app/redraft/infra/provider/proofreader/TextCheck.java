package app.redraft.infra.provider.proofreader;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.quality.guard.RewriteGuard;
import app.redraft.infra.provider.proofreader.plain.PlainPass;
import app.redraft.infra.provider.proofreader.plain.PlainStyle;
import app.redraft.infra.provider.proofreader.rules.Checker;
import app.redraft.infra.provider.proofreader.rules.Depth;
import app.redraft.infra.provider.proofreader.rules.Findings;
import app.redraft.infra.provider.proofreader.rules.ProblemFinder;
import app.redraft.infra.provider.proofreader.spelling.DocumentWords;
import app.redraft.infra.provider.proofreader.spelling.EnglishVariant;
import app.redraft.infra.provider.proofreader.text.Window;

/** The check of one text, window by window: what its own words say is known to every window. Used by one thread. */
final class TextCheck {
    private final ProofreadingEngine engine;
    private final Depth depth;
    private final DocumentWords words;
    private final Cancellation cancellation;
    private final ProofreadingEngine.Waiting waiting;
    private final EnglishVariant variant;

    /**
     * Reads the words; loads the engine if need be.
     *
     * @param waiting hears while the engine is loaded or in use
     */
    TextCheck(
            ProofreadingEngine engine,
            Depth depth,
            DocumentWords words,
            ProofreadingEngine.Waiting waiting,
            Cancellation cancellation) {
        this.engine = engine;
        this.depth = depth;
        this.words = words;
        this.waiting = waiting;
        this.cancellation = cancellation;
        this.variant = engine.turn(cancellation, waiting, checker -> words.variant(checker.lexicon()));
    }

    /** What is wrong in a window of the text. */
    Findings check(Window window) {
        return engine.turn(
                cancellation, waiting, checker -> new ProblemFinder(depth, checker, words, variant).find(window));
    }

    /** Edits a corrected window in a style. */
    PlainPass.Edited edit(Window window, PlainStyle style, RewriteGuard guard) {
        return engine.turn(cancellation, waiting, checker -> {
            ProblemFinder finder = new ProblemFinder(depth, checker, words, variant);
            return new PlainPass(checker, depth, style, word -> spelled(word, checker), guard, finder::find)
                    .edit(window);
        });
    }

    private String spelled(String american, Checker checker) {
        return variant == EnglishVariant.BRITISH
                ? checker.lexicon().british(american).orElse(american)
                : american;
    }
}
