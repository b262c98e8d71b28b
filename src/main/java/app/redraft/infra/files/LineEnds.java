package app.redraft.infra.files;

import app.redraft.core.document.TextEncoding;
import app.redraft.core.document.TextFile.Format;

/** Line ends of a file: LF, CRLF or CR on disk, LF in the editor. */
final class LineEnds {
    private LineEnds() {}

    /** The format of a text as read: its most frequent line end, LF where it has none. */
    static Format formatOf(String raw, TextEncoding encoding) {
        int lf = 0;
        int crLf = 0;
        int cr = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\r') {
                if (i + 1 < raw.length() && raw.charAt(i + 1) == '\n') {
                    crLf++;
                    i++;
                } else {
                    cr++;
                }
            } else if (c == '\n') {
                lf++;
            }
        }
        String lineEnd = lf >= crLf && lf >= cr ? "\n" : crLf >= cr ? "\r\n" : "\r";
        boolean mixed = Math.max(lf, Math.max(crLf, cr)) < lf + crLf + cr;
        return new Format(encoding, lineEnd, mixed);
    }

    static String toLf(String raw) {
        return raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n');
    }

    static String fromLf(String text, String lineEnd) {
        return lineEnd.equals("\n") ? text : text.replace("\n", lineEnd);
    }
}
