package app.redraft.core.assistant.edit;

import app.redraft.core.assistant.tool.DocumentText;
import app.redraft.core.assistant.tool.ToolFault;
import app.redraft.core.rewrite.shield.MendedChange;
import app.redraft.core.rewrite.shield.Shield;
import app.redraft.core.rewrite.shield.ShieldWarning;
import app.redraft.core.rewrite.shield.anchor.Anchor;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A change to some words of a paragraph in which everything stays that must. The whole paragraph is looked at before and after:
 * marks may begin outside of the words.
 *
 * @param start first offset in the document of the words that are replaced
 * @param end offset after the last of them
 * @param replacement what would stand there
 * @param putBack what the model had left out or moved; offsets into the words and their replacement
 * @param note what the model is told of that; empty for nothing
 */
record ShieldedEdit(int start, int end, String replacement, List<ShieldWarning> putBack, String note) {
    private static final int LONGEST_SHOWN = 80;
    private static final int AROUND = 25_000;

    /**
     * A change, mended where it has to be.
     *
     * @param paragraph where the words stand
     * @param start first offset of the words in the document
     * @param end offset after the last of them
     * @param asked what the writer asked for: what that asks to change may change
     * @throws ToolFault where something is lost that must stay, or nothing else would change
     */
    static ShieldedEdit of(
            DocumentText document,
            DocumentText.Paragraph paragraph,
            int start,
            int end,
            String replacement,
            Shield shield,
            String asked) {
        DocumentText.Paragraph around = around(document.text(), paragraph, start, end);
        String before = document.textOf(around);
        int from = start - around.start();
        int to = end - around.start();
        String after = before.substring(0, from) + replacement + before.substring(to);
        MendedChange mended = shield.mend(before, after, asked);
        if (!mended.lost().isEmpty()) {
            throw new ToolFault(
                    "This leaves out what must stay as long as the writer does not ask for its change: "
                            + named(mended.lost(), before)
                            + ". Propose again with each of them once, exactly as it stands there, beside the words it belongs to.");
        }
        if (mended.text().equals(before)) {
            throw new ToolFault(
                    mended.restored().isEmpty()
                            ? "This would only move or repeat what must stay where it stands."
                            : "This changes nothing but what must stay as long as the writer does not ask for its change: "
                                    + named(mended.restored(), before) + ".");
        }
        return of(around, before, from, to, mended);
    }

    /** Of a paragraph that is longer than any of prose, only so much on each side. */
    private static DocumentText.Paragraph around(String text, DocumentText.Paragraph paragraph, int start, int end) {
        return new DocumentText.Paragraph(
                paragraph.number(),
                word(text, Math.max(paragraph.start(), start - AROUND), paragraph.start(), start),
                word(text, Math.min(paragraph.end(), end + AROUND), paragraph.end(), paragraph.end()));
    }

    /** A border, or where the next word ends behind a place that is none. */
    private static int word(String text, int from, int border, int last) {
        int at = from;
        while (at != border && at < last && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static ShieldedEdit of(
            DocumentText.Paragraph paragraph, String before, int from, int to, MendedChange mended) {
        String text = mended.text();
        int sameStart = same(before, text, from, 1);
        int sameEnd = same(before.substring(sameStart), text.substring(sameStart), before.length() - to, -1);
        int newEnd = text.length() - sameEnd;
        return new ShieldedEdit(
                paragraph.start() + sameStart,
                paragraph.end() - sameEnd,
                text.substring(sameStart, newEnd),
                mended.warnings().stream()
                        .map(each -> each.within(sameStart, before.length() - sameEnd, newEnd))
                        .toList(),
                mended.restored().isEmpty()
                        ? ""
                        : "\nYou had left out or changed what must stay, and it was put back first: "
                                + named(mended.restored(), before) + ".");
    }

    /** How many characters are the same from the beginning on, or from the end on; whole characters, at most so many. */
    private static int same(String first, String second, int most, int step) {
        int limit = Math.min(most, Math.min(first.length(), second.length()));
        int same = 0;
        while (same < limit && at(first, same, step) == at(second, same, step)) {
            same++;
        }
        boolean cut = same > 0
                && (step > 0
                        ? Character.isHighSurrogate(at(first, same - 1, step))
                        : Character.isLowSurrogate(at(first, same - 1, step)));
        return cut ? same - 1 : same;
    }

    private static char at(String text, int index, int step) {
        return text.charAt(step > 0 ? index : text.length() - 1 - index);
    }

    private static String named(List<Anchor> anchors, String text) {
        return anchors.stream()
                .map(anchor -> anchor.kind().legend() + " "
                        + shortened(
                                text.substring(anchor.start(), anchor.last()).strip()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String shortened(String letters) {
        if (letters.length() <= LONGEST_SHOWN) {
            return letters;
        }
        int end = Character.isLowSurrogate(letters.charAt(LONGEST_SHOWN)) ? LONGEST_SHOWN - 1 : LONGEST_SHOWN;
        return letters.substring(0, end) + "…";
    }
}
