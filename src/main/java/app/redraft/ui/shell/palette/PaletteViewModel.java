package app.redraft.ui.shell.palette;

import app.redraft.ui.common.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the palette lists for the letters typed. FX thread only. */
public final class PaletteViewModel {
    private final Texts texts = Texts.of("shell");
    private final List<PaletteEntry> all;
    private final Function<String, Optional<PaletteEntry>> line;
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", -1);
    private final ObservableList<PaletteEntry> shown = FXCollections.observableArrayList();

    /**
     * @param all what the menus can do
     * @param line the entry that goes to a line, when a line is what was typed
     */
    public PaletteViewModel(List<PaletteEntry> all, Function<String, Optional<PaletteEntry>> line) {
        this.all = List.copyOf(all);
        this.line = line;
        typed.subscribe(this::list);
    }

    /** The words of this part of the window. */
    public Texts texts() {
        return texts;
    }

    /** The letters typed; a number, or one behind a colon, is a line. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** What fits, the best first; what cannot be done now stands last. */
    public ObservableList<PaletteEntry> shown() {
        return shown;
    }

    /** The entry that Enter takes, as its place in the list; -1 for none. */
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    /** Goes on to another entry, around at the ends. @param by how many entries down; less than 0 goes up */
    public void move(int by) {
        if (!shown.isEmpty()) {
            chosen.set(Math.floorMod(Math.max(0, chosen.get()) + by, shown.size()));
        }
    }

    /** The entry that Enter takes, when it can be done. */
    public Optional<PaletteEntry> taken() {
        int index = chosen.get();
        return index < 0 || index >= shown.size()
                ? Optional.empty()
                : Optional.of(shown.get(index)).filter(PaletteEntry::possible);
    }

    private void list(String letters) {
        List<PaletteEntry> fitting = new ArrayList<>(all.stream()
                .filter(entry -> entry.distance(letters).isPresent())
                .sorted(Comparator.comparing((PaletteEntry entry) -> !entry.possible())
                        .thenComparingInt(entry -> entry.distance(letters).orElseThrow()))
                .toList());
        line.apply(letters).ifPresent(entry -> fitting.add(0, entry));
        shown.setAll(fitting);
        chosen.set(fitting.isEmpty() ? -1 : 0);
    }
}
