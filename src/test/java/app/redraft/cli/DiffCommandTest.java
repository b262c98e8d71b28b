package app.redraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DiffCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void jsonHasTheSpecifiedFields() throws Exception {
        int code = diff("The quiet river ran on.", "The river ran on, slowly.", "--chunk", "4", "--format", "json");

        assertThat(code).isZero();
        JsonNode json = new ObjectMapper().readTree(out.toString());
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactly(
                        "ops", "pushes", "flips", "worst_frame", "kept_units", "nanos_total", "nanos_p50", "nanos_p99");
        assertThat(json.get("ops").toString())
                .isEqualTo("[{\"op\":\"keep\",\"text\":\"The\"},{\"op\":\"delete\",\"text\":\" quiet\"},"
                        + "{\"op\":\"keep\",\"text\":\" river ran on\"},{\"op\":\"insert\",\"text\":\", slowly\"},"
                        + "{\"op\":\"keep\",\"text\":\".\"}]");
        assertThat(json.get("pushes").intValue()).isEqualTo(7);
        assertThat(json.get("kept_units").intValue()).isEqualTo(5);
        assertThat(json.get("flips").intValue()).isZero();
        assertThat(json.get("nanos_total").longValue())
                .isGreaterThanOrEqualTo(json.get("nanos_p99").longValue());
    }

    @Test
    void aChunkOfZeroIsOnePush() throws Exception {
        diff("one two", "one three", "--chunk", "0", "--repeat", "3", "--format", "json");

        assertThat(new ObjectMapper().readTree(out.toString()).get("pushes").intValue())
                .isEqualTo(1);
    }

    @Test
    void textMarksChangesByShape() throws Exception {
        assertThat(diff("A small cat slept.", "A large cat slept.")).isZero();

        assertThat(out).hasToString("A[- small-]{+ large+} cat slept.\n");
    }

    @Test
    void emptyFilesHaveNoChange() throws Exception {
        assertThat(diff("", "", "--format", "json")).isZero();

        assertThat(out.toString()).startsWith("{\"ops\":[],\"pushes\":0,");
    }

    @Test
    void aMissingFileIsOneClearMessage() {
        int code = run(
                folder.resolve("absent.txt").toString(),
                folder.resolve("absent.txt").toString());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("absent.txt does not exist").hasLineCount(1);
    }

    @Test
    void aFileThatIsNoTextIsOneClearMessage() throws Exception {
        Path text = Files.writeString(folder.resolve("text.txt"), "text");
        Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {(byte) 0xC3, 0x28});

        assertThat(run(text.toString(), binary.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("binary.txt is not UTF-8 text").hasLineCount(1);
    }

    @Test
    void aNegativeChunkIsAUsageError() throws Exception {
        assertThat(diff("a", "b", "--chunk", "-1")).isEqualTo(2);
        assertThat(err.toString()).contains("--chunk takes a number of code points");
    }

    private int diff(String original, String rewritten, String... options) throws Exception {
        Path before = Files.writeString(folder.resolve("before.txt"), original, StandardCharsets.UTF_8);
        Path after = Files.writeString(folder.resolve("after.txt"), rewritten, StandardCharsets.UTF_8);
        List<String> args = new ArrayList<>(List.of(options));
        args.add(before.toString());
        args.add(after.toString());
        return run(args.toArray(String[]::new));
    }

    private int run(String... args) {
        return new CommandLine(new DiffCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }
}
