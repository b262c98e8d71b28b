package app.redraft.ui.document;

import app.redraft.core.document.RecoveryStore.Entry;
import app.redraft.core.document.TextFile;
import app.redraft.core.text.DisplayText;
import app.redraft.ui.common.Debounce;
import app.redraft.ui.common.Texts;
import java.nio.file.Path;
import java.util.Optional;
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
    private final ReviewedPassages reviews;
    private final DocumentLock lock;
    private final DocumentStyle style;
    private final UnsavedText unsaved;
    private final TextComparison comparison;
    private final DocumentQuestions questions;
    private final FileDialogs dialogs;
    private final Debounce pause;

    private final DocumentProgress progress;
    private final DocumentOpening opening;
    private final DocumentSaving saving;
    private final DiskChanges disk;
    private final ReadOnlyObjectWrapper<Optional<Path>> path =
            new ReadOnlyObjectWrapper<>(this, "path", Optional.empty());
    private @Nullable TextFile file;
    private @Nullable String savedText = "";
    private boolean loading;
    private boolean left;

    /** A view model of a document that has nothing in it yet; {@link #begin} shows its first text. */
    public DocumentViewModel(
            OpenDocument document, DocumentFiles files, DocumentQuestions questions, FileDialogs dialogs) {
        this.text = document.text();
        this.reviews = document.reviews();
        this.lock = document.lock();
        this.style = document.style();
        this.unsaved = document.unsaved();
        this.comparison = document.comparison();
        this.questions = questions;
        this.dialogs = dialogs;
        this.progress = new DocumentProgress(reviews::decided);
        this.opening = new DocumentOpening(document, files, questions, progress, this::whenSafe);
        SavedDocument saved = new SavedDocument();
        this.saving = new DocumentSaving(document, files, questions, dialogs, progress, saved);
        this.disk = new DiskChanges(document, files, questions, progress, saving, saved);
        this.pause = unsaved.whenPausing(this::settle);
        text.onEdit(this::edited);
        reviews.onChange(progress::idle);
    }

    /** Where the document stands. */
    public ReadOnlyObjectProperty<DocumentState> stateProperty() {
        return progress.stateProperty();
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

    /** Where the caret stands, as an offset in the document. */
    public int caret() {
        return text.caret();
    }

    /** Shows the first text of the window, at once, with the caret at an offset. */
    public void begin(String firstText, int caret) {
        show(Optional.empty(), null, firstText);
        text.putCaret(caret);
    }

    /** Begins a new document in place of this one, after asking about it. */
    public void startNew() {
        whenSafe(() -> leave(() -> show(Optional.empty(), null, "")));
    }

    /** Shows a file that was read, with the caret at an offset. */
    public void begin(TextFile read, int caret) {
        show(Optional.of(read.path()), read, read.text());
        text.putCaret(caret);
    }

    /** Lets the writer choose a file, beginning in the folder of this one; empty when none was chosen. */
    public Optional<Path> chooseFile() {
        return dialogs.chooseOpen(saving.folder());
    }

    /** Opens a file, after asking about the old document. */
    public void open(Path from) {
        open(from, 0, () -> {});
    }

    /** Opens a file with the caret at an offset, after asking about the old document; then goes on. */
    public void open(Path from, int caret, Runnable then) {
        whenSafe(() -> opening.open(
                from,
                read -> leave(() -> {
                    begin(read, caret);
                    then.run();
                })));
    }

    /** Writes the document to its file; asks for one when it has none. */
    public void save() {
        saving.save(() -> {});
    }

    /** Asks for a file and writes the document to it. */
    public void saveAs() {
        saving.saveAs(() -> {});
    }

    /** Goes on when the document may be let go, and lets it go: at once when it is saved, else when the writer has said so. */
    public void close(Runnable then) {
        whenSafe(() -> {
            letGo();
            then.run();
        });
    }

    /** Goes on when nothing is lost by letting the document go; it is still there. */
    public void whenSafe(Runnable next) {
        progress.whenIdle(() -> settled(next));
    }

    /** The writer has done with the document: nothing of it is kept. */
    public void letGo() {
        unsaved.leave();
        left = true;
    }

    /** Whether there is nothing in it that the writer has done: another document may take its place. */
    public boolean isUntouched() {
        return path.get().isEmpty()
                && progress.stateProperty().get() == DocumentState.SAVED
                && !reviews.open()
                && text.documentText().equals(savedText);
    }

    /** Whether there are changes that are nowhere but here, or decisions of a review that are not in the document. */
    public boolean isUnsaved() {
        DocumentState state = progress.stateProperty().get();
        return state != DocumentState.SAVED && state != DocumentState.OPENING;
    }

    /**
     * Keeps the text as it is now safe from a crash, where it is not saved, without waiting for a pause. Changes nothing that
     * is shown: any thread, when the FX thread has ended with the program.
     */
    public void keepUnsaved() {
        if (!left) {
            String now = text.documentText();
            if (!now.equals(savedText)) {
                keep(now);
            }
        }
    }

    private void keep(String now) {
        TextFile known = file;
        unsaved.keep(
                path.get().orElse(null), known == null ? null : known.format().encoding(), now);
    }

    /** Looks whether another program changed the file, and asks what to do. */
    public void checkDisk() {
        disk.look();
    }

    /** Brings back unsaved text that an ended session left, after asking about the document that is there. */
    public void restore(Entry entry) {
        whenSafe(() -> {
            Path from = entry.path();
            if (from == null) {
                leave(() -> bringBack(entry, null));
            } else {
                opening.openAny(from, entry.encoding(), found -> leave(() -> bringBack(entry, found.orElse(null))));
            }
        });
    }

    /** Shows how another state of the text differs from the document, once what goes on with it has ended. */
    public void compare(TextComparison.Source source, String other, TextComparison.Listener listener) {
        progress.whenIdle(() -> comparison.show(source, text.documentText(), other, listener));
    }

    private void bringBack(Entry entry, @Nullable TextFile onDisk) {
        show(Optional.ofNullable(entry.path()), onDisk, entry.text());
        lock.restored();
        savedText = onDisk == null ? null : onDisk.text();
        settle();
        unsaved.forget(entry);
    }

    private void show(Optional<Path> at, @Nullable TextFile opened, String content) {
        reviews.forget();
        file = opened;
        lock.opened(at);
        style.opened(at);
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
            progress.changed(true);
            pause.call();
        }
    }

    /** Compares the document with what is saved, and keeps it safe where it differs. */
    private void settle() {
        pause.cancel();
        String now = text.documentText();
        boolean changed = !now.equals(savedText);
        progress.changed(changed);
        if (changed) {
            keep(now);
        } else {
            unsaved.forget();
            if (!reviews.decided()) {
                questions.clearUnsaved();
            }
        }
    }

    /** The old document goes: from here on nothing of it is kept, and its place is taken before a key can be pressed. */
    private void leave(Runnable next) {
        unsaved.leave();
        next.run();
    }

    /** Runs what may replace the document: now if nothing is lost by it, else when the writer has decided. */
    private void settled(Runnable next) {
        settle();
        questions.clearUnsaved();
        if (reviews.decided()) {
            questions.undecided(
                    reviews.accepted(),
                    () -> {
                        reviews.keep();
                        whenSafe(next);
                    },
                    () -> {
                        reviews.leaveOut();
                        whenSafe(next);
                    });
        } else if (progress.isChanged()) {
            questions.unsaved(name(), () -> saving.save(() -> whenSafe(next)), next);
        } else {
            next.run();
        }
    }

    private void adopt(TextFile now, @Nullable String text) {
        file = now;
        lock.saved(now.path());
        style.saved(now.path());
        path.set(Optional.of(now.path()));
        savedText = text;
        settle();
    }

    private static String fileName(Path at) {
        return DisplayText.name(String.valueOf(at.getFileName()));
    }

    /** What saving, and changes on disk, have to know of the document, and tell it. */
    private final class SavedDocument implements DocumentSaving.Target, DiskChanges.Target {
        @Override
        public Optional<Path> path() {
            return path.get();
        }

        @Override
        public @Nullable TextFile file() {
            return file;
        }

        @Override
        public String name() {
            return DocumentViewModel.this.name();
        }

        @Override
        public void saved(TextFile now, String content) {
            adopt(now, content);
        }

        @Override
        public void merge() {
            disk.merge();
        }

        @Override
        public void settle() {
            DocumentViewModel.this.settle();
        }

        @Override
        public void lost() {
            savedText = null;
            settle();
        }

        @Override
        public void replace(TextFile now) {
            put(() -> text.replaceAllText(now.text()));
            adopt(now, text.documentText());
        }

        @Override
        public void keep(TextFile now) {
            adopt(now, now.text());
        }
    }
}
