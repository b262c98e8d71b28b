package app.redraft.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** Texts and lists that Redraft ships with, in UTF-8: prompts, words, weights. Any thread. */
public final class ShippedText {
    private ShippedText() {}

    /**
     * A whole text, without white space around it.
     *
     * @param resource its absolute name, for example {@code /prompts/rewrite.txt}
     * @throws NullPointerException where there is none of that name
     */
    public static String of(String resource) {
        try (InputStream in = Objects.requireNonNull(ShippedText.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a list that are neither blank nor a comment, which begins with {@code #}. */
    public static List<String> lines(String resource) {
        return of(resource)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** A list of names with values, in the format of {@link Properties}. */
    public static Properties properties(String resource) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(of(resource)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
