package app.redraft.core.markdown.edit;

import app.redraft.core.text.units.CharClass;

/** Words of a line. */
final class Words {
    private Words() {}

    /** Offsets in the line; empty where no word is. */
    record Range(int from, int to) {}

    /** The word around an offset or at one side of it. */
    static Range at(String line, int offset) {
        int from = offset;
        while (from > 0 && isInside(line, line.offsetByCodePoints(from, -1))) {
            from = line.offsetByCodePoints(from, -1);
        }
        int to = offset;
        while (to < line.length() && isInside(line, to)) {
            to = line.offsetByCodePoints(to, 1);
        }
        return new Range(from, to);
    }

    private static boolean isInside(String line, int at) {
        int point = line.codePointAt(at);
        if (CharClass.isWord(point)) {
            return true;
        }
        boolean joins = point == '\'' || point == '’' || point == '-';
        return joins
                && at > 0
                && at + 1 < line.length()
                && CharClass.isWord(line.codePointBefore(at))
                && CharClass.isWord(line.codePointAt(at + 1));
    }
}
