package app.redraft.ui.quality.scenario;

import app.redraft.core.quality.gate.scenario.ScenarioStore;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.FxmlView;
import javafx.scene.Node;

/** The scenarios, as the content of a sheet. FX thread. */
public final class ScenariosPane {
    private final ScenariosViewModel model;
    private final FxmlView view;

    /**
     * A view that shows nothing until it is opened.
     *
     * @param disk reads and writes scenarios
     * @param dialogs asks for files to import and export
     */
    public ScenariosPane(ScenarioStore store, Background disk, ScenarioDialogs dialogs) {
        model = new ScenariosViewModel(store, disk);
        view = new FxmlView(
                "/ui/quality/scenario/scenarios.fxml", model.texts(), type -> new ScenariosController(model, dialogs));
    }

    /** The view, with the id {@code scenariosSheet}. */
    public Node node() {
        return view.node();
    }

    /** Reads the scenarios. */
    public void open() {
        model.open();
    }

    /**
     * Opens the form of a new scenario made from a rewrite that the writer kept.
     *
     * @param preset the preset's id; empty for an instruction of the writer's own
     */
    public void add(String preset, String instruction, String original, String rewritten) {
        model.open();
        model.begin(new ScenarioDraft(
                "",
                preset.isEmpty() ? model.texts().get("scenario.category.own") : preset,
                preset,
                instruction,
                original,
                KeptWords.of(original, rewritten),
                rewritten));
    }

    /** Runs the listener when a scenario was added, changed or deleted. */
    public void onChanged(Runnable listener) {
        model.onChanged(listener);
    }
}
