package app.redraft.core.rewrite.shield;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** An answer without its tokens: where each stood is a space, and a slot tells of it. */
final class Answer {
    private final StringBuilder plain = new StringBuilder();
    private final List<Slot> slots;
    private final BitSet slotOffsets = new BitSet();
    private final int[] plainOffsets;

    /**
     * A place in an answer where something stands that may be a token.
     *
     * @param offset of the space in its place
     * @param sighting what was found
     * @param raw how it was written
     */
    record Slot(int offset, Sighting sighting, String raw) {}

    /** @param form how the tokens were written; a bracket that stands alone is the rest of one */
    Answer(String text, List<Sighting> sightings, TokenForm form) {
        plainOffsets = new int[text.length() + 1];
        List<Slot> found = new ArrayList<>();
        int from = 0;
        for (Sighting each : sightings) {
            copy(text, from, each.start(), form);
            found.add(new Slot(plain.length(), each, text.substring(each.start(), each.end())));
            for (int at = each.start(); at < each.end(); at++) {
                plainOffsets[at] = plain.length();
            }
            slotOffsets.set(plain.length());
            plain.append(' ');
            from = each.end();
        }
        copy(text, from, text.length(), form);
        plainOffsets[text.length()] = plain.length();
        slots = List.copyOf(found);
    }

    private void copy(String text, int from, int to, TokenForm form) {
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            plainOffsets[at] = plain.length();
            if (c != form.open() && c != form.close()) {
                plain.append(c);
            }
        }
    }

    String plain() {
        return plain.toString();
    }

    /** In the order of the text. */
    List<Slot> slots() {
        return slots;
    }

    /** Whether a slot's space stands at an offset of the plain text. */
    boolean isSlot(int plainOffset) {
        return slotOffsets.get(plainOffset);
    }

    /** Where in the plain text an offset of the answer lies. */
    int plainOffset(int offset) {
        return plainOffsets[Math.min(Math.max(0, offset), plainOffsets.length - 1)];
    }
}
