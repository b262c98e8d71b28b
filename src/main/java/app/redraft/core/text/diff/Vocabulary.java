package app.redraft.core.text.diff;

import app.redraft.core.text.units.UnitScanner;
import java.util.Arrays;

/** Gives equal units the same small number. White space before a unit and the style of line breaks do not count. */
final class Vocabulary {
    /** The unit that is only white space, at the end of a text. */
    static final int BLANK = 0;

    static final int LINE_BREAK = 1;
    static final int PARAGRAPH_BREAK = 2;

    private int[] slots = new int[256];
    private int[] hashes = new int[64];
    private UnitScanner[] owners = new UnitScanner[64];
    private int[] units = new int[64];
    private int size = 3;

    /** The number of a unit: new numbers follow each other. */
    int intern(UnitScanner scanner, int unit) {
        int from = scanner.coreStart(unit);
        int to = scanner.end(unit);
        if (from == to) {
            return BLANK;
        }
        if (scanner.isBreak(unit)) {
            return breaks(scanner, from, to) > 1 ? PARAGRAPH_BREAK : LINE_BREAK;
        }
        int hash = 0;
        for (int k = from; k < to; k++) {
            hash = Integer.rotateLeft((hash ^ scanner.charAt(k)) * 0x9E3779B1, 13);
        }
        hash ^= hash >>> 16;
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0) {
            int id = slots[slot];
            if (hashes[id] == hash && same(owners[id], units[id], scanner, from, to)) {
                return id;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = size;
        return add(scanner, unit, hash);
    }

    int size() {
        return size;
    }

    private int add(UnitScanner scanner, int unit, int hash) {
        if (size == units.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            owners = Arrays.copyOf(owners, size * 2);
            units = Arrays.copyOf(units, size * 2);
        }
        hashes[size] = hash;
        owners[size] = scanner;
        units[size] = unit;
        size++;
        if (size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int id = 3; id < size; id++) {
            int slot = hashes[id] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = id;
        }
    }

    private static boolean same(UnitScanner owner, int unit, UnitScanner scanner, int from, int to) {
        int start = owner.coreStart(unit);
        if (owner.end(unit) - start != to - from) {
            return false;
        }
        for (int k = from, o = start; k < to; k++, o++) {
            if (owner.charAt(o) != scanner.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    private static int breaks(UnitScanner scanner, int from, int to) {
        int breaks = 0;
        for (int k = from; k < to; k++) {
            char c = scanner.charAt(k);
            if (UnitScanner.isLineBreak(c) && !(c == '\n' && k > from && scanner.charAt(k - 1) == '\r')) {
                breaks++;
            }
        }
        return breaks;
    }
}
