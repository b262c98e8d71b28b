package app.redraft.core.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sentence for a person, before it has words: the key of its text and what is filled in. Code below the surface makes it,
 * the window or the command line finds the words in the bundle {@code i18n/messages.properties} with {@link MessageTexts}.
 *
 * @param key the key in the bundle, for example {@code provider.auth.key-refused}
 * @param arguments what is filled in, in order: strings (shown as they are), numbers, dates, durations, enum constants (their
 *     text has the key {@code typename.constant}), or other messages; nothing that could hold a key of a provider
 */
public record UserMessage(String key, List<Object> arguments) {

    public UserMessage {
        arguments = List.copyOf(arguments);
    }

    /** A message with its arguments. */
    public static UserMessage of(String key, Object... arguments) {
        return new UserMessage(key, Arrays.asList(arguments));
    }

    /** Words that come from elsewhere, a server's own message for example, shown as they are. */
    public static UserMessage literal(String text) {
        return of("literal", text);
    }

    /** The key and the arguments, for the log; of {@link #literal}, its words. */
    @Override
    public String toString() {
        if (key.equals("literal")) {
            return arguments.get(0).toString();
        }
        return arguments.isEmpty()
                ? key
                : arguments.stream().map(Object::toString).collect(Collectors.joining(", ", key + " (", ")"));
    }
}
