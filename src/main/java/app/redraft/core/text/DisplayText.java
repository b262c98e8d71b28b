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

    private static boolean steers(int point) {
        boolean control = Character.getType(point) == Character.CONTROL && point != '\n' && point != '\t';
        boolean override = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        return control || override;
    }
}
