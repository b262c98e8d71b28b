package app.redraft.core.text.units;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a growing text into the units that are compared: letter, digit and mark runs with inner {@code '}, {@code ’} and invisible joiners;
 * each grapheme of a script written without spaces; each other grapheme; each run of line breaks. Other white space leads
 * the unit that follows it and is not compared. A unit is complete as soon as the text after it shows that it cannot grow,
 * so the units of a prefix do not depend on how it was cut into chunks.
 *
 * <p>Grapheme clusters are those of {@code \X}; the regular expression is asked only around characters that can join a
 * cluster. Not thread-safe.
 */
public final class UnitScanner {
    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final int CONTEXT = 32;

    private char[] text = new char[256];
    private int length;
    private boolean closed;

    private int[] coreStarts = new int[64];
    private int[] ends = new int[64];
    private int count;

    /** Where the next unit, with the white space that leads it, begins. */
    private int unitStart;

    private int coreStart;
    private int position;
    private int clusterStart;
    private int breakEnd;
    private State state = State.SPACE;

    private enum State {
        SPACE,
        BREAK,
        WORD,
        SINGLE
    }

    /** Adds text and completes all units it can. */
    public void append(CharSequence chunk) {
        int added = chunk.length();
        if (length + added > text.length) {
            text = Arrays.copyOf(text, Math.max(length + added, text.length * 2));
        }
        chunk.toString().getChars(0, added, text, length);
        length += added;
        scan();
    }

    /** The text has ended: its last unit is complete. */
    public void close() {
        closed = true;
        scan();
        if (state == State.BREAK) {
            complete(breakEnd);
        }
        if (unitStart < length) {
            coreStart = state == State.SPACE ? length : coreStart;
            complete(length);
        }
    }

    /** Number of complete units. */
    public int count() {
        return count;
    }

    /** First character of unit k, with the white space that leads it. */
    public int start(int unit) {
        return unit == 0 ? 0 : ends[unit - 1];
    }

    /** First compared character of unit k. */
    public int coreStart(int unit) {
        return coreStarts[unit];
    }

    /** Offset after the last character of unit k. */
    public int end(int unit) {
        return ends[unit];
    }

    /** A character of the text so far. */
    public char charAt(int index) {
        return text[index];
    }

    /** Characters of the text so far. */
    public int length() {
        return length;
    }

    /** A stretch of the text so far. */
    public String slice(int from, int to) {
        return new String(text, from, to - from);
    }

    /** Appends a stretch of the text so far to a builder. */
    public void appendTo(StringBuilder target, int from, int to) {
        target.append(text, from, to - from);
    }

    /** Whether a stretch equals a stretch of another text. */
    public boolean sameText(int from, int to, UnitScanner other, int otherFrom, int otherTo) {
        return Arrays.equals(text, from, to, other.text, otherFrom, otherTo);
    }

    /** Whether a unit is a run of line breaks. */
    public boolean isBreak(int unit) {
        return coreStarts[unit] < ends[unit] && isLineBreak(text[coreStarts[unit]]);
    }

    /** Whether a unit is a word, or a grapheme of a script whose graphemes count as words. */
    public boolean isWord(int unit) {
        int start = coreStarts[unit];
        if (start == ends[unit]) {
            return false;
        }
        int point = pointAt(start, sizeAt(start));
        return CharClass.isWord(point) || (Character.isLetterOrDigit(point) && CharClass.isUnspaced(point));
    }

    private void scan() {
        while (position < length) {
            int size = sizeAt(position);
            if (size == 0) {
                return;
            }
            boolean joins = position > clusterStart && joins(position, size);
            if (joins) {
                joined();
                position += size;
                continue;
            }
            if (!step(size)) {
                return;
            }
        }
    }

    /** A mark or joiner on white space makes it a visible grapheme. */
    private void joined() {
        if (state == State.SPACE) {
            coreStart = clusterStart;
            state = State.SINGLE;
        } else if (state == State.BREAK && !(text[position - 1] == '\r' && text[position] == '\n')) {
            complete(breakEnd);
            coreStart = clusterStart;
            state = State.SINGLE;
        } else if (state == State.BREAK) {
            breakEnd = position + 1;
        }
    }

    /** Takes the grapheme that begins here; false when more text is needed to go on. */
    private boolean step(int size) {
        int point = size == 2 ? Character.toCodePoint(text[position], text[position + 1]) : text[position];
        if (state == State.SINGLE) {
            complete(position);
        } else if (state == State.WORD) {
            if (CharClass.isApostrophe(point)) {
                int after = position + 1;
                if (after >= length && !closed) {
                    return false;
                }
                int next = after < length ? sizeAt(after) : 0;
                if (next == 0 && after < length) {
                    return false;
                }
                if (next > 0 && !joins(after, next, position) && CharClass.isWord(pointAt(after, next))) {
                    clusterStart = position;
                    position++;
                    return true;
                }
                complete(position);
            } else if (!CharClass.isWord(point) && !CharClass.isInvisibleJoiner(point)) {
                complete(position);
            }
        }
        take(point, size);
        return true;
    }

    private void take(int point, int size) {
        if (isLineBreak(point)) {
            if (state != State.BREAK) {
                state = State.BREAK;
                coreStart = position;
            }
            breakEnd = position + size;
        } else if (!CharClass.isSpace(point)) {
            if (state == State.BREAK) {
                complete(breakEnd);
            }
            if (state != State.WORD) {
                coreStart = position;
                state = CharClass.isWord(point) ? State.WORD : State.SINGLE;
            }
        }
        clusterStart = position;
        position += size;
    }

    private void complete(int end) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
            coreStarts = Arrays.copyOf(coreStarts, count * 2);
        }
        coreStarts[count] = coreStart;
        ends[count++] = end;
        unitStart = end;
        state = State.SPACE;
    }

    /** 1 or 2 characters, or 0 when a high surrogate still waits for its other half. */
    private int sizeAt(int index) {
        if (!Character.isHighSurrogate(text[index])) {
            return 1;
        }
        if (index + 1 >= length) {
            return closed ? 1 : 0;
        }
        return Character.isLowSurrogate(text[index + 1]) ? 2 : 1;
    }

    private int pointAt(int index, int size) {
        return size == 2 ? Character.toCodePoint(text[index], text[index + 1]) : text[index];
    }

    private boolean joins(int index, int size) {
        return joins(index, size, clusterStart);
    }

    /** Whether the code point at an index belongs to the grapheme that began earlier. */
    private boolean joins(int index, int size, int start) {
        char before = text[index - 1];
        char here = text[index];
        if (CharClass.standsAlone(before) && CharClass.standsAlone(here)) {
            return before == '\r' && here == '\n';
        }
        int first = sizeAt(start);
        String context = index - start <= CONTEXT
                ? new String(text, start, index + size - start)
                : slice(start, start + first) + slice(contextStart(index), index + size);
        Matcher matcher = CLUSTER.matcher(context);
        return matcher.lookingAt() && matcher.end() == context.length();
    }

    private int contextStart(int index) {
        int from = index - CONTEXT / 2;
        return Character.isLowSurrogate(text[from]) && Character.isHighSurrogate(text[from - 1]) ? from + 1 : from;
    }

    /** Whether a code point ends a line. */
    public static boolean isLineBreak(int point) {
        return point == '\n' || point == '\r' || point == 0x85 || point == 0x2028 || point == 0x2029;
    }
}
