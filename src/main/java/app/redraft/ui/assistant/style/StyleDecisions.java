package app.redraft.ui.assistant.style;

import app.redraft.core.style.StyleSheet;
import app.redraft.core.style.StyleSheetException;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import java.io.IOException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The decisions of style for the document in the window, to be read, added, changed and deleted. FX thread. */
public final class StyleDecisions {
    private final StyleSheet sheet;
    private final Background background;
    private final Texts texts;
    private final ObservableList<String> decisions = FXCollections.observableArrayList();
    private final ObservableList<String> view = FXCollections.unmodifiableObservableList(decisions);
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper(this, "place", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    private interface Change {
        void make() throws IOException;
    }

    public StyleDecisions(StyleSheet sheet, Background background, Texts texts) {
        this.sheet = sheet;
        this.background = background;
        this.texts = texts;
    }

    /** Every decision, as the file has them; read only. */
    public ObservableList<String> decisions() {
        return view;
    }

    /** Where they are kept, for a person; empty where nothing can be kept. */
    public ReadOnlyStringProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** What is not followed and why, or why the last change could not be made; empty where all is well. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Reads them again. */
    public void refresh() {
        background.run(sheet::read, this::show);
    }

    /**
     * Adds a decision; does nothing without words.
     *
     * @param kept runs once it is kept
     */
    public void add(String wording, Runnable kept) {
        String words = wording.strip();
        if (decisions.size() >= StyleSheet.MOST) {
            problem.set(texts.get("style.too-many", StyleSheet.MOST));
        } else if (!words.isEmpty()) {
            make(() -> sheet.remember(words), kept);
        }
    }

    /**
     * Keeps a proposed decision.
     *
     * @param kept runs once it is kept
     * @param failed hears why it is not
     */
    void keep(String words, Runnable kept, Consumer<String> failed) {
        background.run(
                () -> {
                    if (!sheet.remember(words)) {
                        throw new IOException("no place for it");
                    }
                    return sheet.read();
                },
                now -> {
                    show(now);
                    kept.run();
                },
                failure -> failed.accept(
                        failure instanceof IOException && !(failure instanceof StyleSheetException)
                                ? texts.get("style.question.failed")
                                : texts.get("style.question.refused", why(failure))));
    }

    /** Gives a decision other words; none delete it. */
    public void change(String decision, String wording) {
        String words = wording.strip();
        if (words.isEmpty()) {
            delete(decision);
        } else if (!words.equals(decision)) {
            make(() -> sheet.change(decision, words));
        }
    }

    /** Deletes a decision. */
    public void delete(String decision) {
        make(() -> sheet.forget(decision));
    }

    private void make(Change change) {
        make(change, () -> {});
    }

    private void make(Change change, Runnable made) {
        background.run(
                () -> {
                    change.make();
                    return sheet.read();
                },
                now -> {
                    show(now);
                    made.run();
                },
                failure -> background.run(sheet::read, now -> {
                    show(now);
                    problem.set(why(failure));
                }));
    }

    private String why(Exception failure) {
        if (failure instanceof StyleSheetException damaged) {
            return Texts.sentence(damaged.userMessage());
        }
        if (failure instanceof IllegalArgumentException && decisions.size() >= StyleSheet.MOST) {
            return texts.get("style.too-many", StyleSheet.MOST);
        }
        return failure instanceof IllegalArgumentException
                ? texts.get("style.too-long", StyleSheet.MAX_LENGTH)
                : texts.get("style.failed");
    }

    private void show(StyleSheet.Contents now) {
        decisions.setAll(now.decisions());
        place.set(now.file() == null ? "" : now.file().toString());
        problem.set(now.problem() == null ? "" : Texts.sentence(now.problem()));
    }
}
