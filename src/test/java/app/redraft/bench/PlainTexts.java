package app.redraft.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts that plain-language editing is judged by. */
public final class PlainTexts {
    private PlainTexts() {}

    /** Passages, one after another, that the lists were tuned with. */
    public static List<String> passages() {
        return lines("passages.txt");
    }

    /** Passages written without a look at what the lists do with them, before and after they were tuned. */
    public static List<String> unseen() {
        return Stream.of("unseen.txt", "unseen-later.txt")
                .flatMap(name -> lines(name).stream())
                .toList();
    }

    /** Memos, mails and reports as nobody should write them. */
    public static String business() {
        return read("business.txt")
                .lines()
                .filter(line -> !line.startsWith("# "))
                .collect(Collectors.joining("\n"));
    }

    /** How many words a text has. */
    public static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private static List<String> lines(String name) {
        return Arrays.stream(read(name).split("\n"))
                .skip(1)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String read(String name) {
        try (InputStream stream = Objects.requireNonNull(
                PlainTexts.class.getResourceAsStream("/infra/provider/proofreader/plain/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
