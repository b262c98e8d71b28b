package app.redraft.cli;

import app.redraft.core.text.MessageTexts;
import app.redraft.core.text.UserMessage;
import java.util.Locale;
import java.util.ResourceBundle;

/** The command line's sentences for what happened below it, in the language of the system. Any thread. */
final class Words {
    private Words() {}

    /** A message in words. */
    static String of(UserMessage message) {
        return new MessageTexts(ResourceBundle.getBundle(MessageTexts.BUNDLE, Locale.getDefault())).text(message);
    }
}
