package app.redraft.core.settings;

import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The command line of a server that Redraft starts, split into words as a shell does, though no shell is run: nothing is
 * expanded, piped or redirected. Single quotes keep everything; in double quotes and outside of them a backslash keeps a
 * quote, a space or a backslash and is itself everywhere else, so that Windows paths need no care. {@code NAME=value} words
 * in front set the environment.
 *
 * @param environment variables to set, beside those of Redraft
 * @param words program and arguments, never empty
 */
public record ManagedCommand(Map<String, String> environment, List<String> words) {
    /** Stands for the port in a command line. */
    public static final String PORT = "{port}";

    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=.*", Pattern.DOTALL);

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:@%+,=-]+");

    /** A line that is no command line. */
    public static final class Malformed extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final transient UserMessage reason;

        private Malformed(UserMessage reason) {
            super(reason.key());
            this.reason = reason;
        }

        /** What is wrong, to be put after the name of the setting. */
        public UserMessage reason() {
            return reason;
        }
    }

    public ManagedCommand {
        environment = Map.copyOf(environment);
        words = List.copyOf(words);
    }

    /**
     * Reads a command line.
     *
     * @throws Malformed with what is wrong, to be put after the name of the setting
     */
    public static ManagedCommand parse(String line) {
        List<String> words = split(line);
        Map<String, String> environment = new LinkedHashMap<>();
        int first = 0;
        while (first < words.size() && ASSIGNMENT.matcher(words.get(first)).matches()) {
            String[] pair = words.get(first).split("=", 2);
            environment.put(pair[0], pair[1]);
            first++;
        }
        if (first == words.size() || words.get(first).isBlank()) {
            throw new Malformed(UserMessage.of("settings.managed-no-program"));
        }
        return new ManagedCommand(environment, words.subList(first, words.size()));
    }

    /** A word as it must be written to be read back as one. */
    public static String quoted(String word) {
        if (PLAIN.matcher(word).matches()) {
            return word;
        }
        return word.contains("'") ? '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : "'" + word + "'";
    }

    /** The program's name without its folder, for messages. */
    public String program() {
        return words.get(0).replaceAll("^.*[/\\\\]", "");
    }

    /** Whether the port is put in where {@code {port}} stands. */
    public boolean takesPort() {
        return words.stream().anyMatch(word -> word.contains(PORT))
                || environment.values().stream().anyMatch(value -> value.contains(PORT));
    }

    /** The same command on a port. */
    public ManagedCommand at(int port) {
        String number = Integer.toString(port);
        Map<String, String> variables = new LinkedHashMap<>();
        environment.forEach((name, value) -> variables.put(name, value.replace(PORT, number)));
        return new ManagedCommand(
                variables,
                words.stream().map(word -> word.replace(PORT, number)).toList());
    }

    private static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean blank = quote == 0 && Character.isWhitespace(c);
            if (blank && begun) {
                words.add(word.toString());
                word.setLength(0);
            } else if (c == '\\' && quote != '\'' && keeps(line, i + 1, quote)) {
                word.append(line.charAt(++i));
            } else if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (!blank) {
                word.append(c);
            }
            begun = !blank;
        }
        if (quote != 0) {
            throw new Malformed(UserMessage.of("settings.managed-open-quote", String.valueOf(quote)));
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean keeps(String line, int next, char quote) {
        if (next == line.length()) {
            return false;
        }
        char c = line.charAt(next);
        return c == '"' || c == '\\' || (quote == 0 && (c == '\'' || Character.isWhitespace(c)));
    }
}
