package app.redraft.core.rewrite.shield;

import app.redraft.core.rewrite.shield.Answer.Slot;
import app.redraft.core.rewrite.shield.ShieldedText.Role;
import app.redraft.core.text.units.TextUnits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an answer with the letters of every token in its place, and with the space around it that it had. */
final class Assembly {
    private static final String NO_SPACE_BEFORE = ".,;:!?…)]}”’»";
    private static final String NO_SPACE_BEHIND = "([{“‘„«‹¿¡\"'*_~-–—/";

    private final Answer answer;
    private final TextUnits units;
    private final String plain;
    private final StringBuilder out = new StringBuilder();
    private final int[] written;
    private final Map<Placed, Integer> starts = new HashMap<>();

    /** Something that happens at a place of the plain answer. @param gone whether nothing of the slot may stay */
    private record Event(int offset, int rank, @Nullable Placed placed, @Nullable Slot slot, boolean gone) {}

    Assembly(Answer answer, TextUnits units) {
        this.answer = answer;
        this.units = units;
        plain = answer.plain();
        written = new int[plain.length() + 1];
    }

    /**
     * Writes it.
     *
     * @param placed the tokens that stand in it
     * @param left places at which none stands
     */
    String write(List<Placed> placed, List<Slot> left) {
        int from = 0;
        for (Event event : events(placed, left)) {
            copy(from, Math.max(from, event.offset()));
            from = Math.max(from, event.offset());
            Slot slot = event.slot();
            if (event.placed() != null) {
                from = slot == null ? from : skip(from);
                from = put(event.placed(), from);
            } else if (slot != null && !event.gone() && slot.sighting().weak()) {
                out.append(slot.raw());
                from = skip(from);
            } else {
                from = drop(skip(from));
            }
        }
        copy(from, plain.length());
        written[plain.length()] = out.length();
        return out.toString();
    }

    /** Where a token's letters begin in what was written. */
    int start(Placed placed) {
        return starts.getOrDefault(placed, 0);
    }

    /** Where a place of the answer lies in what was written. */
    int offset(int answerOffset) {
        return written[answer.plainOffset(answerOffset)];
    }

    private List<Event> events(List<Placed> placed, List<Slot> left) {
        List<Event> events = new ArrayList<>();
        int least = 0;
        List<Placed> sorted = new ArrayList<>(placed);
        sorted.sort(Comparator.comparingInt(Placed::unit)
                .thenComparingInt(each -> each.site().order()));
        int rank = 0;
        for (Placed each : sorted) {
            Slot slot = each.slot();
            int offset = slot == null ? insertion(each) : slot.offset();
            if (slot != null && offset < least) {
                events.add(new Event(offset, rank++, null, slot, true));
                slot = null;
            }
            least = Math.max(least, offset);
            events.add(new Event(least, rank++, each, slot, false));
        }
        for (Slot slot : left) {
            events.add(new Event(slot.offset(), rank++, null, slot, false));
        }
        events.sort(Comparator.comparingInt(Event::offset).thenComparingInt(Event::rank));
        return events;
    }

    private int insertion(Placed placed) {
        int unit = placed.unit();
        if (unit == 0 || placed.site().leadsWord() || placed.site().opensLine()) {
            return unit < units.count() ? units.coreStart(unit) : plain.length();
        }
        return units.end(unit - 1);
    }

    private void copy(int from, int to) {
        for (int at = from; at < to; at++) {
            written[at] = out.length();
            out.append(plain.charAt(at));
        }
    }

    private int skip(int from) {
        if (from < plain.length()) {
            written[from] = out.length();
        }
        return Math.min(plain.length(), from + 1);
    }

    private int put(Placed placed, int offset) {
        Site site = placed.site();
        int from = offset;
        boolean inner = site.token().role() != Role.OPEN;
        boolean outer = site.token().role() != Role.CLOSE;
        if (site.isBlock() || site.opensLine()) {
            breakLine(site.breaksBefore());
        } else if (inner && site.followsWord()) {
            stripSpace();
        } else if (outer && site.hasSpaceBefore()) {
            spaceBefore(site);
        }
        starts.put(placed, out.length());
        out.append(site.token().stands());
        if (site.isBlock()) {
            return endLine(from, site.breaksAfter());
        }
        return behind(placed, from);
    }

    /** The space behind a token's letters is as it was: none before the same mark, else one. */
    private int behind(Placed placed, int offset) {
        Site site = placed.site();
        int from = offset;
        int next = spacesEnd(from);
        boolean sameMark = next < plain.length() && plain.charAt(next) == site.right() && !answer.isSlot(next);
        boolean none = site.leadsWord() || sameMark && !site.hasSpaceBehind();
        boolean lineEnds = next == plain.length() || plain.charAt(next) == '\n';
        int keep = none ? 0 : lineEnds ? next - from : Math.min(next - from, Math.max(1, site.spacesAfter()));
        while (next - from > keep) {
            from = skip(from);
        }
        if (site.hasSpaceBehind() && from < plain.length() && startsWord(from)) {
            out.append(' ');
        }
        return from;
    }

    private int spacesEnd(int from) {
        int end = from;
        while (end < plain.length() && (plain.charAt(end) == ' ' || plain.charAt(end) == '\t') && !answer.isSlot(end)) {
            end++;
        }
        return end;
    }

    /** As many spaces as were there, and one where there was none. */
    private void spaceBefore(Site site) {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        if (end == 0 || out.charAt(end - 1) == '\n') {
            return;
        } else if (out.length() - end > 1) {
            out.setLength(Math.min(out.length(), end + Math.max(1, site.spacesBefore())));
        } else if (out.length() == end
                && !Character.isWhitespace(out.charAt(end - 1))
                && NO_SPACE_BEHIND.indexOf(out.charAt(end - 1)) < 0) {
            out.append(' ');
        }
    }

    private boolean startsWord(int from) {
        return Character.isLetterOrDigit(plain.charAt(from));
    }

    private void stripSpace() {
        int end = out.length();
        while (end > 0 && (out.charAt(end - 1) == ' ' || out.charAt(end - 1) == '\t')) {
            end--;
        }
        if (end > 0 && out.charAt(end - 1) != '\n') {
            out.setLength(end);
        }
    }

    private void breakLine(int breaks) {
        stripSpace();
        if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
            out.append("\n".repeat(breaks));
        }
    }

    /** What follows something that stands on lines of its own begins a line too. */
    private int endLine(int offset, int breaks) {
        int from = offset;
        while (from < spacesEnd(offset)) {
            from = skip(from);
        }
        if (from < plain.length() && plain.charAt(from) != '\n') {
            out.append("\n".repeat(breaks));
        }
        return from;
    }

    /** A token that is gone leaves no second space, and no empty line of its own. */
    private int drop(int offset) {
        int from = offset;
        boolean lineBegins = out.length() == 0 || out.charAt(out.length() - 1) == '\n';
        if (lineBegins) {
            while (from < plain.length() && Character.isWhitespace(plain.charAt(from)) && !answer.isSlot(from)) {
                from = skip(from);
            }
            return from;
        }
        boolean spaced = out.charAt(out.length() - 1) == ' ';
        int next = spacesEnd(from);
        boolean ends = next >= plain.length()
                || plain.charAt(next) == '\n'
                || NO_SPACE_BEFORE.indexOf(plain.charAt(next)) >= 0;
        if (ends && spaced) {
            out.setLength(out.length() - 1);
        }
        boolean lineEnds = next >= plain.length() || plain.charAt(next) == '\n';
        while (!lineEnds && next - from > (spaced || ends ? 0 : 1)) {
            from = skip(from);
        }
        return from;
    }
}
