package app.redraft.core.text.units;

import java.lang.Character.UnicodeScript;

/** What a code point is to the unit scanner. */
public final class CharClass {
    private CharClass() {}

    /** Part of a word that is written with spaces around it. */
    public static boolean isWord(int point) {
        if (point < 0x80) {
            return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') || (point >= '0' && point <= '9');
        }
        if (!Character.isLetterOrDigit(point) && !isMark(point)) {
            return false;
        }
        return point < 0xE00 || !isUnspaced(point);
    }

    /** Never seen, and written within a word: a soft hyphen, a joiner or non-joiner, a mark of direction. */
    public static boolean isInvisibleJoiner(int point) {
        return point == 0xAD || point >= 0x200C && point <= 0x200F || point == 0x2060 || point == 0xFEFF;
    }

    /** An apostrophe, straight or typographic. */
    public static boolean isApostrophe(int point) {
        return point == '\'' || point == '’';
    }

    /** White space, line breaks among it. */
    public static boolean isSpace(int point) {
        if (point < 0x80) {
            return point == ' ' || (point >= 9 && point <= 13) || (point >= 0x1C && point <= 0x1F);
        }
        return Character.isSpaceChar(point) || point == 0x85;
    }

    /** A script written without spaces between words: each grapheme is compared on its own. */
    public static boolean isUnspaced(int point) {
        if (point < 0xE00) {
            return false;
        }
        if (point >= 0x3005 && point <= 0x30FF) {
            return true;
        }
        UnicodeScript script = UnicodeScript.of(point);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.THAI
                || script == UnicodeScript.LAO
                || script == UnicodeScript.KHMER
                || script == UnicodeScript.MYANMAR;
    }

    /**
     * Two neighbours that both stand alone are never one grapheme, CR LF apart. Blocks without marks, joiners, pictographs
     * and prepended signs; a block left out costs time, not correctness.
     */
    public static boolean standsAlone(char c) {
        return c < 0x300
                || (c >= 0x2010 && c <= 0x2027)
                || (c >= 0x370 && c <= 0x482)
                || (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3041 && c <= 0x3096)
                || (c >= 0x30A0 && c <= 0x30FF)
                || (c >= 0x3001 && c <= 0x3029)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xFF01 && c <= 0xFF60);
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
