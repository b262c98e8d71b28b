package app.redraft.ui.shell.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

    /** Names of the jars on the runtime class path, without the platform that JavaFX appends. */
    private static Set<String> shipped() throws IOException {
        String classPath = Files.readString(Path.of("target", "runtime-class-path.txt"));
        return Arrays.stream(classPath.trim().split(File.pathSeparator))
                .map(jar -> String.valueOf(Path.of(jar).getFileName()))
                .map(jar -> jar.replaceFirst("(-(linux|mac|win)(-aarch64)?)?\\.jar$", ""))
                .collect(Collectors.toSet());
    }
}
