package app.redraft.core.text.units;

/** A whole text and its units, with the questions the readable pass asks about a stretch of it. */
public final class TextUnits {
    private static final String CLOSERS = "\"'”’»)]}*_";
    private static final String SOFT = ",;:-–—/()\"'“”‘’*_~`";
    private static final int SHORT_NAME = 3;

    private final String text;
    private final UnitScanner units = new UnitScanner();
    private final int[] wordsBefore;
    private final boolean[] sentenceStarts;

    /** Cuts a text into its units. */
    public TextUnits(String text) {
        this.text = text;
        units.append(text);
        units.close();
        wordsBefore = new int[units.count() + 1];
        sentenceStarts = new boolean[units.count() + 1];
        for (int unit = 0; unit < units.count(); unit++) {
            wordsBefore[unit + 1] = wordsBefore[unit] + (units.isWord(unit) ? 1 : 0);
        }
        for (int unit = 0; unit <= units.count(); unit++) {
            sentenceStarts[unit] =
                    unit == 0 || unit == units.count() || isBreak(unit) || isBreak(unit - 1) || endsSentence(unit - 1);
        }
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** Number of units. */
    public int count() {
        return units.count();
    }

    /** First character of a unit, with the white space that leads it. */
    public int start(int unit) {
        return units.start(unit);
    }

    /** First compared character of a unit. */
    public int coreStart(int unit) {
        return units.coreStart(unit);
    }

    /** Offset after the last character of a unit. */
    public int end(int unit) {
        return units.end(unit);
    }

    /** The first unit that begins at or after an offset; {@link #count} when none does. */
    public int unitFrom(int offset) {
        int low = 0;
        int high = units.count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (units.start(middle) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first unit whose core lies at or after an offset. */
    public int firstIn(int offset) {
        int unit = unitFrom(offset);
        return unit > 0 && units.coreStart(unit - 1) >= offset ? unit - 1 : unit;
    }

    /** The unit after the last one that ends at or before an offset. */
    public int endIn(int offset) {
        int unit = unitFrom(offset);
        return unit > 0 && units.end(unit - 1) > offset ? unit - 1 : unit;
    }

    /** Words in a stretch that begins and ends at units or their cores. */
    public int words(int from, int to) {
        return Math.max(0, wordsBefore[endIn(to)] - wordsBefore[Math.min(firstIn(from), endIn(to))]);
    }

    /** Whether a unit is a word, or a grapheme that counts as one. */
    public boolean isWord(int unit) {
        return units.isWord(unit);
    }

    /** Whether a unit is a run of line breaks. */
    public boolean isBreak(int unit) {
        return units.isBreak(unit);
    }

    /** Compared characters of a unit; 0 for white space at the end of the text. */
    public int coreLength(int unit) {
        return units.end(unit) - units.coreStart(unit);
    }

    /** First compared character of a unit whose core is not empty. */
    public char coreChar(int unit) {
        return text.charAt(units.coreStart(unit));
    }

    /** Whether a sentence, or the break between paragraphs, begins with a unit; true for the end of the text. */
    public boolean startsSentence(int unit) {
        return sentenceStarts[unit];
    }

    /** Part of Markdown emphasis or code, written without a space to its word. */
    public boolean isMark(int unit) {
        if (coreLength(unit) != 1) {
            return false;
        }
        char c = coreChar(unit);
        return c == '*' || c == '_' || c == '~' || c == '`';
    }

    /** Punctuation that does not end a sentence, or a mark. */
    public boolean isSoft(int unit) {
        return isOneOf(unit, SOFT);
    }

    /** Whether white space leads a unit. */
    public boolean hasSpaceBefore(int unit) {
        return units.coreStart(unit) > units.start(unit);
    }

    private boolean endsSentence(int unit) {
        int last = unit;
        while (last > 0 && !hasSpaceBefore(last) && isOneOf(last, CLOSERS)) {
            last--;
        }
        if (!isOneOf(last, ".!?…。！？") || isOneOf(unit + 1, CLOSERS) && !hasSpaceBefore(unit + 1)) {
            return false;
        }
        if (isOneOf(last, "。！？")) {
            return true;
        }
        boolean goesOn = coreLength(unit + 1) > 0 && Character.isLowerCase(coreChar(unit + 1));
        return hasSpaceBefore(unit + 1) && !isAbbreviation(last) && !goesOn;
    }

    /** A full stop after a short capitalised word or a single letter ends no sentence: Mr. B. Smith. */
    private boolean isAbbreviation(int stop) {
        return isOneOf(stop, ".")
                && stop > 0
                && isWord(stop - 1)
                && coreLength(stop - 1) <= SHORT_NAME
                && Character.isUpperCase(coreChar(stop - 1));
    }

    private boolean isOneOf(int unit, String chars) {
        return unit < count() && coreLength(unit) == 1 && chars.indexOf(coreChar(unit)) >= 0;
    }
}
