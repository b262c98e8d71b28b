package app.redraft.core.markdown.edit;

import app.redraft.core.markdown.BlockLine.Kind;
import app.redraft.core.markdown.TableRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Tab in a table: goes to the next cell, sets the columns straight, and begins a new row behind the last one. Any thread. */
public final class TableKeys {
    private TableKeys() {}

    /**
     * Tab was pressed.
     *
     * @param above the lines above that of the caret, the nearest first
     * @param line the line of the caret
     * @param below the lines below it
     * @param caret offset in the document
     * @param back whether Shift is held: the cell before
     * @return empty where the caret is in no table
     */
    public static Optional<Edit> tab(
            List<TextLine> above, TextLine line, List<TextLine> below, int caret, boolean back) {
        if (!isTable(line)) {
            return Optional.empty();
        }
        List<TextLine> lines =
                new ArrayList<>(above.stream().takeWhile(TableKeys::isTable).toList());
        Collections.reverse(lines);
        int row = lines.size();
        lines.add(line);
        below.stream().takeWhile(TableKeys::isTable).forEach(lines::add);
        List<List<String>> cells = new ArrayList<>();
        lines.forEach(each -> cells.add(cells(each)));
        int rule = rule(lines);
        if (rule < 0) {
            return Optional.empty();
        }
        int columns = cells.stream().mapToInt(List::size).max().orElse(1);
        int cell = Math.min(columns - 1, cellAt(line, caret - line.start()));
        int target = row * columns + cell + (back ? -1 : 1);
        if (target / columns == rule) {
            target += back ? -columns : columns;
        }
        if (row == rule) {
            target = (back ? rule - 1 : rule + 1) * columns;
        }
        target = Math.max(0, target);
        while (target >= cells.size() * columns) {
            cells.add(new ArrayList<>());
        }
        return Optional.of(edit(lines, cells, rule, columns, target));
    }

    private static Edit edit(List<TextLine> lines, List<List<String>> cells, int rule, int columns, int target) {
        TableText table = new TableText(cells, rule, columns);
        TextLine first = lines.get(0);
        int start = first.start() + first.block().prefix().quotesEnd();
        String before = first.text().substring(0, first.block().prefix().quotesEnd());
        StringBuilder text = new StringBuilder();
        int anchor = 0;
        int caret = 0;
        for (int row = 0; row < cells.size(); row++) {
            text.append(row == 0 ? "" : "\n" + before);
            TableText.Line line = table.line(row);
            if (row == target / columns) {
                anchor = start + text.length() + line.starts().get(target % columns);
                caret = anchor + table.cell(row, target % columns).length();
            }
            text.append(line.text());
        }
        return new Edit(
                List.of(new Replacement(start, lines.get(lines.size() - 1).end(), text.toString())), anchor, caret);
    }

    private static boolean isTable(TextLine line) {
        return line.block().kind() == Kind.TABLE_ROW || line.block().kind() == Kind.TABLE_RULE;
    }

    private static int rule(List<TextLine> lines) {
        for (int k = 0; k < lines.size(); k++) {
            if (lines.get(k).block().kind() == Kind.TABLE_RULE) {
                return k;
            }
        }
        return -1;
    }

    private static List<String> cells(TextLine line) {
        List<String> result = new ArrayList<>();
        for (TableRow.Cell cell : row(line).cells()) {
            result.add(line.text().substring(cell.from(), cell.to()));
        }
        return result;
    }

    private static int cellAt(TextLine line, int offset) {
        TableRow row = row(line);
        long bars = row.bars().stream().filter(bar -> bar < offset).count();
        boolean leading = !row.bars().isEmpty()
                && line.text()
                        .substring(line.block().prefix().quotesEnd(), row.bars().get(0))
                        .isBlank();
        return (int) Math.max(0, leading ? bars - 1 : bars);
    }

    private static TableRow row(TextLine line) {
        return TableRow.of(line.text(), line.block().prefix().quotesEnd());
    }
}
