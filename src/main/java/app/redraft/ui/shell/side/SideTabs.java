package app.redraft.ui.shell.side;

import app.redraft.ui.common.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** The tabs of the side panel: those about the document in front, which another document replaces, and those of the window. FX thread only. */
public final class SideTabs {
    private final Texts texts = Texts.of("shell");
    private final Supplier<TabPane> panel;
    private final Map<String, SideTab> shown = new HashMap<>();

    /** @param panel shows them */
    public SideTabs(Supplier<TabPane> panel) {
        this.panel = panel;
    }

    /** Adds tabs that stay, behind those that are there. */
    public void place(List<SideTab> parts) {
        parts.forEach(this::add);
    }

    /** Shows what belongs to another document, in front of what is the same for all. */
    public void show(List<SideTab> parts) {
        for (SideTab part : parts) {
            if (shown.put(part.id(), part) == null) {
                add(part);
            } else {
                tab(part.id()).setContent(null);
                enter(tab(part.id()));
            }
        }
    }

    /** Brings a tab to the front; one that is there already learns that it was asked for again. */
    public void open(String id) {
        Tab tab = tab(id);
        if (tab.isSelected()) {
            Event.fireEvent(tab, new Event(Tab.SELECTION_CHANGED_EVENT));
        } else {
            panel.get().getSelectionModel().select(tab);
        }
    }

    private void add(SideTab part) {
        shown.put(part.id(), part);
        Tab tab = new Tab(texts.get("tab." + part.id()));
        tab.setId(part.id());
        tab.setOnSelectionChanged(event -> enter(tab));
        panel.get().getTabs().add(tab);
    }

    private void enter(Tab tab) {
        SideTab part = shown.get(tab.getId());
        if (tab.isSelected() && part != null) {
            tab.setContent(part.content().get());
            part.opened().run();
        }
    }

    private Tab tab(String id) {
        return panel.get().getTabs().stream()
                .filter(tab -> id.equals(tab.getId()))
                .findFirst()
                .orElseThrow();
    }
}
