package app.redraft.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real files; what a file system or a user cannot do is assumed away, not imitated. */
// Owners, modes and links as POSIX has them; Windows has other ones.
@DisabledOnOs(OS.WINDOWS)
class AtomicFileTest {
    private static final byte[] LONG = "x".repeat(300_000).getBytes(StandardCharsets.UTF_8);
    private static final byte[] SHORT = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeOld() throws IOException {
        file = Files.writeString(folder.resolve("chapter.md"), "the old text");
    }

    @Test
    void everyNameOfAFileHasTheNewText() throws IOException {
        Path other = Files.createLink(folder.resolve("other.md"), file);
        for (byte[] content : new byte[][] {LONG, SHORT, {}}) {
            assertThat(AtomicFile.write(file, content)).isEqualTo(AtomicFile.Result.IN_PLACE_IDENTITY);
            assertThat(other).hasBinaryContent(content);
        }
        assertThat(Files.getAttribute(file, "unix:nlink")).isEqualTo(2);
        assertNothingElse("chapter.md", "other.md");
    }

    @Test
    void chainsOfSymbolicLinksStayAlsoWhereTheyPointToNothing() throws IOException {
        Path inner = Files.createSymbolicLink(folder.resolve("inner.md"), Path.of("missing.md"));
        Path outer = Files.createSymbolicLink(folder.resolve("outer.md"), Path.of("inner.md"));
        AtomicFile.write(outer, SHORT);
        assertThat(Files.isSymbolicLink(outer) && Files.isSymbolicLink(inner)).isTrue();
        assertThat(folder.resolve("missing.md")).hasBinaryContent(SHORT);
        AtomicFile.write(outer, LONG);
        assertThat(folder.resolve("missing.md")).hasBinaryContent(LONG);
        assertThat(Files.isSymbolicLink(outer)).isTrue();
    }

    @Test
    void aRingOfLinksIsAnErrorNotAnEndlessLoop() throws IOException {
        Path a = folder.resolve("a");
        Path b = Files.createSymbolicLink(folder.resolve("b"), a);
        Files.createSymbolicLink(a, b);
        assertThatThrownBy(() -> AtomicFile.write(a, SHORT)).isInstanceOf(IOException.class);
    }

    @Test
    void permissionsAndExtendedAttributesStay() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        UserDefinedFileAttributeView attributes = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        assumeTrue(takesAttributes(file));
        attributes.write("tag", ByteBuffer.wrap("novel".getBytes(StandardCharsets.UTF_8)));
        assertThat(AtomicFile.write(file, SHORT)).isEqualTo(AtomicFile.Result.REPLACED);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        ByteBuffer value = ByteBuffer.allocate(20);
        attributes.read("tag", value);
        assertThat(new String(value.array(), 0, value.position(), StandardCharsets.UTF_8))
                .isEqualTo("novel");
    }

    @Test
    void accessListsStay() throws Exception {
        assumeTrue(run("setfacl", "-m", "u:1:rw", file.toString()) == 0);
        AtomicFile.write(file, SHORT);
        Process list = new ProcessBuilder("getfacl", "-nc", file.toString()).start();
        assertThat(new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("user:1:rw-");
    }

    @Test
    void ownerAndGroupStay() throws Exception {
        assumeTrue(run("chown", "1:1", file.toString()) == 0);
        AtomicFile.write(file, SHORT);
        assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(1);
        assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(1);
        assertThat(Files.getFileAttributeView(file, FileOwnerAttributeView.class)
                        .getOwner())
                .isNotNull();
    }

    @Test
    void theLongestNameCanBeSaved() throws IOException {
        Path longest = Files.writeString(folder.resolve("n".repeat(252) + ".md"), "old");
        AtomicFile.write(longest, SHORT);
        assertThat(longest).hasBinaryContent(SHORT);
    }

    @Test
    void aFileInAClosedFolderIsWrittenInPlace() throws Exception {
        closeFolder();
        try {
            for (byte[] content : new byte[][] {LONG, SHORT}) {
                assertThat(AtomicFile.write(file, content)).isEqualTo(AtomicFile.Result.IN_PLACE_FOLDER);
                assertThat(file).hasBinaryContent(content);
            }
        } finally {
            openFolder();
        }
        assertNothingElse("chapter.md");
    }

    @Test
    void whatFailsWhileItIsMadeLeavesTheOldFile() throws IOException {
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(LONG);
                    throw new IOException("no more");
                }))
                .hasMessage("no more");
        assertThat(file).hasContent("the old text");
        assertNothingElse("chapter.md");
    }

    @Test
    void anInterruptDoesNotCutAWriteShort() throws IOException {
        Path other = Files.createLink(folder.resolve("other.md"), file);
        Thread.currentThread().interrupt();
        try {
            AtomicFile.write(file, LONG);
            Files.delete(other);
            AtomicFile.write(file, SHORT);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(file).hasBinaryContent(SHORT);
    }

    /** Permissions do not hold root back, so root uses the attribute that does; where there is none the test has no place. */
    private void closeFolder() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeTrue(!Files.isWritable(folder) || run("chattr", "+i", folder.toString()) == 0);
    }

    private void openFolder() throws Exception {
        run("chattr", "-i", folder.toString());
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void assertNothingElse(String... names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder(names);
        }
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    /** Tried, since a file system that is in no table of mounts, as in a container, does not tell. */
    private static boolean takesAttributes(Path file) {
        UserDefinedFileAttributeView view = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        try {
            view.write("redraft.trial", ByteBuffer.wrap(new byte[] {1}));
            view.delete("redraft.trial");
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
