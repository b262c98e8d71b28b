package app.redraft.infra.provider.proofreader;

/** What the built-in proofreader says to the writer. */
final class Wording {
    static final String CORRECTED = "Built-in proofreader: grammar and wordiness only";
    static final String FOUND_NOTHING =
            "Built-in proofreader: found nothing to correct, the text is unchanged (it checks grammar and wordiness only)";
    static final String ONLY_OFFERS =
            "Built-in proofreader: found nothing to correct, the text is unchanged; it offers some changes of style";
    static final String NOT_ENGLISH =
            "Built-in proofreader: it reads English only, so text in another language is unchanged";
    static final String UNSUPPORTED =
            "The built-in proofreader corrects grammar, spelling and punctuation, and points out"
                    + " wordiness; it cannot rewrite. Connect a model in Settings for this, or choose Fix grammar.";
    static final String ONLY_REWRITES =
            "The built-in proofreader only corrects a passage; it cannot answer questions. Connect a model in Settings.";
    static final String NOTHING_SELECTED = "There is no text to correct. Select some words first.";

    private Wording() {}
}
