package app.redraft.infra.provider.answer;

/**
 * Joins pieces so that no surrogate pair is split: a high surrogate at the end waits for the next piece; one that stays
 * alone becomes U+FFFD.
 */
final class WellFormedText {
    private static final char REPLACEMENT = '\uFFFD';
    private char waiting;

    /** The well-formed text that can be passed on now, maybe empty. */
    String add(String piece) {
        if (piece.isEmpty()) {
            return piece;
        }
        String text = waiting == 0 ? piece : waiting + piece;
        waiting = 0;
        int end = text.length();
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
            waiting = text.charAt(end);
        }
        return mended(text.substring(0, end));
    }

    /** What still waits when nothing more comes, maybe empty. */
    String end() {
        String rest = waiting == 0 ? "" : String.valueOf(REPLACEMENT);
        waiting = 0;
        return rest;
    }

    private static String mended(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else {
                mended = mended == null ? new StringBuilder(text) : mended;
                mended.setCharAt(i, REPLACEMENT);
            }
        }
        return mended == null ? text : mended.toString();
    }
}
