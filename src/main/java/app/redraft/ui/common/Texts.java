package app.redraft.ui.common;

import app.redraft.core.text.MessageTexts;
import app.redraft.core.text.UserMessage;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of one part of the window, from its bundle {@code i18n/NAME.properties}. Read when asked, so that the language is
 * never frozen. Any thread.
 */
public final class Texts {
    private final ResourceBundle bundle;
    /** Parsed patterns, which cost more than to fill them in; one thread at a time uses each. */
    private final Map<FormatKey, MessageFormat> formats = new ConcurrentHashMap<>();

    private record FormatKey(String key, Locale locale) {}

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The texts of a bundle, for example {@code rewrite}. */
    public static Texts of(String name) {
        return new Texts(ResourceBundle.getBundle("i18n." + name, Locale.getDefault()));
    }

    /** The words for what happened below the window. */
    public static String sentence(UserMessage message) {
        return new MessageTexts(ResourceBundle.getBundle(MessageTexts.BUNDLE, Locale.getDefault())).text(message);
    }

    /** The bundle, for FXML. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** A text without arguments; empty where the bundle has none of that name. */
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /**
     * A text with its arguments filled in ({@link MessageFormat}); messages among them are put into words.
     *
     * @throws java.util.MissingResourceException for an unknown key
     */
    public String get(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        if (arguments.length == 0) {
            return pattern;
        }
        Object[] words = Arrays.stream(arguments)
                .map(argument -> argument instanceof UserMessage message ? sentence(message) : argument)
                .toArray();
        MessageFormat format = formats.computeIfAbsent(
                new FormatKey(key, Locale.getDefault()), unread -> new MessageFormat(pattern, unread.locale()));
        synchronized (format) {
            return format.format(words);
        }
    }
}
