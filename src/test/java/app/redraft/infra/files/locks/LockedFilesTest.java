package app.redraft.infra.files.locks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.redraft.core.text.UserMessage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which documents stay on this machine, by whatever name they are reached and whoever locked them. */
class LockedFilesTest {
    @TempDir
    Path folder;

    private Path home;
    private Path secret;

    @BeforeEach
    void lockOne() throws IOException {
        folder = folder.toRealPath();
        home = Files.createDirectories(folder.resolve("home"));
        secret = Files.writeString(folder.resolve("secret.md"), "secret");
    }

    /** What another window or command line has of its own. */
    private LockedFiles locks() {
        return new LockedFiles(home.resolve("locked.json"), home.resolve("workspace.json"));
    }

    private JsonNode kept() throws IOException {
        return new ObjectMapper().readTree(home.resolve("locked.json").toFile());
    }

    @Test
    void keepsTheRealPathAndNothingElse() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
        locks().set(link.resolve("./secret.md"), true);

        assertThat(kept().fieldNames()).toIterable().containsExactlyInAnyOrder("files", "draft");
        assertThat(kept().get("files")).singleElement().satisfies(path -> assertThat(path.asText())
                .isEqualTo(secret.toString()));
        assertThat(kept().get("draft").asBoolean()).isFalse();
    }

    @Test
    void aLinkToALockedFileIsLocked() throws IOException {
        locks().set(secret, true);
        Path symbolic = Files.createSymbolicLink(folder.resolve("alias.md"), Path.of("secret.md"));
        Path second = Files.createSymbolicLink(folder.resolve("alias-of-alias.md"), symbolic);
        Path hard = Files.createLink(folder.resolve("hard.md"), secret);
        Path through =
                Files.createSymbolicLink(folder.resolve("elsewhere"), folder).resolve("secret.md");
        Path spelled = folder.resolve("home/../secret.md");

        assertThat(List.of(symbolic, second, hard, through, spelled))
                .allSatisfy(name ->
                        assertThat(locks().contains(name)).as(name.toString()).isTrue());
        assertThat(locks().contains(Files.writeString(folder.resolve("open.md"), "open")))
                .isFalse();
    }

    @Test
    void aFileLockedByALinkIsLockedByItsOwnName() throws IOException {
        locks().set(Files.createSymbolicLink(folder.resolve("alias.md"), secret), true);
        assertThat(locks().contains(secret)).isTrue();
        locks().set(Files.createLink(folder.resolve("hard.md"), secret), false);
        assertThat(locks().contains(secret))
                .as("let go by another of its names")
                .isFalse();
    }

    @Test
    void aFileThatDoesNotExistYetIsLockedAndStaysSo() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("drafts"), home);
        locks().set(link.resolve("Chapter.md"), true);
        Path dangling = Files.createSymbolicLink(folder.resolve("later.md"), home.resolve("Chapter.md"));
        assertThat(locks().contains(home.resolve("Chapter.md"))).isTrue();
        assertThat(locks().contains(home.resolve("chapter.md")))
                .as("whatever its case will be")
                .isTrue();
        assertThat(locks().contains(dangling)).isTrue();

        Files.writeString(home.resolve("Chapter.md"), "now");
        assertThat(locks().contains(link.resolve("Chapter.md"))).isTrue();
    }

    @Test
    void aLockedFileThatIsMovedStaysLocked() throws IOException {
        locks().set(secret, true);
        assumeTrue(LockMark.isOn(secret), "this file system keeps no attributes of one's own");
        Path moved = Files.move(
                secret, Files.createDirectory(folder.resolve("archive")).resolve("renamed.md"));

        assertThat(locks().contains(moved)).isTrue();
        locks().set(moved, false);
        assertThat(locks().contains(moved)).isFalse();
    }

    @Test
    void whatOneLocksTheOtherDoesNotForget() throws Exception {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            files.add(folder.resolve("chapter" + i + ".md"));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (Path file : files) {
                LockedFiles own = locks();
                writers.add(threads.submit(() -> {
                    own.set(file, true);
                    return null;
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(files).allSatisfy(file -> assertThat(locks().contains(file)).isTrue());
        LockedFiles old = locks();
        locks().set(files.get(0), false);
        old.setDraft(true);
        assertThat(locks().contains(files.get(0))).isFalse();
        assertThat(kept().get("files")).hasSize(39);
    }

    @Test
    void takesOverTheLocksOfAnOlderVersion() throws IOException {
        Files.writeString(
                home.resolve("workspace.json"),
                "{\"localOnly\": {\"files\": [\"" + secret + "\"], \"draft\": true}, \"theme\": \"dark\"}");
        assertThat(locks().contains(secret)).isTrue();
        assertThat(locks().draft()).isTrue();

        locks().takeOver();
        Files.delete(home.resolve("workspace.json"));
        assertThat(locks().contains(secret)).isTrue();
        assertThat(locks().draft()).isTrue();
        locks().set(secret, false);
        assertThat(locks().contains(secret)).isFalse();
    }

    @Test
    void whatCannotBeReadUnlocksNothing() throws IOException {
        for (String broken : List.of("", "{ broken", "[]", "{\"files\": 3}")) {
            Files.writeString(home.resolve("locked.json"), broken);
            LockedFiles here = locks();
            assertThat(here.contains(secret)).as(broken).isTrue();
            assertThat(here.problem()).map(UserMessage::key).as("told").contains("lock.unreadable");
        }
        LockedFiles mended = locks();
        Files.writeString(home.resolve("locked.json"), "{}");
        assertThat(mended.contains(secret)).isFalse();
        assertThat(mended.problem()).isEmpty();
    }

    @Test
    void whatAnOlderVersionHadLockedHoldsWhereItCannotBeWrittenAnew() throws IOException {
        Path workspace = Files.writeString(
                home.resolve("workspace.json"), "{\"localOnly\": {\"files\": [\"" + secret.toRealPath() + "\"]}}");
        Files.createDirectory(home.resolve("locked.json.lock"));
        LockedFiles here = new LockedFiles(home.resolve("locked.json"), workspace);
        assertThatIOException().isThrownBy(here::takeOver);
        Files.writeString(workspace, "{}");
        assertThat(here.contains(secret)).isTrue();
        assertThat(here.problem()).map(UserMessage::key).contains("lock.not-written");
    }

    @Test
    void whatCannotBeWrittenHoldsInThisProcess() throws IOException {
        Files.createDirectory(home.resolve("locked.json"));
        LockedFiles here = locks();
        try {
            here.set(secret, true);
        } catch (IOException expected) {
            assertThat(here.contains(secret)).isTrue();
            assertThat(here.problem()).isPresent();
            return;
        }
        throw new AssertionError("a folder cannot be written as a file");
    }
}
