package app.redraft.ui.editor.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * What a regular expression is replaced with: {@code $1} and <code>${name}</code> stand for groups, {@code $0} for all that was found,
 * {@code \n} and {@code \t} for a line end and a tab; a backslash before anything else takes its meaning away.
 */
final class Replacement {
    private final List<Part> parts;

    private interface Part {
        String expand(Matcher matcher) throws FindException;
    }

    private Replacement(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * Reads a replacement.
     *
     * @throws FindException when it ends in the middle of something
     */
    static Replacement parse(String template) throws FindException {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            char letter = template.charAt(at);
            if (letter == '\\' && at + 1 < template.length()) {
                literal.append(unescaped(template.charAt(at + 1)));
                at += 2;
            } else if (letter == '$' && at + 1 < template.length() && isGroup(template.charAt(at + 1))) {
                parts.add(literal(literal.toString()));
                literal.setLength(0);
                at = group(template, at + 1, parts);
            } else {
                literal.append(letter);
                at++;
            }
        }
        parts.add(literal(literal.toString()));
        return new Replacement(parts);
    }

    /**
     * The text for what a matcher has found.
     *
     * @throws FindException when the pattern has no such group
     */
    String expand(Matcher matcher) throws FindException {
        StringBuilder result = new StringBuilder();
        for (Part part : parts) {
            result.append(part.expand(matcher));
        }
        return result.toString();
    }

    private static boolean isGroup(char letter) {
        return letter == '{' || letter >= '0' && letter <= '9';
    }

    private static char unescaped(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 't' -> '\t';
            default -> letter;
        };
    }

    private static Part literal(String text) {
        return matcher -> text;
    }

    /** Reads a group; returns where the template goes on. */
    private static int group(String template, int at, List<Part> parts) throws FindException {
        if (template.charAt(at) != '{') {
            int number = template.charAt(at) - '0';
            parts.add(matcher -> {
                if (number > matcher.groupCount()) {
                    throw new FindException("find.no-group", String.valueOf(number));
                }
                return orEmpty(matcher.group(number));
            });
            return at + 1;
        }
        int end = template.indexOf('}', at);
        if (end < 0) {
            throw new FindException("find.no-group", template.substring(at + 1));
        }
        String name = template.substring(at + 1, end);
        parts.add(matcher -> {
            try {
                return orEmpty(matcher.group(name));
            } catch (IllegalArgumentException e) {
                throw new FindException("find.no-group", name);
            }
        });
        return end + 1;
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }
}
