package app.redraft.core.text;

/** Text of models and documents as it may be shown: nothing in it can steer a terminal or turn the direction of other text. */
public final class DisplayText {
    private DisplayText() {}

    /** The text without control characters other than tab and line feed, and without marks that override direction. */
    public static String harmless(String text) {
        return text.codePoints()
                .filter(point -> !steers(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The name of a file on one line, whatever characters it has. */
    public static String name(String name) {
        return harmless(name.replaceAll("\\R|\t", " "));
    }

    /** The same, but for such characters as another text has too. @param known a text of the writer's own */
    public static String harmless(String text, String known) {
        return text.codePoints()
                .filter(point -> !steers(point) || known.indexOf(point) >= 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether a character turns the direction of what follows it, whatever that is. */
    public static boolean overridesDirection(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    private static boolean steers(int point) {
        boolean control = Character.getType(point) == Character.CONTROL && point != '\n' && point != '\t';
        return control || overridesDirection(point);
    }
}
