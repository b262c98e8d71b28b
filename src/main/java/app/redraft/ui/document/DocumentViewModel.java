package app.redraft.ui.document;

import app.redraft.core.document.RecoveryStore.Entry;
import app.redraft.core.document.TextFile;
import app.redraft.ui.common.Debounce;
import app.redraft.ui.common.Texts;
import app.redraft.ui.document.DocumentFiles.OnDisk;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The document in the window: which file it is, whether it is saved, and what happens to it. Nothing here loses text: what
 * would, asks first in a line of the window. FX thread only.
 */
public final class DocumentViewModel {
    private final Texts texts = Texts.of("shell");
    private final EditedText text;
    private final DocumentFiles files;
    private final UnsavedText unsaved;
    private final DocumentQuestions questions;
    private final FileDialogs dialogs;
    private final DocumentLock lock;
    private final Debounce pause;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.SAVED);
    private final ReadOnlyObjectWrapper<Optional<Path>> path =
            new ReadOnlyObjectWrapper<>(this, "path", Optional.empty());
    private @Nullable TextFile file;
    private @Nullable String savedText = "";
    private boolean changed;
    private boolean loading;
    private @Nullable Runnable afterBusy;

    /** Where the document stands. */
    public enum State {
        /** The same as on disk, or an untouched new document. */
        SAVED,
        /** Has changes that are not on disk. */
        UNSAVED,
        /** A file is being read; the old document is still there. */
        OPENING,
        /** Being written; typing goes on. */
        SAVING
    }

    public DocumentViewModel(
            EditedText text,
            DocumentFiles files,
            UnsavedText unsaved,
            DocumentQuestions questions,
            FileDialogs dialogs,
            DocumentLock lock) {
        this.text = text;
        this.files = files;
        this.unsaved = unsaved;
        this.questions = questions;
        this.dialogs = dialogs;
        this.lock = lock;
        this.pause = unsaved.whenPausing(this::settle);
        text.onEdit(this::edited);
    }

    /** Where the document stands. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The document's file; empty for one never saved. */
    public ReadOnlyObjectProperty<Optional<Path>> pathProperty() {
        return path.getReadOnlyProperty();
    }

    /** Whether the document may leave this machine. */
    public DocumentLock lock() {
        return lock;
    }

    /** The name of the document as the writer sees it. */
    public String name() {
        return path.get().map(DocumentViewModel::fileName).orElseGet(() -> texts.get("document.untitled"));
    }

    /** Shows the first text of the window, at once. */
    public void begin(String firstText) {
        show(Optional.empty(), null, firstText);
    }

    /** Begins a new document, after asking about the old one. */
    public void startNew() {
        whenSafe(() -> unsaved.leave(() -> show(Optional.empty(), null, "")));
    }

    /** Lets the writer choose a file and opens it. */
    public void open() {
        dialogs.chooseOpen(folder()).ifPresent(this::open);
    }

    /** Opens a file, after asking about the old document. */
    public void open(Path from) {
        Consumer<TextFile> show = read -> show(Optional.of(read.path()), read, read.text());
        whenSafe(() -> read(from, read -> whenSafe(() -> unsaved.leave(() -> show.accept(read)))));
    }

    /** Writes the document to its file; asks for one when it has none. */
    public void save() {
        save(() -> {});
    }

    /** Asks for a file and writes the document to it. */
    public void saveAs() {
        saveAs(() -> {});
    }

    /** Goes on when the document may be let go: at once when it is saved, else when the writer has said so. */
    public void close(Runnable leave) {
        whenSafe(() -> unsaved.leave(leave));
    }

    /**
     * Keeps the text as it is now safe from a crash, where it is not saved, without waiting for a pause. Changes nothing that
     * is shown: any thread, when the FX thread has ended with the program.
     */
    public void keepUnsaved() {
        String now = text.documentText();
        if (!now.equals(savedText)) {
            unsaved.keep(path.get().orElse(null), now);
        }
    }

    /** Looks whether another program changed the file, and asks what to do. */
    public void checkDisk() {
        TextFile known = file;
        if (known != null && !isBusy()) {
            files.look(known, found -> found(known, found), questions::problem);
        }
    }

    /** Brings back unsaved text that an ended session left, after asking about the document that is there. */
    void restore(Entry entry) {
        Path from = entry.path();
        whenSafe(() -> {
            if (from == null) {
                bringBack(entry, null);
            } else {
                files.read(from, found -> bringBack(entry, found), gone -> bringBack(entry, null));
            }
        });
    }

    private void bringBack(Entry entry, @Nullable TextFile onDisk) {
        unsaved.leave(() -> {
            show(Optional.ofNullable(entry.path()), onDisk, entry.text());
            lock.restored();
            savedText = onDisk == null ? null : onDisk.text();
            settle();
            unsaved.forget(entry);
        });
    }

    private void show(Optional<Path> at, @Nullable TextFile opened, String content) {
        file = opened;
        lock.opened(at);
        path.set(at);
        questions.clear();
        put(() -> text.load(content));
        if (opened != null && opened.format().mixedLineEnds()) {
            questions.mixedLineEnds(name());
        }
    }

    private void put(Runnable change) {
        loading = true;
        change.run();
        loading = false;
        savedText = text.documentText();
        settle();
    }

    private void edited() {
        if (!loading) {
            changed = true;
            idle();
            pause.call();
        }
    }

    /** Compares the document with what is saved, and keeps it safe where it differs. */
    private void settle() {
        pause.cancel();
        String now = text.documentText();
        changed = !now.equals(savedText);
        idle();
        if (changed) {
            unsaved.keep(path.get().orElse(null), now);
        } else {
            unsaved.forget();
        }
    }

    /** Runs what may replace the document: now if nothing is lost by it, else when the writer has decided. */
    private void whenSafe(Runnable next) {
        if (isBusy()) {
            afterBusy = () -> whenSafe(next);
            return;
        }
        settle();
        questions.clearUnsaved();
        if (changed) {
            questions.unsaved(name(), () -> save(next), next);
        } else {
            next.run();
        }
    }

    private void read(Path from, Consumer<TextFile> then) {
        busy(State.OPENING);
        files.read(from, read -> done(() -> then.accept(read)), this::failed);
    }

    private void save(Runnable then) {
        path.get().ifPresentOrElse(to -> write(to, false, then), () -> saveAs(then));
    }

    private void saveAs(Runnable then) {
        dialogs.chooseSave(folder(), suggestedName()).ifPresent(to -> write(to, true, then));
    }

    private void write(Path to, boolean replace, Runnable then) {
        if (isBusy()) {
            return;
        }
        busy(State.SAVING);
        String written = text.documentText();
        Consumer<TextFile> saved = now -> done(() -> {
            adopt(now, written);
            then.run();
        });
        Runnable refused = () ->
                done(() -> questions.replace(name(), () -> saveAs(then), () -> write(to, true, then), this::reload));
        files.write(to, written, file, replace, result -> result.ifPresentOrElse(saved, refused), this::failed);
    }

    private void adopt(TextFile now, @Nullable String text) {
        file = now;
        lock.saved(now.path());
        path.set(Optional.of(now.path()));
        savedText = text;
        settle();
    }

    private void found(TextFile known, OnDisk found) {
        if (!known.equals(file) || isBusy()) {
            return;
        }
        if (found == OnDisk.GONE) {
            file = null;
            savedText = null;
            settle();
            questions.gone(name(), this::save);
        } else if (found == OnDisk.CHANGED) {
            questions.changed(name(), this::reload, this::keepMine);
        }
    }

    private void reload() {
        path.get()
                .ifPresent(from -> read(from, fresh -> {
                    put(() -> text.replaceAllText(fresh.text()));
                    adopt(fresh, text.documentText());
                }));
    }

    private void keepMine() {
        path.get().ifPresent(from -> read(from, fresh -> adopt(fresh, fresh.text())));
    }

    private boolean isBusy() {
        return state.get() == State.OPENING || state.get() == State.SAVING;
    }

    private void busy(State doing) {
        questions.clearProblem();
        state.set(doing);
    }

    private void idle() {
        if (!isBusy()) {
            state.set(changed ? State.UNSAVED : State.SAVED);
        }
    }

    private void done(Runnable then) {
        state.set(changed ? State.UNSAVED : State.SAVED);
        then.run();
        Runnable waiting = afterBusy;
        afterBusy = null;
        if (waiting != null) {
            waiting.run();
        }
    }

    private void failed(Exception failure) {
        done(() -> questions.problem(failure));
    }

    private @Nullable Path folder() {
        return path.get().map(Path::getParent).orElse(null);
    }

    private String suggestedName() {
        return path.get().map(DocumentViewModel::fileName).orElseGet(() -> texts.get("document.untitled") + ".md");
    }

    private static String fileName(Path at) {
        return String.valueOf(at.getFileName());
    }
}
