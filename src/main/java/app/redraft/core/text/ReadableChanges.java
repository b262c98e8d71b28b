package app.redraft.core.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns ops into the changes a writer reads: changes apart by no more than two short words are one. */
final class ReadableChanges {
    private static final int SHORT_WORDS = 2;
    private static final int SHORT = 3;

    private final List<Hunk> hunks = new ArrayList<>();
    private int start = -1;
    private int end;
    private String bridge = "";
    private final StringBuilder replacement = new StringBuilder();

    static List<Hunk> of(List<DiffOp> ops, List<OptionalChange> optional) {
        ReadableChanges result = new ReadableChanges();
        int position = 0;
        int rewritten = 0;
        int next = 0;
        for (DiffOp op : ops) {
            int length = op.text().length();
            switch (op.kind()) {
                case KEEP -> {
                    next = result.keep(op.text(), position, rewritten, optional, next);
                    position += length;
                    rewritten += length;
                }
                case DELETE -> {
                    result.change(position, position + length, "");
                    position += length;
                }
                case INSERT -> {
                    result.change(position, position, op.text());
                    rewritten += length;
                }
            }
        }
        result.flush();
        return List.copyOf(result.hunks);
    }

    private int keep(String text, int position, int rewritten, List<OptionalChange> optional, int first) {
        int next = first;
        while (next < optional.size() && optional.get(next).start() < rewritten) {
            next++;
        }
        boolean offered = next < optional.size() && optional.get(next).start() < rewritten + text.length();
        if (start >= 0 && !offered && isShort(text)) {
            bridge = text;
            return next;
        }
        flush();
        int free = position;
        while (next < optional.size() && optional.get(next).end() <= rewritten + text.length()) {
            OptionalChange change = optional.get(next++);
            int from = position + change.start() - rewritten;
            if (from >= free) {
                free = position + change.end() - rewritten;
                add(from, free, change.replacement(), true, change.reason());
            }
        }
        return next;
    }

    private void change(int from, int to, String text) {
        if (start < 0) {
            start = from;
        }
        replacement.append(bridge);
        bridge = "";
        end = to;
        replacement.append(text);
    }

    private void flush() {
        if (start >= 0) {
            add(start, end, replacement.toString(), false, null);
            replacement.setLength(0);
            bridge = "";
            start = -1;
        }
    }

    private void add(int from, int to, String text, boolean optional, @Nullable String reason) {
        hunks.add(new Hunk(hunks.size(), from, to, text, optional, reason));
    }

    private static boolean isShort(String text) {
        UnitScanner scanner = new UnitScanner();
        scanner.append(text);
        scanner.close();
        int words = 0;
        for (int unit = 0; unit < scanner.count(); unit++) {
            if (!scanner.isWord(unit) || scanner.end(unit) - scanner.coreStart(unit) > SHORT) {
                return scanner.coreStart(unit) == scanner.end(unit) && words <= SHORT_WORDS;
            }
            words++;
        }
        return words <= SHORT_WORDS;
    }
}
