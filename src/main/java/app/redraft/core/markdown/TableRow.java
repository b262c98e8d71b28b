package app.redraft.core.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a table. Offsets count in its line.
 *
 * @param bars where the bars between the cells stand
 * @param cells what is in the cells, without the blanks around
 */
public record TableRow(List<Integer> bars, List<Cell> cells) {

    public TableRow {
        bars = List.copyOf(bars);
        cells = List.copyOf(cells);
    }

    /**
     * A cell.
     *
     * @param from offset of its first character that is no blank
     * @param to offset after its last one; the same as {@code from} when it is empty
     */
    public record Cell(int from, int to) {}

    /**
     * Reads a row.
     *
     * @param start where the row begins, after marks of quotation
     */
    public static TableRow of(String line, int start) {
        List<Integer> bars = new ArrayList<>();
        for (int k = start; k < line.length(); k++) {
            if (line.charAt(k) == '\\') {
                k++;
            } else if (line.charAt(k) == '|') {
                bars.add(k);
            }
        }
        List<Cell> cells = new ArrayList<>();
        int from = LinePrefix.blanks(line, start);
        if (!bars.isEmpty() && bars.get(0) == from) {
            from++;
        }
        for (int bar : bars) {
            if (bar >= from) {
                cells.add(cell(line, from, bar));
                from = bar + 1;
            }
        }
        if (!line.substring(Math.min(from, line.length())).isBlank()) {
            cells.add(cell(line, from, line.length()));
        }
        return new TableRow(bars, cells);
    }

    private static Cell cell(String line, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && isBlank(line.charAt(first))) {
            first++;
        }
        while (last > first && isBlank(line.charAt(last - 1))) {
            last--;
        }
        return first == last ? new Cell(Math.min(from + 1, to), Math.min(from + 1, to)) : new Cell(first, last);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
