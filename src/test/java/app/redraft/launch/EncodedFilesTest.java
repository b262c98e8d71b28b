package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files in other encodings than UTF-8 on the command line. */
class EncodedFilesTest {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({"windows-1252, Western (Windows-1252)", "UTF-16LE, Unicode (UTF-16 LE)", "UTF-16BE, Unicode (UTF-16 BE)"
    })
    void theEncodingIsSaidAndKept(String charset, String name) throws IOException {
        Path file = write("Le café était fermé.\r\nRien à faire.\r\n", Charset.forName(charset));
        CommandRun run = rewrite("Le café était ouvert.\\nTout à faire.", "--in-place", file.toString());
        assertThat(run.err()).contains("letter.txt is read as " + name);
        assertThat(run.code()).isZero();
        assertThat(file)
                .hasBinaryContent("Le café était ouvert.\r\nTout à faire.\r\n".getBytes(Charset.forName(charset)));
    }

    @Test
    void aByteOrderMarkNeedsNoWord() throws IOException {
        Path file = write("\uFEFFThe café were open.\n", Charset.forName("UTF-16LE"));
        CommandRun run = rewrite("The café was open.", "--in-place", file.toString());
        assertThat(run.err()).isEmpty();
        assertThat(file).hasBinaryContent("\uFEFFThe café was open.\n".getBytes(Charset.forName("UTF-16LE")));
    }

    @Test
    void aResultThatTheEncodingLacksIsNotLostAndTheFileIsLeft() throws IOException {
        Path file = write("Le café était fermé.\n", WESTERN);
        byte[] before = Files.readAllBytes(file);
        CommandRun run = rewrite("Le café \u2192 ouvert.", "--in-place", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("Le café \u2192 ouvert.\n");
        assertThat(run.err()).contains("Western (Windows-1252)", "\u2192", "unchanged");
        assertThat(file).hasBinaryContent(before);
    }

    private Path write(String text, Charset charset) throws IOException {
        return Files.write(home.resolve("letter.txt"), text.getBytes(charset));
    }

    private CommandRun rewrite(String answer, String... options) throws IOException {
        return AnsweredRewrite.of(home, "", answer, options);
    }
}
