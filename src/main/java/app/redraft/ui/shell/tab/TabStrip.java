package app.redraft.ui.shell.tab;

import app.redraft.core.text.DisplayText;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows the tabs: a click brings a document to the front, its cross closes it, and dragging puts it elsewhere. FX thread only. */
public final class TabStrip {
    private final Texts texts = Texts.of("shell");
    private final TabPane strip;
    private final DocumentTabs documents;
    private boolean following;

    /** @param strip shows a header for each document and nothing else */
    public TabStrip(TabPane strip, DocumentTabs documents) {
        this.strip = strip;
        this.documents = documents;
        strip.setTabDragPolicy(TabPane.TabDragPolicy.REORDER);
        documents.all().addListener((ListChangeListener<DocumentTab>) change -> show());
        documents.frontProperty().subscribe(front -> show());
        strip.getTabs().addListener((ListChangeListener<Tab>) change -> moved());
        strip.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> chosen());
    }

    /** Shows the documents as they are now; a tab that stays is left alone. */
    private void show() {
        following = true;
        List<Tab> wanted = documents.all().stream().map(this::tabOf).toList();
        if (!strip.getTabs().equals(wanted)) {
            strip.getTabs().setAll(wanted);
        }
        tab(documents.frontProperty().get()).ifPresent(strip.getSelectionModel()::select);
        following = false;
    }

    /** Dragging takes a tab out and puts it in again: what counts is what stands there afterwards. */
    private void moved() {
        if (!following) {
            FxThread.later(() -> {
                List<DocumentTab> order =
                        strip.getTabs().stream().map(TabStrip::documentOf).toList();
                documents.arrange(order);
                show();
            });
        }
    }

    private void chosen() {
        Tab chosen = strip.getSelectionModel().getSelectedItem();
        if (!following
                && chosen != null
                && strip.getTabs().size() == documents.all().size()) {
            documents.show(documentOf(chosen));
        }
    }

    private Tab tabOf(DocumentTab document) {
        return tab(document).orElseGet(() -> made(document));
    }

    private Optional<Tab> tab(DocumentTab document) {
        return strip.getTabs().stream()
                .filter(tab -> documentOf(tab) == document)
                .findFirst();
    }

    private Tab made(DocumentTab document) {
        Tab tab = new Tab();
        tab.setUserData(document);
        tab.textProperty().bind(document.titleProperty());
        Tooltip tooltip = new Tooltip();
        tab.setTooltip(tooltip);
        document.markProperty().subscribe(mark -> mark(tab, mark));
        document.titleProperty().subscribe(title -> tell(tab, document));
        tab.setOnCloseRequest(event -> {
            event.consume();
            documents.close(document);
        });
        return tab;
    }

    private void mark(Tab tab, TabMark mark) {
        String icon =
                switch (mark) {
                    case QUESTION -> "fth-help-circle";
                    case WORKING -> "fth-more-horizontal";
                    case REVIEW -> "fth-edit-2";
                    case UNSAVED -> "fth-circle";
                    case NONE -> "";
                };
        FontIcon shown = icon.isEmpty() ? null : new FontIcon(icon);
        if (shown != null) {
            shown.getStyleClass().add("tab-mark");
            shown.setId("tab-mark-" + id(mark));
        }
        tab.setGraphic(shown);
        tell(tab, documentOf(tab));
    }

    private void tell(Tab tab, DocumentTab document) {
        TabMark mark = document.markProperty().get();
        String name = document.file()
                .map(file -> DisplayText.name(file.toString()))
                .orElse(document.titleProperty().get());
        tab.getTooltip()
                .setText(
                        mark == TabMark.NONE
                                ? name
                                : texts.get("documents.tooltip", name, texts.get("documents." + id(mark))));
    }

    private static String id(TabMark mark) {
        return mark.name().toLowerCase(Locale.ROOT);
    }

    private static DocumentTab documentOf(Tab tab) {
        return (DocumentTab) Objects.requireNonNull(tab.getUserData());
    }
}
