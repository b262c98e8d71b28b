package app.redraft.infra.files.style;

import app.redraft.core.style.StyleSheet;
import app.redraft.core.style.StyleSheetException;
import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text of a sheet: every list item is a decision, and whatever else the writer puts there stays.
 *
 * @param lines without their ends
 * @param lineEnd how they end
 */
record StyleText(List<String> lines, String lineEnd) {
    static final StyleText EMPTY = new StyleText(List.of(), "\n");
    private static final String HEADING = "# Style";
    private static final String ITEM = "- ";
    private static final int MOST_BYTES = 100_000;
    /** Controls and line ends, and what turns the direction of a text around. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}\\s\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]+");

    StyleText {
        lines = List.copyOf(lines);
    }

    /**
     * Reads a file; there is nothing in one that is not there.
     *
     * @throws StyleSheetException when it cannot be used
     */
    static StyleText read(Path file) throws StyleSheetException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return EMPTY;
        }
        String name = String.valueOf(file.getFileName());
        // A link could lead to anything, and its target would be sent to a model.
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new StyleSheetException(UserMessage.of("style.not-a-file", name), null);
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException unreadable) {
            throw new StyleSheetException(UserMessage.of("style.unreadable", name), unreadable);
        }
        if (bytes.length > MOST_BYTES) {
            throw new StyleSheetException(UserMessage.of("style.too-large", name, MOST_BYTES / 1000), null);
        }
        try {
            return of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            throw new StyleSheetException(UserMessage.of("style.not-utf-8", name), other);
        }
    }

    private static StyleText of(String text) {
        return new StyleText(text.lines().toList(), text.contains("\r\n") ? "\r\n" : "\n");
    }

    /** The whole text. */
    String text() {
        return String.join(lineEnd, lines) + lineEnd;
    }

    /** Whether nobody would miss it. */
    boolean isEmpty() {
        return lines.stream().allMatch(line -> line.isBlank() || line.equals(HEADING));
    }

    /** The decisions that are followed. */
    List<String> followed() {
        return decisions().limit(StyleSheet.MOST).toList();
    }

    /** What of it is not followed, or null. */
    @Nullable UserMessage problem(Path file) {
        String name = String.valueOf(file.getFileName());
        if (decisions().count() > StyleSheet.MOST) {
            return UserMessage.of("style.too-many", name, StyleSheet.MOST);
        }
        boolean cut = lines.stream()
                .flatMap(line -> item(line).stream())
                .anyMatch(words -> words.length() > StyleSheet.MAX_LENGTH);
        return cut ? UserMessage.of("style.too-long", name, StyleSheet.MAX_LENGTH) : null;
    }

    /** @throws IllegalArgumentException when it would be one too many */
    StyleText plus(String decision) {
        if (decisions().anyMatch(decision::equals)) {
            return this;
        }
        if (decisions().count() >= StyleSheet.MOST) {
            throw new IllegalArgumentException("too many decisions");
        }
        List<String> more = new ArrayList<>(lines.isEmpty() ? List.of(HEADING, "") : lines);
        more.add(ITEM + decision);
        return new StyleText(more, lineEnd);
    }

    /** With the decisions of another one, as far as there is room. */
    StyleText with(StyleText other) {
        StyleText both = this;
        for (String decision : other.followed()) {
            both = both.decisions().count() < StyleSheet.MOST ? both.plus(decision) : both;
        }
        return both;
    }

    StyleText changed(String decision, String wording) {
        return new StyleText(
                lines.stream()
                        .map(line -> is(decision).test(line) ? ITEM + wording : line)
                        .toList(),
                lineEnd);
    }

    StyleText without(String decision) {
        return new StyleText(lines.stream().filter(is(decision).negate()).toList(), lineEnd);
    }

    private Stream<String> decisions() {
        return lines.stream().flatMap(line -> decision(line).stream());
    }

    private static Predicate<String> is(String decision) {
        return line -> decision(line).filter(decision::equals).isPresent();
    }

    private static Optional<String> decision(String line) {
        return item(line).map(words -> words.substring(0, fitting(words)));
    }

    private static Optional<String> item(String line) {
        String item = seen(line);
        boolean listed = item.startsWith(ITEM) || item.startsWith("* ");
        return listed && item.length() > ITEM.length() ? Optional.of(item.substring(ITEM.length())) : Optional.empty();
    }

    private static int fitting(String words) {
        int most = StyleSheet.MAX_LENGTH;
        if (words.length() <= most) {
            return words.length();
        }
        return Character.isLowSurrogate(words.charAt(most)) ? most - 1 : most;
    }

    /** @throws IllegalArgumentException for a decision that is blank or too long */
    static String oneLine(String decision) {
        String line = seen(decision);
        if (line.isEmpty() || line.length() > StyleSheet.MAX_LENGTH) {
            throw new IllegalArgumentException("a decision has 1 to " + StyleSheet.MAX_LENGTH + " characters");
        }
        return line;
    }

    private static String seen(String words) {
        return UNSEEN.matcher(words).replaceAll(" ").strip();
    }
}
