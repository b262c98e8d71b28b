package app.redraft.core.text;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Finds the words of a {@link UserMessage} in a bundle. Every text of the bundle is a {@link MessageFormat} pattern, so an
 * apostrophe is written twice. Immutable; any thread.
 */
public final class MessageTexts {
    /** The bundle of the sentences for what happens below the surface. */
    public static final String BUNDLE = "i18n.messages";

    private final ResourceBundle bundle;

    /** Texts from this bundle. */
    public MessageTexts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /**
     * The message in words.
     *
     * @throws java.util.MissingResourceException for a key that the bundle does not have
     */
    public String text(UserMessage message) {
        return text(message.key(), message.arguments());
    }

    private String text(String key, List<Object> arguments) {
        Object[] words = arguments.stream().map(this::word).toArray();
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(words);
    }

    /** The key of the text of a constant. */
    public static String key(Enum<?> constant) {
        String type = constant.getDeclaringClass().getSimpleName();
        return (type + '.' + constant.name()).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Object word(Object argument) {
        if (argument instanceof UserMessage nested) {
            return text(nested);
        } else if (argument instanceof Duration duration) {
            return duration(duration);
        } else if (argument instanceof Enum<?> constant) {
            return text(key(constant), List.of());
        }
        return argument;
    }

    /** For example 23 s, 4 min 10 s, 2 h 5 min; rounded up to the second, at least one. */
    private String duration(Duration duration) {
        long seconds = Math.max(1, duration.plusMillis(999).toSeconds());
        if (seconds < 60) {
            return text("duration.seconds", List.of(seconds));
        } else if (seconds < 3600) {
            return parts("duration.minutes", seconds / 60, "duration.seconds", seconds % 60);
        }
        return parts("duration.hours", seconds / 3600, "duration.minutes", seconds / 60 % 60);
    }

    private String parts(String whole, long count, String rest, long left) {
        String first = text(whole, List.of(count));
        return left == 0 ? first : first + ' ' + text(rest, List.of(left));
    }
}
