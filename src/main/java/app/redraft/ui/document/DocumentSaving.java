package app.redraft.ui.document;

import app.redraft.core.document.DocumentStore.Saved;
import app.redraft.core.document.TextEncoding;
import app.redraft.core.document.TextFile;
import app.redraft.core.document.UnencodableTextException;
import app.redraft.ui.document.DocumentFiles.OnDisk;
import app.redraft.ui.document.DocumentFiles.Write;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the document to its file, or to one that the writer chooses; asks before it replaces what is not known. FX thread. */
final class DocumentSaving {
    private final OpenDocument document;
    private final DocumentFiles files;
    private final DocumentQuestions questions;
    private final FileDialogs dialogs;
    private final DocumentProgress progress;
    private final Target target;

    /** The document that is saved. */
    interface Target {
        /** Its file; empty for one never saved. */
        Optional<Path> path();

        /** The file as it was read or written last; null for one never saved. */
        @Nullable TextFile file();

        /** Its name as the writer sees it. */
        String name();

        /** It is in a file. @param text what was written */
        void saved(TextFile file, String text);

        /** What another program wrote is shown as changes to it. */
        void merge();
    }

    DocumentSaving(
            OpenDocument document,
            DocumentFiles files,
            DocumentQuestions questions,
            FileDialogs dialogs,
            DocumentProgress progress,
            Target target) {
        this.document = document;
        this.files = files;
        this.questions = questions;
        this.dialogs = dialogs;
        this.progress = progress;
        this.target = target;
    }

    /** Writes the document to its file, or asks for one; then goes on. */
    void save(Runnable then) {
        target.path().ifPresentOrElse(to -> write(to, false, then), () -> saveAs(then));
    }

    /** Asks for a file and writes the document to it; then goes on. */
    void saveAs(Runnable then) {
        String suggested =
                target.path().map(at -> String.valueOf(at.getFileName())).orElseGet(() -> target.name() + ".md");
        dialogs.chooseSave(folder(), suggested).ifPresent(to -> write(to, true, then));
    }

    /** Writes the document to a file, whatever that holds now; then goes on. */
    void replace(Path to, Runnable then) {
        write(to, true, then);
    }

    /** Where the document's file is; null for one never saved. */
    @Nullable Path folder() {
        return target.path().map(Path::getParent).orElse(null);
    }

    private void write(Path to, boolean replace, Runnable then) {
        TextFile known = target.file();
        TextFile.Format format = known == null ? TextFile.Format.DEFAULT : known.format();
        write(new Write(to, document.text().documentText(), format, known, replace), then);
    }

    private void write(Write write, Runnable then) {
        if (!progress.isBusy()) {
            questions.clearProblem();
            progress.begin(DocumentState.SAVING);
            files.write(write, new Saving(write, then));
        }
    }

    private final class Saving implements DocumentFiles.WriteListener {
        private final Write write;
        private final Runnable then;

        Saving(Write write, Runnable then) {
            this.write = write;
            this.then = then;
        }

        @Override
        public void saved(Saved saved) {
            progress.end(() -> {
                target.saved(saved.file(), write.text());
                if (document.reviews().open()) {
                    questions.savedWithoutReview();
                }
                questions.notices(saved.notices());
                then.run();
            });
        }

        @Override
        public void refused(OnDisk found) {
            Runnable elsewhere = () -> saveAs(then);
            Runnable here = () -> replace(write.to(), then);
            progress.end(() -> {
                if (found == OnDisk.GONE) {
                    questions.gone(target.name(), here, elsewhere);
                } else {
                    questions.replace(target.name(), target::merge, elsewhere, here);
                }
            });
        }

        @Override
        public void failed(Exception failure) {
            if (failure instanceof UnencodableTextException lacking) {
                Write asUtf8 = new Write(
                        write.to(),
                        write.text(),
                        write.format().in(TextEncoding.UTF_8),
                        write.known(),
                        write.replace());
                progress.end(() -> questions.unencodable(lacking, () -> write(asUtf8, then)));
            } else {
                progress.end(() -> questions.notSaved(failure, () -> saveAs(then)));
            }
        }
    }
}
