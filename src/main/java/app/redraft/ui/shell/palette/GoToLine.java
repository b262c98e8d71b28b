package app.redraft.ui.shell.palette;

import app.redraft.ui.common.Command;
import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.EditedDocument;
import app.redraft.ui.editor.lines.SelectedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a line number from the palette, and goes there. FX thread only. */
public final class GoToLine {
    /** What stands before a line number. */
    public static final String PREFIX = ":";

    private static final Pattern LINE = Pattern.compile("\\s*:?\\s*(\\d{1,9})\\s*");

    private final EditedDocument document;
    private final Texts texts = Texts.of("shell");

    public GoToLine(EditedDocument document) {
        this.document = document;
    }

    /** Commands of a menu with the one below them that asks for a line. @param open opens the palette with what is typed */
    public static List<List<Command>> below(List<List<Command>> commands, Consumer<String> open) {
        Command goToLine = Command.of(
                "goToLineItem",
                Texts.of("shell").get("menu.go-to-line"),
                Shortcut.GO_TO_LINE,
                () -> true,
                () -> open.accept(PREFIX));
        return Stream.concat(commands.stream(), Stream.of(List.of(goToLine))).toList();
    }

    /** The entry for what was typed; empty when that is no line. */
    public Optional<PaletteEntry> entry(String typed) {
        Matcher line = LINE.matcher(typed);
        SelectedText text = new SelectedText(document.documentText(), document.anchor(), document.caret());
        if (line.matches()) {
            int wanted = Math.max(1, Math.min(text.lines(), Integer.parseInt(line.group(1))));
            return Optional.of(entry(texts.get("palette.line", wanted, text.lines()), true, text.startOf(wanted)));
        }
        return typed.strip().equals(PREFIX)
                ? Optional.of(entry(texts.get("palette.line-which", text.line(), text.lines()), false, 0))
                : Optional.empty();
    }

    private PaletteEntry entry(String name, boolean possible, int offset) {
        return new PaletteEntry("", name, "", possible, () -> document.select(offset, offset));
    }
}
