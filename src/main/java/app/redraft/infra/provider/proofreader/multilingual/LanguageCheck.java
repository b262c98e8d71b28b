package app.redraft.infra.provider.proofreader.multilingual;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.proofreading.personal.Entries;
import app.redraft.infra.provider.proofreader.rules.Depth;
import app.redraft.infra.provider.proofreader.rules.Findings;
import app.redraft.infra.provider.proofreader.spelling.DocumentWords;
import app.redraft.infra.provider.proofreader.text.Window;

/** The check of those parts of one text that are in another language than English. Used by one thread. */
public final class LanguageCheck {
    private final LanguageModules modules;
    private final Depth depth;
    private final DocumentWords words;
    private final Entries told;
    private final Orthography orthography;

    /**
     * The check of a text.
     *
     * @param words what it says about its words
     * @param told what the writer has told about it
     */
    public LanguageCheck(LanguageModules modules, Depth depth, String text, DocumentWords words, Entries told) {
        this.modules = modules;
        this.depth = depth;
        this.words = words;
        this.told = told;
        this.orthography = Orthography.of(text, told.variant());
    }

    /** What is wrong in a window in one language. Loads the language if need be. */
    public Findings check(
            Window window, WrittenLanguage language, Cancellation cancellation, LanguageModules.Waiting waiting) {
        return language == WrittenLanguage.OTHER
                ? Findings.FOREIGN
                : modules.turn(language, cancellation, waiting, module -> new LanguageFinder(
                                module, depth, words, told, orthography)
                        .find(window));
    }
}
