package app.redraft.ui.editor.markdown;

import app.redraft.core.markdown.edit.Edit;
import app.redraft.core.markdown.edit.InlineToggle;
import app.redraft.core.markdown.edit.LineToggle;
import app.redraft.core.markdown.edit.LinkToggle;
import app.redraft.core.markdown.edit.TextLine;
import app.redraft.ui.common.Command;
import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.area.TextClipboard;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The Format menu: marks of Markdown on and off. FX thread. */
final class MarkdownCommands {
    private final MarkdownText text;
    private final BooleanSupplier possible;
    private final Texts texts = Texts.of("editor");

    /** What a command makes of the selected lines. */
    private interface Change {
        Optional<Edit> of(List<TextLine> lines, int anchor, int caret);
    }

    MarkdownCommands(MarkdownText text, BooleanSupplier possible) {
        this.text = text;
        this.possible = possible;
    }

    /** The menu, with a line between the groups. */
    List<List<Command>> menu() {
        return List.of(
                List.of(
                        inline("bold", Shortcut.BOLD, InlineToggle.STRONG),
                        inline("italic", Shortcut.ITALIC, InlineToggle.EMPHASIS),
                        inline("struck", Shortcut.STRUCK, InlineToggle.STRIKE),
                        inline("code", Shortcut.CODE, InlineToggle.CODE),
                        command("link", Shortcut.LINK, this::link)),
                List.of(
                        command(
                                "larger-heading",
                                Shortcut.LARGER_HEADING,
                                (lines, anchor, caret) -> step(lines, true, anchor, caret)),
                        command(
                                "smaller-heading",
                                Shortcut.SMALLER_HEADING,
                                (lines, anchor, caret) -> step(lines, false, anchor, caret)),
                        heading(1),
                        heading(2),
                        heading(3)),
                List.of(
                        command(
                                "list",
                                Shortcut.BULLETS,
                                (lines, anchor, caret) -> LineToggle.list(lines, false, anchor, caret)),
                        command(
                                "numbers",
                                Shortcut.NUMBERS,
                                (lines, anchor, caret) -> LineToggle.list(lines, true, anchor, caret)),
                        command("quotation", Shortcut.QUOTATION, LineToggle::quotation)));
    }

    private Command inline(String name, Shortcut key, InlineToggle toggle) {
        return command(name, key, toggle::apply);
    }

    private Command command(String name, Shortcut key, Change change) {
        return Command.of(id(name), texts.get("format." + name), key, possible, () -> run(change));
    }

    private Command heading(int level) {
        return Command.of(
                "heading" + level + "Item",
                texts.get("format.heading", level),
                possible,
                () -> run((lines, anchor, caret) -> LineToggle.heading(lines, level, anchor, caret)));
    }

    private static String id(String name) {
        return name.replace("-", "") + "FormatItem";
    }

    private Optional<Edit> step(List<TextLine> lines, boolean larger, int anchor, int caret) {
        return LineToggle.headingStep(lines, larger, text.levelAbove(), anchor, caret);
    }

    private Optional<Edit> link(List<TextLine> lines, int anchor, int caret) {
        return lines.size() == 1
                ? LinkToggle.apply(lines.get(0), anchor, caret, TextClipboard.text())
                : Optional.empty();
    }

    private void run(Change change) {
        change.of(text.selected(), text.anchor(), text.caret()).ifPresent(text::apply);
    }
}
