package app.redraft.ui.document;

import static app.redraft.ui.document.DocumentState.OPENING;
import static app.redraft.ui.document.DocumentState.SAVED;
import static app.redraft.ui.document.DocumentState.SAVING;
import static app.redraft.ui.document.DocumentState.UNSAVED;
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

    private DocumentState state() {
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
        document.begin("a sample", 0);

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
        document.begin("mine", 0);

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
        assertThat(shell.message().text()).contains("a.md", "was not saved");
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
        void asksAgainAboutWhatWasTypedWhileItSaved() {
            document.open(file);
            shell.text.type("once upon");
            document.close(left::incrementAndGet);
            shell.workers.hold();
            shell.press("Save");
            shell.text.type("once upon a time");
            shell.workers.goOn();

            assertThat(left).hasValue(0);
            assertThat(file).hasContent("once upon");
            shell.press("Save");
            assertThat(left).hasValue(1);
            assertThat(file).hasContent("once upon a time");
        }

        @Test
        void asksAboutADecisionMadeAfterTheQuestion() {
            document.open(file);
            shell.text.type("once upon");
            document.close(left::incrementAndGet);
            shell.reviews.begin();
            shell.reviews.accept(" a time");
            Message unsaved = shell.message();
            unsaved.actions().get(0).run().run();

            assertThat(left).hasValue(0);
            assertThat(shell.messages.shown())
                    .filteredOn(message -> message.tone() == Message.Tone.QUESTION)
                    .extracting(Message::text)
                    .doesNotContain(unsaved.text())
                    .hasSize(1);
        }

        @Test
        void asksNoLongerOnceAllIsSavedOrTakenBack() {
            document.open(file);
            shell.text.type("once upon");
            document.close(left::incrementAndGet);
            document.save();
            assertThat(shell.messages.shown()).isEmpty();

            shell.text.type("once upon a time");
            document.close(left::incrementAndGet);
            shell.text.undo();
            shell.pause();
            assertThat(shell.messages.shown()).isEmpty();
            assertThat(left).hasValue(0);
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

    @Nested
    class Reviewing {
        private final AtomicInteger left = new AtomicInteger();

        @BeforeEach
        void aDecision() {
            document.open(file);
            shell.reviews.begin();
            shell.reviews.accept(" upon");
            shell.reviews.accept(" a time");
        }

        @Test
        void decisionsCountAsUnsaved() {
            assertThat(state()).isEqualTo(UNSAVED);
            shell.reviews.leaveOut();
            assertThat(state()).isEqualTo(SAVED);
        }

        @Test
        void leavingAsksAndKeepsThem() {
            document.close(left::incrementAndGet);
            assertThat(left).hasValue(0);
            assertThat(shell.message().text()).isEqualTo("2 accepted changes are not in the document yet.");
            shell.press("Keep them");
            assertThat(left).as("they are not on disk yet").hasValue(0);
            shell.press("Save");
            assertThat(left).hasValue(1);
            assertThat(file).hasContent("once upon a time");
        }

        @Test
        void leavingAsksAndLeavesThemOut() {
            document.startNew();
            shell.press("Leave them out");
            assertThat(shell.text.documentText()).isEmpty();
            assertThat(file).hasContent("once");
        }

        @Test
        void stayingChangesNothing() throws IOException {
            document.open(Files.writeString(folder.resolve("other.md"), "other"));
            shell.press("Stay");
            assertThat(shell.reviews.accepted()).isEqualTo(2);
            assertThat(document.name()).isEqualTo("chapter.md");
        }

        @Test
        void aRejectionIsADecisionToo() {
            shell.reviews.forget();
            shell.reviews.begin();
            shell.reviews.reject();
            document.close(left::incrementAndGet);
            assertThat(left).hasValue(0);
            shell.press("Leave them out");
            assertThat(left).hasValue(1);
        }

        @Test
        void savingSaysWhatIsNotSaved() {
            document.save();
            assertThat(shell.message().text()).isEqualTo("Saved without the passage under review.");
            assertThat(state()).isEqualTo(UNSAVED);
        }

        @Test
        void anotherDocumentHasNoneOfThem() {
            document.open(file);
            shell.press("Leave them out");
            assertThat(shell.reviews.open()).isFalse();
        }
    }

    @Nested
    class Moved {
        @BeforeEach
        void aFileThatIsMovedAway() throws IOException {
            document.open(file);
            shell.text.type("mine");
            Files.move(file, folder.resolve("moved.md"));
        }

        @Test
        void isNeverMadeAgainWithoutAQuestion() {
            document.save();
            document.save();
            assertThat(file).doesNotExist();
            assertThat(shell.message().text()).contains("no longer where it was");
            assertThat(state()).isEqualTo(UNSAVED);
            shell.press("Save it again");
            assertThat(file).hasContent("mine");
        }

        @Test
        void canBeSavedElsewhere() {
            document.checkDisk();
            shell.chosen = folder.resolve("elsewhere.md");
            shell.press("Save as…");
            assertThat(folder.resolve("elsewhere.md")).hasContent("mine");
            assertThat(file).doesNotExist();
            assertThat(state()).isEqualTo(SAVED);
        }

        @Test
        void isAskedAboutOnLeavingToo() {
            AtomicInteger left = new AtomicInteger();
            document.close(left::incrementAndGet);
            shell.press("Save");
            assertThat(left).hasValue(0);
            assertThat(file).doesNotExist();
            shell.press("Save it again");
            assertThat(left).hasValue(1);
        }
    }

    @Test
    void discardingOnceIsEnoughToOpenAnother() throws IOException {
        shell.text.type("words");
        document.open(file);
        shell.press("Discard changes");
        assertThat(shell.text.documentText()).isEqualTo("once");
        assertThat(shell.messages.shown()).isEmpty();
        assertThat(shell.recovery.kept).isEmpty();
    }

    @Test
    void lettersTypedBeforeTheNextDocumentArrivesAreNotLost() {
        shell.text.type("words");
        document.open(file);
        shell.workers.hold();
        shell.press("Discard changes");
        shell.text.type("words and more");
        shell.workers.goOn();
        assertThat(shell.text.documentText()).isEqualTo("words and more");
        shell.press("Discard changes");
        assertThat(shell.text.documentText()).isEqualTo("once");
    }

    @Test
    void aNewDocumentIsThereAtOnce() {
        document.open(file);
        shell.workers.hold();
        document.startNew();
        shell.text.type("first words");
        shell.workers.goOn();
        assertThat(shell.text.documentText()).isEqualTo("first words");
    }

    @Test
    void showingWhatDiffersIsTheDefaultOverUnsavedWordsOnly() throws IOException {
        document.open(file);
        Files.writeString(file, "theirs");
        document.checkDisk();
        assertThat(shell.message().actions().get(0).label()).isEqualTo("Load its version");
        shell.text.type("mine");
        document.checkDisk();
        assertThat(shell.message().actions().get(0).label()).isEqualTo("Show what differs");
        shell.press("Show what differs");
        assertThat(shell.comparison.base).isEqualTo("once");
        assertThat(shell.comparison.other).isEqualTo("theirs");
        assertThat(shell.text.documentText()).isEqualTo("mine");
        document.save();
        assertThat(file).hasContent("mine");
    }

    @Test
    void whatCannotBeSavedCanBeSavedElsewhere() throws IOException {
        document.open(file);
        shell.text.type("words");
        Files.delete(file);
        Files.createDirectory(file);
        shell.chosen = folder.resolve("elsewhere.md");
        document.save();
        shell.press("Save over it");
        assertThat(shell.message().text()).contains("is a folder");
        shell.press("Save as…");
        assertThat(folder.resolve("elsewhere.md")).hasContent("words");
        assertThat(document.name()).isEqualTo("elsewhere.md");
    }

    @Test
    void theNameIsShownOnOneLine() throws IOException {
        document.open(Files.writeString(folder.resolve("two\nlines\u202E.md"), "text"));
        assertThat(document.name()).isEqualTo("two lines.md");
    }

    @Test
    void discardedWordsAreNotKeptForTheNextStart() {
        shell.text.type("words");
        document.close(() -> {});
        shell.press("Discard changes");
        document.keepUnsaved();
        assertThat(shell.recovery.kept).isEmpty();
    }

    @Nested
    class Encoded {
        private byte[] bytes;

        @BeforeEach
        void western() throws IOException {
            bytes = "caf\u00e9\r\n".getBytes("windows-1252");
            Files.write(file, bytes);
            document.open(file);
            shell.press("Open as Western (Windows-1252)");
        }

        @Test
        void theEncodingIsKept() throws IOException {
            assertThat(shell.text.documentText()).isEqualTo("caf\u00e9\n");
            shell.text.type("na\u00efve\n");
            document.save();
            assertThat(file).hasBinaryContent("na\u00efve\r\n".getBytes("windows-1252"));
        }

        @Test
        void whatItLacksIsSaidBeforeAnythingIsWritten() {
            shell.text.type("\u7ae0 \u2192\n");
            document.save();
            assertThat(file).hasBinaryContent(bytes);
            assertThat(shell.message().text()).contains("\u7ae0 \u2192");
            shell.press("Save as UTF-8");
            assertThat(file).hasContent("\u7ae0 \u2192\r\n");
            assertThat(state()).isEqualTo(SAVED);
        }

        @Test
        void goingOnLeavesAllAsItIs() {
            shell.text.type("\u7ae0");
            document.save();
            shell.press("Go on writing");
            assertThat(state()).isEqualTo(UNSAVED);
            assertThat(file).hasBinaryContent(bytes);
        }

        @Test
        void loadingTheVersionOfAnotherProgramKeepsTheEncoding() throws IOException {
            Files.write(file, "d\u00e9j\u00e0\r\n".getBytes("windows-1252"));
            document.checkDisk();
            shell.press("Load its version");
            assertThat(shell.text.documentText()).isEqualTo("d\u00e9j\u00e0\n");
        }
    }
}
