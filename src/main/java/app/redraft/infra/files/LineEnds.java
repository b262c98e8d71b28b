package app.redraft.infra.files;

import app.redraft.core.document.TextEncoding;
import app.redraft.core.document.TextFile.Format;
import app.redraft.core.text.diff.DiffOp;
import app.redraft.core.text.diff.StreamingDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Line ends of a file: LF, CRLF or CR on disk, LF in the editor. */
final class LineEnds {
    private static final Pattern ANY = Pattern.compile("\\r\\n|\\r|\\n");

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

    /**
     * The text with the line end that each of its lines had in a file; lines that are new get the most frequent one.
     *
     * @param raw the file as it is
     */
    static String fromLf(String text, String lineEnd, String raw) {
        List<String> ends = new ArrayList<>();
        Matcher each = ANY.matcher(raw);
        while (each.find()) {
            ends.add(each.group());
        }
        StreamingDiff diff = new StreamingDiff(toLf(raw));
        diff.push(text);
        diff.finish();
        StringBuilder made = new StringBuilder(text.length() + ends.size());
        int line = 0;
        for (DiffOp op : diff.frame().ops()) {
            for (int i = 0; i < op.text().length(); i++) {
                char c = op.text().charAt(i);
                boolean known = op.kind() != DiffOp.Kind.INSERT;
                if (op.kind() != DiffOp.Kind.DELETE) {
                    made.append(c != '\n' ? String.valueOf(c) : known ? ends.get(line) : lineEnd);
                }
                line += c == '\n' && known ? 1 : 0;
            }
        }
        return made.toString();
    }

    static String fromLf(String text, String lineEnd) {
        return lineEnd.equals("\n") ? text : text.replace("\n", lineEnd);
    }
}
