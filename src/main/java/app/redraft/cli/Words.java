package app.redraft.cli;

import app.redraft.core.text.MessageTexts;
import app.redraft.core.text.UserMessage;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The command line's sentences, in the language of the system. Any thread. */
public final class Words {
    /** The bundle of the help texts, read by picocli. */
    static final String HELP = "i18n.help";

    private static final String OWN = "i18n.cli";

    private Words() {}

    /** One of the command line's own sentences; messages among the arguments are put into words. */
    public static String get(String key, Object... arguments) {
        Object[] words = Arrays.stream(arguments)
                .map(argument -> argument instanceof UserMessage message ? of(message) : argument)
                .toArray();
        return texts(OWN).text(UserMessage.of(key, words));
    }

    /** A message from below in words. */
    public static String of(UserMessage message) {
        return texts(MessageTexts.BUNDLE).text(message);
    }

    private static MessageTexts texts(String bundle) {
        return new MessageTexts(ResourceBundle.getBundle(bundle, Locale.getDefault()));
    }
}
