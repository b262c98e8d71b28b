package app.redraft.ui.document;

import app.redraft.core.document.TextFile;
import app.redraft.ui.document.DocumentFiles.OnDisk;
import org.jspecify.annotations.Nullable;

/** What another program did to the file of the document, and what the writer wants of it. FX thread only. */
final class DiskChanges {
    private final OpenDocument document;
    private final DocumentFiles files;
    private final DocumentQuestions questions;
    private final DocumentProgress progress;
    private final DocumentSaving saving;
    private final Target target;

    /** The document whose file it is. */
    interface Target {
        /** The file as it was read or written last; null for one never saved. */
        @Nullable TextFile file();

        /** Its name as the writer sees it. */
        String name();

        /** Compares the document with what is saved. */
        void settle();

        /** Nothing is saved of it any more. */
        void lost();

        /** What is on disk takes the place of the text. */
        void replace(TextFile now);

        /** The text stays; this is on disk. */
        void keep(TextFile now);
    }

    DiskChanges(
            OpenDocument document,
            DocumentFiles files,
            DocumentQuestions questions,
            DocumentProgress progress,
            DocumentSaving saving,
            Target target) {
        this.document = document;
        this.files = files;
        this.questions = questions;
        this.progress = progress;
        this.saving = saving;
        this.target = target;
    }

    /** Looks whether the file is another one than it is known, and asks what to do. */
    void look() {
        TextFile known = target.file();
        if (known != null && !progress.isBusy()) {
            files.look(known, found -> found(known, found), questions::problem);
        }
    }

    /** Takes the version on disk in place of the text. */
    void reload() {
        TextFile known = target.file();
        if (known != null) {
            String before = document.text().documentText();
            begin();
            files.readAgain(known, fresh -> progress.end(() -> reloaded(known, fresh, before)), this::failed);
        }
    }

    private void found(TextFile known, OnDisk found) {
        if (!known.equals(target.file()) || progress.isBusy()) {
            return;
        }
        if (found == OnDisk.GONE) {
            target.lost();
            questions.gone(target.name(), () -> saving.replace(known.path(), () -> {}), () -> saving.saveAs(() -> {}));
        } else if (found == OnDisk.CHANGED) {
            target.settle();
            boolean here = progress.isChanged() || document.reviews().decided();
            questions.changed(target.name(), here, this::merge, this::reload, this::keepMine);
        }
    }

    private void reloaded(TextFile known, TextFile fresh, String before) {
        if (!document.text().documentText().equals(before)) {
            found(known, OnDisk.CHANGED);
        } else {
            target.replace(fresh);
        }
    }

    private void keepMine() {
        TextFile known = target.file();
        if (known != null) {
            begin();
            files.readAgain(known, fresh -> progress.end(() -> target.keep(fresh)), this::failed);
        }
    }

    /** Keeps the text, and shows in it what the other program changed, for the writer to take over or not. */
    void merge() {
        TextFile known = target.file();
        if (document.reviews().open()) {
            questions.finishReview(this::merge);
        } else if (known != null) {
            begin();
            files.readAgain(
                    known,
                    fresh -> progress.end(() -> {
                        target.keep(fresh);
                        compare(known.text(), fresh.text());
                    }),
                    this::failed);
        }
    }

    private void compare(String base, String theirs) {
        document.comparison().show(TextComparison.Source.DISK, base, theirs, new TextComparison.Listener() {
            @Override
            public void same() {
                // The text has it all already.
            }

            @Override
            public void busy() {
                questions.finishReview(() -> compare(base, theirs));
            }

            @Override
            public void decided() {
                target.settle();
            }
        });
    }

    private void begin() {
        questions.clearProblem();
        progress.begin(DocumentState.OPENING);
    }

    private void failed(Exception failure) {
        progress.end(() -> questions.problem(failure));
    }
}
