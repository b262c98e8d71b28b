package app.redraft.infra.export;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Gives Arabic letters the shape they have beside their neighbours, from the presentation forms of Unicode. */
final class ArabicForms {
    private static final int FIRST = 0xFB50;
    private static final int LAST = 0xFEFC;
    private static final int LAM = 0x644;
    private static final int KASHIDA = 0x640;

    /** The shapes of each letter: alone, at the end, at the beginning, in the middle; 0 where it has none. */
    private static final Map<Integer, char[]> FORMS = new HashMap<>();

    /** The shapes of lam with an alef: alone, at the end. */
    private static final Map<Integer, char[]> LAM_ALEF = new HashMap<>();

    static {
        for (char c = (char) FIRST; c <= LAST; c++) {
            String name = Character.getName(c);
            String letters = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            int form = name == null ? -1 : form(name);
            if (form >= 0 && letters.length() == 1) {
                FORMS.computeIfAbsent((int) letters.charAt(0), letter -> new char[4])[form] = c;
            } else if (form >= 0 && letters.length() == 2 && letters.charAt(0) == LAM && form < 2 && c >= 0xFEF5) {
                LAM_ALEF.computeIfAbsent((int) letters.charAt(1), letter -> new char[2])[form] = c;
            }
        }
    }

    private ArabicForms() {}

    private static int form(String name) {
        return name.endsWith("ISOLATED FORM")
                ? 0
                : name.endsWith("FINAL FORM")
                        ? 1
                        : name.endsWith("INITIAL FORM") ? 2 : name.endsWith("MEDIAL FORM") ? 3 : -1;
    }

    /** The text with its letters joined, in the same order. */
    static String joined(String text) {
        if (text.chars().noneMatch(c -> FORMS.containsKey(c))) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        boolean joinsBefore = false;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            char[] forms = FORMS.get((int) c);
            if (isTransparent(c)) {
                result.append(c);
                continue;
            }
            if (forms == null) {
                joinsBefore = c == KASHIDA || c == 0x200D;
                result.append(c);
                continue;
            }
            int next = next(text, k);
            char[] ligature = c == LAM && next >= 0 ? LAM_ALEF.get((int) text.charAt(next)) : null;
            if (ligature != null) {
                result.append(ligature[joinsBefore ? 1 : 0]).append(text, k + 1, next);
                joinsBefore = false;
                k = next;
                continue;
            }
            boolean joinsAfter = forms[2] != 0 && next >= 0 && takesBefore(text.charAt(next));
            int form = joinsBefore && forms[1] != 0 ? (joinsAfter ? 3 : 1) : joinsAfter ? 2 : 0;
            result.append(forms[form] != 0 ? forms[form] : c);
            joinsBefore = joinsAfter;
        }
        return result.toString();
    }

    private static boolean takesBefore(char c) {
        char[] forms = FORMS.get((int) c);
        return c == KASHIDA || c == 0x200D || forms != null && forms[1] != 0;
    }

    private static int next(String text, int at) {
        for (int k = at + 1; k < text.length(); k++) {
            if (!isTransparent(text.charAt(k))) {
                return k;
            }
        }
        return -1;
    }

    private static boolean isTransparent(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
