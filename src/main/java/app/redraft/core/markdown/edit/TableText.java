package app.redraft.core.markdown.edit;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** A table with its columns set straight. */
final class TableText {
    private static final int NARROWEST = 3;

    private final List<List<String>> cells;
    private final int rule;
    private final int columns;
    private final int[] widths;

    /**
     * A row as text.
     *
     * @param starts where the words of each cell begin in it
     */
    record Line(String text, List<Integer> starts) {}

    /** @param rule the row below the head */
    TableText(List<List<String>> cells, int rule, int columns) {
        this.cells = cells;
        this.rule = rule;
        this.columns = columns;
        widths = new int[columns];
        for (int column = 0; column < columns; column++) {
            int widest = NARROWEST;
            for (int row = 0; row < cells.size(); row++) {
                widest = row == rule ? widest : Math.max(widest, width(cell(row, column)));
            }
            widths[column] = widest;
        }
    }

    String cell(int row, int column) {
        List<String> line = cells.get(row);
        return column < line.size() ? line.get(column) : "";
    }

    Line line(int row) {
        StringBuilder text = new StringBuilder("|");
        List<Integer> starts = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            text.append(' ');
            String mark = cell(rule, column);
            boolean left = mark.startsWith(":");
            boolean right = mark.endsWith(":");
            if (row == rule) {
                starts.add(text.length());
                int dashes = widths[column] - (left ? 1 : 0) - (right ? 1 : 0);
                text.append(left ? ":" : "").append("-".repeat(dashes)).append(right ? ":" : "");
            } else {
                String words = cell(row, column);
                int room = widths[column] - width(words);
                int before = right ? left ? room / 2 : room : 0;
                text.append(" ".repeat(before));
                starts.add(text.length());
                text.append(words).append(" ".repeat(room - before));
            }
            text.append(" |");
        }
        return new Line(text.toString(), starts);
    }

    /** The columns that a text takes in letters of one width; those of Chinese, Japanese and Korean take two. */
    private static int width(String text) {
        return text.codePoints().map(TableText::width).sum();
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean full = point >= 0x3000 && point <= 0x303F || point >= 0xFF01 && point <= 0xFF60 || point >= 0x1F300;
        return full
                        || switch (UnicodeScript.of(point)) {
                            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
                            default -> false;
                        }
                ? 2
                : 1;
    }
}
