package app.redraft.cli;

import app.redraft.core.rewrite.RewriteEvent;
import app.redraft.core.rewrite.Version;
import app.redraft.core.text.diff.DiffOp;
import app.redraft.core.text.diff.StreamingDiff;
import java.io.PrintWriter;
import java.util.List;

/**
 * The coloured word diff. On a terminal it is drawn while the rewrite streams: what stands well behind the live edge is
 * printed at once; should the diff change its mind about printed words, the whole diff is printed again at the end.
 */
final class DiffOutput implements RewriteOutput {
    private static final String STRUCK = "\u001B[31;9m";
    private static final String INSERTED = "\u001B[32;4m";
    private static final String PLAIN = "\u001B[0m";

    /** Characters behind the live edge that a terminal cannot take back, so they wait. */
    private static final int SETTLING = 240;

    private final PrintWriter out;
    private final String original;
    private final boolean live;
    private StreamingDiff diff;
    private String printed = "";

    /**
     * Writes to {@code out}.
     *
     * @param live whether to draw while the text streams
     */
    DiffOutput(PrintWriter out, String original, boolean live) {
        this.out = out;
        this.original = original;
        this.live = live;
        this.diff = new StreamingDiff(original);
    }

    @Override
    public void hear(RewriteEvent event) {
        if (event instanceof RewriteEvent.Started) {
            diff = new StreamingDiff(original);
        } else if (event instanceof RewriteEvent.Replaced replaced) {
            diff = new StreamingDiff(original);
            diff.push(replaced.text());
        } else if (event instanceof RewriteEvent.Text text) {
            diff.push(text.text());
            if (live) {
                draw();
            }
        }
    }

    @Override
    public void end(Version version) {
        if (version.text().isEmpty()) {
            return;
        }
        if (version.finished()) {
            diff.finish();
        }
        String whole = render(diff.frame().ops(), Integer.MAX_VALUE);
        String tail =
                original.substring(Math.min(original.length(), diff.frame().frontier()));
        if (!printed.isEmpty() && !whole.startsWith(printed)) {
            out.print("\n\n");
            printed = "";
        }
        out.print(whole.substring(printed.length()));
        out.println(version.finished() ? "" : diff.frame().provisional() + tail);
    }

    private void draw() {
        List<DiffOp> ops = diff.frame().ops();
        int length = ops.stream().mapToInt(op -> op.text().length()).sum();
        String settled = render(ops, length - SETTLING);
        if (settled.length() > printed.length() && settled.startsWith(printed)) {
            out.print(settled.substring(printed.length()));
            out.flush();
            printed = settled;
        }
    }

    /** The runs that end before a number of characters. */
    private static String render(List<DiffOp> ops, int limit) {
        StringBuilder text = new StringBuilder();
        int length = 0;
        for (DiffOp op : ops) {
            length += op.text().length();
            if (length > limit) {
                break;
            }
            switch (op.kind()) {
                case KEEP -> text.append(op.text());
                case DELETE -> text.append(STRUCK).append(op.text()).append(PLAIN);
                case INSERT -> text.append(INSERTED).append(op.text()).append(PLAIN);
            }
        }
        return text.toString();
    }
}
