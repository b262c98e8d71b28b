package app.redraft.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.document.RecoveryStore.Entry;
import app.redraft.core.document.TextEncoding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
    private final ShellFixture shell = new ShellFixture();

    @TempDir
    private Path folder;

    @Test
    void keepsANeverSavedDocumentWithinASecondOfAPause() {
        shell.text.type("lost?");
        shell.time.pass(Duration.ofSeconds(1));

        assertThat(shell.recovery.texts()).containsExactly("lost?");
    }

    @Test
    void keepsTheTextOfAWriterWhoNeverPauses() {
        for (int key = 0; key < 100; key++) {
            shell.text.type("key " + key);
            shell.time.pass(Duration.ofMillis(100));
        }

        assertThat(shell.recovery.texts()).singleElement().asString().startsWith("key ");
    }

    @Test
    void forgetsWhatIsSaved() {
        shell.text.type("words");
        shell.pause();
        shell.chosen = folder.resolve("a.md");

        shell.document.save();

        assertThat(shell.recovery.kept).isEmpty();
    }

    @Test
    void forgetsWhatWasTypedBack() {
        shell.text.type("words");
        shell.pause();
        shell.text.undo();
        shell.pause();

        assertThat(shell.recovery.kept).isEmpty();
    }

    @Test
    void saysSoWhenNothingCanBeKeptAndWhenItCanAgain() {
        shell.recovery.broken = true;
        shell.text.type("words");
        shell.pause();
        assertThat(shell.message().text()).contains("recovery folder");

        shell.recovery.broken = false;
        shell.text.type("more words");
        shell.pause();
        assertThat(shell.messages.shown()).isEmpty();
    }

    @Test
    void theFileKeepsItsEncoding() throws IOException {
        TextEncoding latin2 = TextEncoding.of(Charset.forName("ISO-8859-2"));
        Path file = Files.write(folder.resolve("list.txt"), "Zażółć gęślą jaźń".getBytes(latin2.charset()));
        shell.recovery.left.add(new Entry("new", file, latin2, "Zażółć gęślą jaźń dziś", Instant.EPOCH));
        offer();
        shell.press("Restore");
        assertThat(shell.recovery.kept.values()).extracting(Entry::encoding).containsExactly(latin2);

        shell.document.save();
        assertThat(file).hasBinaryContent("Zażółć gęślą jaźń dziś".getBytes(latin2.charset()));
    }

    @Test
    void offersWhatACrashLeftOfAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("chapter.md"), "as saved");
        shell.recovery.left.add(new Entry("new", file, null, "as typed", Instant.EPOCH));
        offer();
        assertThat(shell.message().text()).contains("chapter.md");
        shell.press("Restore");
        assertThat(shell.text.documentText()).isEqualTo("as typed");
        assertThat(shell.document.stateProperty().get()).isEqualTo(DocumentState.UNSAVED);
        assertThat(shell.recovery.texts())
                .as("what was restored is kept again until it is saved")
                .containsExactly("as typed");

        shell.document.save();
        assertThat(file).hasContent("as typed");
        assertThat(shell.recovery.kept).isEmpty();
    }

    @Test
    void showsHowTheKeptTextDiffersAndForgetsItOnceThatIsDecided() throws IOException {
        Path file = Files.writeString(folder.resolve("chapter.md"), "as saved");
        shell.document.open(file);
        shell.recovery.left.add(new Entry("new", file, null, "as typed", Instant.EPOCH));
        offer();
        shell.press("Show what differs");
        assertThat(shell.comparison.base).isEqualTo("as saved");
        assertThat(shell.comparison.other).isEqualTo("as typed");
        assertThat(shell.recovery.left).as("until it is decided").hasSize(1);

        shell.comparison.listener().decided();
        assertThat(shell.recovery.left).isEmpty();
    }

    @Test
    void bringsBackWhatWasNeverSavedWithoutAQuestion() {
        shell.recovery.left.add(new Entry("old", null, null, "never saved", Instant.EPOCH));
        offer();
        assertThat(shell.text.documentText()).isEqualTo("never saved");
        assertThat(shell.document.stateProperty().get()).isEqualTo(DocumentState.UNSAVED);
        assertThat(shell.recovery.texts()).containsExactly("never saved");
        assertThat(shell.message().text()).contains("never saved");
    }

    @Test
    void restoresTheTextOfAFileThatIsGone() {
        shell.recovery.left.add(new Entry("new", folder.resolve("gone.md"), null, "as typed", Instant.EPOCH));
        offer();

        shell.press("Restore");
        shell.document.save();
        assertThat(folder.resolve("gone.md")).doesNotExist();
        shell.press("Save it again");

        assertThat(folder.resolve("gone.md")).hasContent("as typed");
    }

    @Test
    void restoringAsksAboutTheDocumentThatIsThere() throws IOException {
        Path file = Files.writeString(folder.resolve("chapter.md"), "as saved");
        shell.text.type("typed since the start");
        shell.recovery.left.add(new Entry("new", file, null, "as typed", Instant.EPOCH));
        offer();
        shell.press("Restore");

        assertThat(shell.text.documentText()).isEqualTo("typed since the start");
        shell.messages.dismiss(shell.message());
        assertThat(shell.recovery.left).hasSize(1);
    }

    @Test
    void keepsTheLastSecondOfAWriterWhoNeverPauses() {
        for (int key = 0; key < 50; key++) {
            shell.text.type("key " + key);
            shell.time.pass(Duration.ofMillis(100));
        }
        assertThat(shell.recovery.texts()).singleElement().satisfies(kept -> assertThat(
                        Integer.parseInt(kept.substring("key ".length())))
                .isGreaterThanOrEqualTo(40));
    }

    private void offer() {
        RecoveryOffer offer = new RecoveryOffer(shell.document, shell.unsaved, shell.messages);
        shell.unsaved.leftovers(left -> left.forEach(offer::offer));
    }
}
