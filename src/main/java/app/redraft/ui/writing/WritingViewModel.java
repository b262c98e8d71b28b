package app.redraft.ui.writing;

import app.redraft.core.writing.FocusMode;
import app.redraft.core.writing.Typography;
import app.redraft.core.writing.WritingPreferences;
import app.redraft.core.writing.WritingStore;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Debounce;
import app.redraft.ui.common.Delay;
import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.DocumentEditor;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the writer chose for writing, in force in every document and kept for the next start. FX thread only. */
public final class WritingViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(WritingViewModel.class);
    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final Texts texts = Texts.of("writing");
    private final WritingStore store;
    private final Background disk;
    private final Debounce saving;
    private final ReadOnlyObjectWrapper<WritingPreferences> preferences;
    private final Set<DocumentEditor> editors = Collections.newSetFromMap(new WeakHashMap<>());

    /**
     * @param store read here, once
     * @param disk files, one task after the other
     */
    public WritingViewModel(WritingStore store, Background disk, Delay delay) {
        this.store = store;
        this.disk = disk;
        preferences = new ReadOnlyObjectWrapper<>(this, "preferences", store.load());
        saving = new Debounce(delay, PAUSE, LONGEST, this::save);
    }

    /** The words of this part of the window. */
    public Texts texts() {
        return texts;
    }

    /** What is in force. */
    public ReadOnlyObjectProperty<WritingPreferences> preferencesProperty() {
        return preferences.getReadOnlyProperty();
    }

    /** Sets one more document so, as long as it is open. */
    public void follow(DocumentEditor editor) {
        editors.add(editor);
        editor.setTypography(preferences.get().typography());
        editor.setFocusMode(preferences.get().focus());
        editor.setTypewriter(preferences.get().typewriter());
    }

    /** Sets the text otherwise. */
    public void set(Typography typography) {
        change(preferences.get().with(typography));
        editors.forEach(editor -> editor.setTypography(typography));
    }

    /** Lets something stand out; what stands out already is let go. */
    public void toggle(FocusMode mode) {
        show(preferences.get().focus() == mode ? FocusMode.OFF : mode);
    }

    /** From nothing to the paragraph, to the sentence, and back. */
    public void nextFocus() {
        FocusMode[] modes = FocusMode.values();
        show(modes[(preferences.get().focus().ordinal() + 1) % modes.length]);
    }

    private void show(FocusMode mode) {
        change(preferences.get().with(mode));
        editors.forEach(editor -> editor.setFocusMode(mode));
    }

    /** Keeps the line of the caret in the middle, or ends it. */
    public void toggleTypewriter() {
        boolean on = !preferences.get().typewriter();
        change(preferences.get().withTypewriter(on));
        editors.forEach(editor -> editor.setTypewriter(on));
    }

    /** Keeps the writer's own keys. */
    public void keepKeys(Map<String, String> keys) {
        change(preferences.get().withKeys(keys));
    }

    /** Writes what waits to be written; the window closes. */
    public void end() {
        saving.flush();
    }

    private void change(WritingPreferences changed) {
        if (!changed.equals(preferences.get())) {
            preferences.set(changed);
            saving.call();
        }
    }

    private void save() {
        WritingPreferences now = preferences.get();
        disk.run(
                () -> {
                    store.save(now);
                    return now;
                },
                saved -> {},
                failure -> LOG.warn("What was chosen for writing cannot be kept: {}", failure.toString()));
    }
}
