package app.redraft.infra.provider.proofreader;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.proofreading.personal.Entries;
import app.redraft.core.proofreading.personal.PersonalWords;
import app.redraft.core.quality.guard.RewriteGuard;
import app.redraft.infra.provider.proofreader.multilingual.LanguageCheck;
import app.redraft.infra.provider.proofreader.multilingual.TextLanguages;
import app.redraft.infra.provider.proofreader.multilingual.WrittenLanguage;
import app.redraft.infra.provider.proofreader.plain.PlainPass;
import app.redraft.infra.provider.proofreader.plain.PlainStyle;
import app.redraft.infra.provider.proofreader.rules.Checker;
import app.redraft.infra.provider.proofreader.rules.Depth;
import app.redraft.infra.provider.proofreader.rules.Findings;
import app.redraft.infra.provider.proofreader.rules.ProblemFinder;
import app.redraft.infra.provider.proofreader.spelling.DocumentWords;
import app.redraft.infra.provider.proofreader.spelling.EnglishVariant;
import app.redraft.infra.provider.proofreader.text.Edit;
import app.redraft.infra.provider.proofreader.text.Window;
import java.io.IOException;

/** The check of one text, window by window: what its own words say is known to every window. Used by one thread. */
final class TextCheck {
    private final ProofreadingEngine engine;
    private final Depth depth;
    private final Entries told;
    private final DocumentWords words;
    private final Cancellation cancellation;
    private final ProofreadingEngine.Waiting waiting;
    private final EnglishVariant variant;
    private final TextLanguages languages;
    private final LanguageCheck otherLanguages;

    /**
     * Reads the words; loads the engine if need be.
     *
     * @param told what the writer has told about the text
     * @param waiting hears while the engine is loaded or in use
     */
    TextCheck(
            ProofreadingEngine engine,
            Depth depth,
            String text,
            Entries told,
            ProofreadingEngine.Waiting waiting,
            Cancellation cancellation) {
        this.engine = engine;
        this.depth = depth;
        this.told = told;
        this.words = new DocumentWords(text, new PersonalWords(told.words())::covers);
        this.waiting = waiting;
        this.cancellation = cancellation;
        this.languages = new TextLanguages(text, told.variant());
        this.otherLanguages = new LanguageCheck(engine.languages(), depth, text, words, told);
        this.variant = engine.turn(cancellation, waiting, checker -> EnglishVariant.of(told.variant())
                .orElseGet(() -> words.variant(checker.lexicon())));
    }

    /** What is wrong in a window of the text, each part of it read in its own language. */
    Findings check(Window window) {
        return languages.split(window).stream()
                .map(part -> check(part).shifted(part.start()))
                .reduce(Findings::and)
                .orElse(Findings.FOREIGN);
    }

    private Findings check(TextLanguages.Part part) {
        if (part.quoted()) {
            return Findings.NONE;
        }
        return part.language() == WrittenLanguage.ENGLISH
                ? engine.turn(cancellation, waiting, checker -> finder(checker).find(part.window()))
                : otherLanguages.check(part.window(), part.language(), cancellation, waiting::still);
    }

    /** Edits a corrected window in a style. */
    PlainPass.Edited edit(Window window, PlainStyle style, RewriteGuard guard) {
        return engine.turn(cancellation, waiting, checker -> {
            PlainPass.Proofread proofread = new Finder(finder(checker));
            return new PlainPass(checker, depth, style, word -> spelled(word, checker), guard, proofread).edit(window);
        });
    }

    /** Asks the finder for a style. */
    private record Finder(ProblemFinder finder) implements PlainPass.Proofread {
        @Override
        public Findings find(Window window) throws IOException {
            return finder.find(window);
        }

        @Override
        public boolean unwanted(Window window, Edit edit) {
            return finder.unwanted(window, edit);
        }
    }

    private ProblemFinder finder(Checker checker) {
        return new ProblemFinder(depth, checker, words, variant, told);
    }

    private String spelled(String american, Checker checker) {
        return checker.lexicon().regional(american, variant).orElse(american);
    }
}
