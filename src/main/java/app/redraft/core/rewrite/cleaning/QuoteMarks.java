package app.redraft.core.rewrite.cleaning;

/** Takes the marks of a quotation in Markdown ({@code > }) from the beginning of each line, piece by piece. */
final class QuoteMarks {
    private boolean lineStart = true;
    private boolean behindMark;

    String without(String piece) {
        StringBuilder plain = new StringBuilder(piece.length());
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            boolean dropped = lineStart && c == '>' || behindMark && c == ' ';
            behindMark = lineStart && c == '>';
            lineStart = c == '\n';
            if (!dropped) {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
