package app.redraft.ui.document;

import static app.redraft.ui.document.DocumentViewModel.State.OPENING;
import static app.redraft.ui.document.DocumentViewModel.State.SAVED;
import static app.redraft.ui.document.DocumentViewModel.State.SAVING;
import static app.redraft.ui.document.DocumentViewModel.State.UNSAVED;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.ui.common.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentViewModelTest {
    private final ShellFixture shell = new ShellFixture();
    private final DocumentViewModel document = shell.document;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void aFile() throws IOException {
        file = Files.writeString(folder.resolve("chapter.md"), "once");
    }

    private DocumentViewModel.State state() {
        return document.stateProperty().get();
    }

    @Test
    void typingMarksTheDocumentUnsavedAndTypingBackDoesNot() {
        document.open(file);
        shell.text.type("once upon");
        assertThat(state()).isEqualTo(UNSAVED);

        shell.text.undo();
        shell.pause();
        assertThat(state()).isEqualTo(SAVED);
    }

    @Test
    void anUntouchedNewDocumentIsNotUnsaved() {
        document.begin("a sample");

        assertThat(state()).isEqualTo(SAVED);
        assertThat(shell.recovery.kept).isEmpty();
    }

    @Test
    void savingAnUnnamedDocumentAsksWhere() throws IOException {
        shell.chosen = folder.resolve("new.md");
        shell.text.type("words");

        document.save();

        assertThat(folder.resolve("new.md")).hasContent("words");
        assertThat(state()).isEqualTo(SAVED);
        assertThat(document.name()).isEqualTo("new.md");
    }

    @Test
    void whatIsTypedWhileSavingStaysUnsaved() {
        document.open(file);
        shell.text.type("once upon");
        shell.workers.hold();
        document.save();
        assertThat(state()).isEqualTo(SAVING);
        shell.text.type("once upon a time");
        shell.workers.goOn();

        assertThat(file).hasContent("once upon");
        assertThat(state()).isEqualTo(UNSAVED);
    }

    @Test
    void whatIsTypedWhileOpeningIsAskedAbout() {
        shell.workers.hold();
        document.open(file);
        assertThat(state()).isEqualTo(OPENING);
        shell.text.type("typed meanwhile");
        shell.workers.goOn();

        assertThat(shell.text.documentText()).isEqualTo("typed meanwhile");
        shell.press("Discard changes");
        assertThat(shell.text.documentText()).isEqualTo("once");
    }

    @Test
    void aFileThatCannotBeReadLeavesTheDocument() {
        document.begin("mine");

        document.open(folder.resolve("missing.md"));

        assertThat(shell.text.documentText()).isEqualTo("mine");
        assertThat(state()).isEqualTo(SAVED);
        assertThat(shell.message().tone()).isEqualTo(Message.Tone.PROBLEM);
        assertThat(shell.message().text()).contains("missing.md");
    }

    @Test
    void aParagraphTooLongForTheWindowLeavesTheDocument() throws IOException {
        Path longest = Files.writeString(folder.resolve("long.md"), "word ".repeat(100_000) + "\nnext");
        document.open(longest);
        assertThat(shell.text.documentText()).startsWith("word word");

        document.open(Files.writeString(folder.resolve("endless.md"), "word ".repeat(400_000)));

        assertThat(document.name()).isEqualTo("long.md");
        assertThat(shell.message().text())
                .contains("endless.md has a paragraph of 2,000,000 characters", "up to 500,000", "divide it");
    }

    @Test
    void aFileThatCannotBeWrittenKeepsTheTextAndTheWindow() {
        shell.text.type("words");
        shell.chosen = folder.resolve("no-folder").resolve("a.md");
        AtomicInteger left = new AtomicInteger();

        document.close(left::incrementAndGet);
        shell.press("Save");

        assertThat(left).hasValue(0);
        assertThat(state()).isEqualTo(UNSAVED);
        assertThat(shell.message().text()).isEqualTo("cannot write a.md");
        assertThat(shell.recovery.texts()).containsExactly("words");
    }

    @Nested
    class Leaving {
        private final AtomicInteger left = new AtomicInteger();

        @Test
        void asksNothingWhenAllIsSaved() {
            document.open(file);

            document.close(left::incrementAndGet);

            assertThat(left).hasValue(1);
            assertThat(shell.messages.shown()).isEmpty();
        }

        @Test
        void savesFirstWhenToldTo() {
            document.open(file);
            shell.text.type("more");

            document.close(left::incrementAndGet);
            assertThat(left).hasValue(0);
            shell.press("Save");

            assertThat(left).hasValue(1);
            assertThat(file).hasContent("more");
            assertThat(shell.recovery.kept).isEmpty();
        }

        @Test
        void discardsWhenToldTo() {
            document.open(file);
            shell.text.type("more");

            document.close(left::incrementAndGet);
            shell.press("Discard changes");

            assertThat(left).hasValue(1);
            assertThat(file).hasContent("once");
            assertThat(shell.recovery.kept).isEmpty();
        }

        @Test
        void staysWhenTheQuestionIsClosed() {
            shell.text.type("more");

            document.close(left::incrementAndGet);
            shell.messages.dismiss(shell.message());

            assertThat(left).hasValue(0);
            assertThat(shell.text.documentText()).isEqualTo("more");
        }

        @Test
        void waitsForASaveThatIsUnderWay() {
            document.open(file);
            shell.text.type("more");
            shell.workers.hold();
            document.save();
            document.close(left::incrementAndGet);
            assertThat(left).hasValue(0);
            shell.workers.goOn();

            assertThat(left).hasValue(1);
        }
    }

    @Nested
    class ChangedOnDisk {
        @BeforeEach
        void anotherProgramWrites() throws IOException {
            document.open(file);
            shell.text.type("mine");
            Files.writeString(file, "theirs");
        }

        @Test
        void offersTheirsAndUndoBringsMineBack() {
            document.checkDisk();
            shell.press("Load its version");

            assertThat(shell.text.documentText()).isEqualTo("theirs");
            assertThat(state()).isEqualTo(SAVED);
            shell.text.undo();
            assertThat(shell.text.documentText()).isEqualTo("mine");
        }

        @Test
        void keepsMineUntilItIsSaved() {
            document.checkDisk();
            shell.press("Keep mine");

            assertThat(state()).isEqualTo(UNSAVED);
            assertThat(file).hasContent("theirs");
            document.save();
            assertThat(file).hasContent("mine");
            assertThat(shell.messages.shown()).isEmpty();
        }

        @Test
        void isNotSavedOverWithoutAsking() {
            document.save();

            assertThat(file).hasContent("theirs");
            assertThat(state()).isEqualTo(UNSAVED);
            shell.press("Save over it");
            assertThat(file).hasContent("mine");
            assertThat(state()).isEqualTo(SAVED);
        }

        @Test
        void asksOnceAboutOneChange() {
            document.checkDisk();
            document.checkDisk();

            assertThat(shell.messages.shown()).hasSize(1);
        }

        @Test
        void aVanishedFileIsWrittenAgain() throws IOException {
            Files.delete(file);

            document.checkDisk();

            assertThat(state()).isEqualTo(UNSAVED);
            shell.press("Save it again");
            assertThat(file).hasContent("mine");
            assertThat(state()).isEqualTo(SAVED);
        }
    }
}
