package app.redraft.ui.shell.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LibraryTest {

    @Test
    void listsExactlyWhatIsShipped() throws IOException {
        Set<String> listed = Library.all().stream()
                .map(library -> library.artifact().replaceFirst(".*:", "") + "-" + library.version())
                .collect(Collectors.toSet());

        assertThat(listed).as("run packaging/licences").isEqualTo(shipped());
    }

    @Test
    void knowsTheLicenceOfEach() throws IOException {
        assertThat(Library.all()).allSatisfy(library -> {
            assertThat(library.licence()).isNotBlank();
            assertThat(library.name()).isNotBlank();
        });
    }

    /** Their jars do not bring them along. */
    @Test
    void theNoticesOfTheDictionaryAreShipped() throws IOException {
        List<String> told;
        try (BufferedReader data = reader("/net/sf/extjwnl/data/wordnet/wn31/data.adv")) {
            told = data.lines()
                    .takeWhile(line -> line.startsWith("  "))
                    .map(line -> line.replaceFirst("^ +\\d+ ?", "").stripTrailing())
                    .toList();
        }
        try (BufferedReader shipped = reader("/about/LICENSE-WordNet.txt")) {
            assertThat(shipped.lines().toList()).isEqualTo(told);
        }
        try (BufferedReader shipped = reader("/about/LICENSE-extjwnl.txt")) {
            assertThat(shipped.lines().toList()).anyMatch(line -> line.contains("Redistributions in binary form"));
        }
    }

    private static BufferedReader reader(String resource) {
        return new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LibraryTest.class.getResourceAsStream(resource)), StandardCharsets.UTF_8));
    }

    /** Names of the jars on the runtime class path, without the platform that JavaFX appends. */
    private static Set<String> shipped() throws IOException {
        String classPath = Files.readString(Path.of("target", "runtime-class-path.txt"));
        return Arrays.stream(classPath.trim().split(File.pathSeparator))
                .map(jar -> String.valueOf(Path.of(jar).getFileName()))
                .map(jar -> jar.replaceFirst("(-(linux|mac|win)(-aarch64)?)?\\.jar$", ""))
                .collect(Collectors.toSet());
    }
}
