package app.redraft.infra.process.supervision;

import app.redraft.core.settings.ManagedCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides which lines of a server's output are kept. Until the server can be called it has seen no text of the writer, and
 * what it says then is what explains a start that fails: every line is kept, without the keys of its command line. From then
 * on it may print prompts and answers (llama.cpp does with {@code --verbose}), in any form, over any number of lines. No
 * pattern can tell such a line for sure, so a line is kept only when each of its words is one of the technical words in
 * {@code log-words.txt}: "CUDA error: out of memory" is, a sentence is not. Not thread-safe.
 */
final class LogFilter {
    private static final int LONGEST_AT_START = 500;
    private static final int LONGEST_LATER = 200;
    private static final int SHORTEST_SECRET = 4;
    private static final String HIDDEN = "…";

    private static final Pattern CONTROL = Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]|\\p{Cntrl}");
    private static final Pattern OUR_LOOKS = Pattern.compile(".*(/health|/v1/models|/api/version)\\b.*");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern SECRET_OPTION =
            Pattern.compile("(?i)(?:-{1,2}[a-z0-9-]*(?:key|token|secret|password)[a-z0-9-]*)(?:=(.*))?");

    private final List<String> secrets;
    private boolean technicalOnly;

    private LogFilter(List<String> secrets) {
        this.secrets = secrets;
    }

    /** A filter that keeps every line until {@link #callsBegin()}. */
    static LogFilter of(ManagedCommand command) {
        List<String> secrets = new ArrayList<>();
        boolean next = false;
        for (String word : command.words()) {
            Matcher option = SECRET_OPTION.matcher(word);
            boolean isOption = option.matches();
            String value = isOption ? Objects.requireNonNullElse(option.group(1), "") : next ? word : "";
            next = isOption && option.group(1) == null;
            secrets.add(value);
        }
        command.environment().forEach((name, value) -> {
            if (SECRET_OPTION.matcher("-" + name.replace('_', '-')).matches()) {
                secrets.add(value);
            }
        });
        secrets.removeIf(value -> value.length() < SHORTEST_SECRET);
        return new LogFilter(secrets);
    }

    /** From now on the server may know text of the writer. */
    void callsBegin() {
        technicalOnly = true;
    }

    /** The line as it may be kept, or empty. */
    Optional<String> keep(String line) {
        String plain = CONTROL.matcher(line).replaceAll("").stripTrailing();
        if (plain.isBlank() || OUR_LOOKS.matcher(plain).matches()) {
            return Optional.empty();
        }
        if (technicalOnly) {
            return plain.length() <= LONGEST_LATER && isTechnical(plain) ? Optional.of(plain) : Optional.empty();
        }
        for (String secret : secrets) {
            plain = plain.replace(secret, HIDDEN);
        }
        return Optional.of(plain.length() <= LONGEST_AT_START ? plain : plain.substring(0, LONGEST_AT_START) + HIDDEN);
    }

    /** Digits alone may be a telephone number, so a line needs words. */
    private static boolean isTechnical(String line) {
        Matcher word = WORD.matcher(line.toLowerCase(Locale.ROOT));
        boolean any = false;
        while (word.find()) {
            if (!Words.TECHNICAL.contains(word.group())) {
                return false;
            }
            any = true;
        }
        return any;
    }

    /** Loaded with the first line after the start. */
    private static final class Words {
        private static final Set<String> TECHNICAL = load();

        private static Set<String> load() {
            Set<String> words = new HashSet<>();
            try (InputStream in = Objects.requireNonNull(
                            LogFilter.class.getResourceAsStream("/infra/process/supervision/log-words.txt"));
                    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                reader.lines()
                        .filter(line -> !line.startsWith("#"))
                        .forEach(line -> words.addAll(List.of(line.trim().split("\\s+"))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Set.copyOf(words);
        }
    }
}
