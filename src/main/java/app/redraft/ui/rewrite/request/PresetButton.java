package app.redraft.ui.rewrite.request;

import app.redraft.ui.common.Texts;
import app.redraft.ui.rewrite.request.RequestViewModel.PresetItem;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** The button of one preset; its tooltip says what it asks for, and its key. FX thread. */
public final class PresetButton extends Button {
    private static final PseudoClass NEEDS_MODEL = PseudoClass.getPseudoClass("needs-model");

    private final PresetItem item;
    private final RequestViewModel request;
    private final String keys;
    private final Texts texts;
    private final Label without = new Label();

    /**
     * @param request tells whether the preset needs a model that is not set up
     * @param keys the key that does the same, as the writer reads it
     */
    public PresetButton(PresetItem item, RequestViewModel request, String keys, Texts texts) {
        super(item.label());
        this.item = item;
        this.request = request;
        this.keys = keys;
        this.texts = texts;
        setId("preset-" + item.id());
        without.setText(texts.get("preset.without"));
        getStyleClass().add("preset");
        setContentDisplay(ContentDisplay.RIGHT);
        without.getStyleClass().add("preset-without");
        refresh();
    }

    /** Takes over what depends on the settings and on the tier. */
    public void refresh() {
        boolean needsModel = request.needsModel(item.id());
        pseudoClassStateChanged(NEEDS_MODEL, needsModel);
        setGraphic(needsModel ? without : null);
        setAccessibleText(needsModel ? texts.get("preset.needs-model.spoken", item.label()) : item.label());
        String about = needsModel
                ? texts.get("preset.needs-model", item.description())
                : request.offline(item.id())
                        .map(does -> texts.get("preset.offline", item.description(), does))
                        .orElse(item.description());
        String tooltip = texts.get("preset.tooltip", about, keys);
        if (getTooltip() == null || !tooltip.equals(getTooltip().getText())) {
            setTooltip(new Tooltip(tooltip));
        }
    }
}
