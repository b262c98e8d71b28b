package app.redraft;

import app.redraft.core.cost.ledger.LedgerException;
import app.redraft.core.document.DocumentException;
import app.redraft.core.llm.ModelException;
import app.redraft.core.settings.SettingsException;
import app.redraft.core.text.MessageTexts;
import app.redraft.core.text.UserMessage;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a person reads, for tests of code that makes messages without words. */
public final class Sentences {
    private static final MessageTexts TEXTS =
            new MessageTexts(ResourceBundle.getBundle(MessageTexts.BUNDLE, Locale.ENGLISH));

    private Sentences() {}

    /** The message in English. */
    public static String of(UserMessage message) {
        return TEXTS.text(message);
    }

    /** What a failed call tells. */
    public static String of(ModelException failure) {
        return of(failure.userMessage());
    }

    /** What a document that cannot be read or written tells. */
    public static String of(DocumentException failure) {
        return of(failure.userMessage());
    }

    /** What settings or keys that cannot be kept tell. */
    public static String of(SettingsException failure) {
        return of(failure.userMessage());
    }

    /** What a ledger that cannot be read or written tells. */
    public static String of(LedgerException failure) {
        return of(failure.userMessage());
    }
}
