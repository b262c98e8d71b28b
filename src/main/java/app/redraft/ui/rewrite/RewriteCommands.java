package app.redraft.ui.rewrite;

import app.redraft.ui.common.Command;
import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.area.TextClipboard;
import app.redraft.ui.rewrite.request.RequestViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What the writer can ask a rewrite for, for menus. FX thread. */
final class RewriteCommands {
    private final RewriteViewModel model;
    private final Texts texts;

    RewriteCommands(RewriteViewModel model) {
        this.model = model;
        texts = model.texts();
    }

    /** The Rewrite menu. */
    List<List<Command>> menu() {
        return List.of(asking(), presets(), deciding());
    }

    /** The same for the text's context menu, without the presets. */
    List<List<Command>> context() {
        return List.of(
                asking(), deciding(), marks(model.review().currentProperty().get()));
    }

    /** The context menu of a version. */
    List<List<Command>> version(String id) {
        return List.of(List.of(
                Command.of("menu-version-show", texts.get("menu.version.show"), () -> true, () -> model.select(id)),
                Command.of(
                        "menu-version-copy",
                        texts.get("menu.version.copy"),
                        () -> !model.versions().textOf(id).isEmpty(),
                        () -> TextClipboard.put(model.versions().textOf(id))),
                Command.of("menu-version-retry", texts.get("menu.retry"), model::canRetry, model::retry),
                command("go-deeper", Shortcut.GO_DEEPER, model::canGoDeeper, model::goDeeper)));
    }

    /** What can be done about the marks on a change, and told the proofreader about it. */
    List<Command> marks(int change) {
        List<Command> commands = new ArrayList<>(model.dictionary(change));
        model.review().kinds(change).stream()
                .map(kind -> Command.of(
                        "menu-unmark-" + kind.id(),
                        texts.get("menu.unmark", Texts.sentence(kind.label())),
                        () -> true,
                        () -> model.switchOff(kind)))
                .forEach(commands::add);
        return commands;
    }

    private List<Command> asking() {
        return List.of(
                command("rewrite", Shortcut.REWRITE, () -> true, model::rewrite),
                command("go-deeper", Shortcut.GO_DEEPER, model::canGoDeeper, model::goDeeper),
                Command.of("menu-retry", texts.get("menu.retry"), model::canRetry, model::retry),
                command("stop", Shortcut.STOP, model.status()::isStoppable, model::stop));
    }

    private List<Command> presets() {
        List<Command> commands = new ArrayList<>();
        for (RequestViewModel.PresetItem preset : model.request().presets()) {
            int number = commands.size() + 1;
            commands.add(new Command(
                    "menu-preset-" + preset.id(),
                    preset.label(),
                    number > Shortcut.MOST_PRESETS ? Optional.empty() : Optional.of(Shortcut.preset(number)),
                    () -> true,
                    () -> model.rewrite(preset.id())));
        }
        return commands;
    }

    private List<Command> deciding() {
        BooleanSupplier inReview = model::reviewing;
        return List.of(
                command(
                        "accept",
                        Shortcut.ACCEPT_CHANGE,
                        () -> model.reviewing() && model.review().canAccept(),
                        () -> model.reviewed().accept()),
                command("reject", Shortcut.REJECT_CHANGE, inReview, () -> model.reviewed()
                        .reject()),
                command(
                        "cure",
                        Shortcut.CURE_PHRASE,
                        () -> !model.review().cureWords().isEmpty(),
                        () -> model.reviewed().cure()),
                command("accept-all", Shortcut.ACCEPT_ALL, model::canAcceptOffered, model::acceptOffered),
                command("next", Shortcut.NEXT_CHANGE, inReview, () -> model.reviewed()
                        .next()),
                command("previous", Shortcut.PREVIOUS_CHANGE, inReview, () -> model.reviewed()
                        .previous()));
    }

    private Command command(String name, Shortcut key, BooleanSupplier possible, Runnable action) {
        return Command.of("menu-" + name, texts.get("menu." + name), key, possible, action);
    }
}
