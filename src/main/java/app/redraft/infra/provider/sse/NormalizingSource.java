package app.redraft.infra.provider.sse;

import java.io.IOException;
import java.util.List;
import okio.Buffer;
import okio.ByteString;
import okio.ForwardingSource;
import okio.Source;

/**
 * Mends a 2xx body so that a strict event reader understands it: no BOM, LF line ends, a last blank line, an {@code error}
 * field as an error event, and a body that is one JSON document (an error, a whole completion) as one event. Reports
 * comments. Refuses lines and events over 8 MiB, web pages, and what has no field of an event in it.
 */
final class NormalizingSource extends ForwardingSource {
    static final int LONGEST_LINE = 8 << 20;

    private static final long CHUNK = 8192;
    private static final ByteString LINE_ENDS = ByteString.encodeUtf8("\r\n");
    private static final ByteString DATA = ByteString.encodeUtf8("data: ");
    private static final ByteString ERROR_FIELD = ByteString.encodeUtf8("error:");
    private static final List<ByteString> FIELDS = List.of(
            ByteString.encodeUtf8("data"),
            ByteString.encodeUtf8("event"),
            ByteString.encodeUtf8("id"),
            ByteString.encodeUtf8("retry"));

    private final Runnable onComment;
    private final Buffer raw = new Buffer();
    private final Buffer ready = new Buffer();
    private Shape shape = Shape.UNKNOWN;
    private boolean bomChecked;
    private boolean afterCr;
    private boolean exhausted;
    private long searched;
    private long eventBytes;
    private boolean fieldSeen;
    private boolean wordsSeen;

    private enum Shape {
        UNKNOWN,
        EVENTS,
        JSON
    }

    /** A body that is no stream of a model at all. */
    static final class WebPage extends IOException {
        private static final long serialVersionUID = 1L;

        WebPage() {
            super("a web page instead of a stream");
        }
    }

    /** A body without any event in it. */
    static final class NoEvents extends IOException {
        private static final long serialVersionUID = 1L;

        NoEvents() {
            super("no events in it");
        }
    }

    /** A line or an event that never ends. */
    static final class LineTooLong extends IOException {
        private static final long serialVersionUID = 1L;

        LineTooLong() {
            super("a line or event over " + LONGEST_LINE + " bytes");
        }
    }

    /**
     * A mended body.
     *
     * @param onComment called for each comment line
     */
    NormalizingSource(Source body, Runnable onComment) {
        super(body);
        this.onComment = onComment;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        while (ready.size() == 0 && !exhausted) {
            boolean more = delegate().read(raw, CHUNK) != -1;
            if (shape == Shape.UNKNOWN) {
                recognise(!more);
            }
            if (shape != Shape.UNKNOWN) {
                takeLines();
            }
            if (!more) {
                finish();
            }
        }
        return ready.size() == 0 ? -1 : ready.read(sink, byteCount);
    }

    private void recognise(boolean last) throws IOException {
        if (!bomChecked) {
            if (raw.size() < 3 && !last && startsLikeBom()) {
                return;
            }
            bomChecked = true;
            if (raw.size() >= 3 && startsLikeBom()) {
                raw.skip(3);
            }
        }
        long at = 0;
        while (at < raw.size() && isBlank(raw.getByte(at))) {
            at++;
        }
        if (at == raw.size()) {
            return;
        }
        byte first = raw.getByte(at);
        if (first == '<') {
            throw new WebPage();
        }
        shape = first == '{' || first == '[' ? Shape.JSON : Shape.EVENTS;
    }

    private boolean startsLikeBom() {
        byte[] bom = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        for (int i = 0; i < Math.min(3, raw.size()); i++) {
            if (raw.getByte(i) != bom[i]) {
                return false;
            }
        }
        return true;
    }

    private void takeLines() throws IOException {
        if (afterCr && raw.size() > 0) {
            if (raw.getByte(0) == '\n') {
                raw.skip(1);
            }
            afterCr = false;
        }
        long end = raw.indexOfElement(LINE_ENDS, searched);
        while (end != -1) {
            byte terminator = raw.getByte(end);
            line(raw, end);
            raw.skip(1);
            searched = 0;
            if (terminator == '\r') {
                afterCr = raw.size() == 0;
                if (!afterCr && raw.getByte(0) == '\n') {
                    raw.skip(1);
                }
            }
            end = raw.indexOfElement(LINE_ENDS);
        }
        searched = raw.size();
        if (raw.size() > LONGEST_LINE) {
            throw new LineTooLong();
        }
    }

    private void finish() throws IOException {
        exhausted = true;
        if (raw.size() > 0 && shape != Shape.UNKNOWN) {
            line(raw, raw.size());
        }
        if (wordsSeen && !fieldSeen) {
            throw new NoEvents();
        }
        if (shape != Shape.UNKNOWN) {
            ready.writeUtf8("\n\n");
        }
    }

    /** The library keeps an event until it is whole, so its size is limited here. */
    private void count(long length) throws IOException {
        boolean dispatches = shape == Shape.EVENTS && length == 0;
        eventBytes = dispatches ? 0 : eventBytes + length;
        if (eventBytes > LONGEST_LINE) {
            throw new LineTooLong();
        }
    }

    private void notice(Buffer from, long length) {
        boolean field = FIELDS.stream().anyMatch(name -> isField(name, from, length));
        fieldSeen = fieldSeen || field;
        wordsSeen = wordsSeen || (length > 0 && !field);
    }

    private void line(Buffer from, long length) throws IOException {
        count(length);
        if (shape == Shape.JSON) {
            if (length > 0) {
                ready.write(DATA);
                ready.write(from, length);
                ready.writeByte('\n');
            }
            return;
        }
        if (length > 0 && from.getByte(0) == ':') {
            from.skip(length);
            onComment.run();
        } else if (from.rangeEquals(0, ERROR_FIELD, 0, (int) Math.min(ERROR_FIELD.size(), length))
                && length >= ERROR_FIELD.size()) {
            from.skip(ERROR_FIELD.size());
            fieldSeen = true;
            ready.writeUtf8("\nevent: error\n").write(DATA);
            ready.write(from, length - ERROR_FIELD.size());
            ready.writeUtf8("\n\n");
        } else {
            notice(from, length);
            ready.write(from, length);
            ready.writeByte('\n');
        }
    }

    private static boolean isField(ByteString name, Buffer line, long length) {
        return length >= name.size()
                && line.rangeEquals(0, name, 0, name.size())
                && (length == name.size() || line.getByte(name.size()) == ':');
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
