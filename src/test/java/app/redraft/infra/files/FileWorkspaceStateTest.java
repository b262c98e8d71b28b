package app.redraft.infra.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.core.document.WorkspaceState.Bounds;
import app.redraft.core.document.WorkspaceState.Place;
import app.redraft.core.document.WorkspaceState.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWorkspaceStateTest {
    @TempDir
    Path folder;

    private FileWorkspaceState state() {
        return new FileWorkspaceState(folder.resolve("home/workspace.json"));
    }

    @Test
    void theFirstStartRemembersNothing() {
        assertThat(state().load()).isEqualTo(Workspace.FIRST);
    }

    @Test
    void remembersWhatWasSaved() throws IOException {
        Workspace workspace = new Workspace(
                List.of(Path.of("/a/é.md"), Path.of("/b.txt")),
                new Bounds(-5, 10.5, 900, 600, true),
                "dark",
                true,
                125,
                false,
                List.of(new Place(Path.of("/a/é.md"), 12, 3), new Place(Path.of("/a/b.md"), 0, 0)),
                1);
        state().save(workspace);
        assertThat(state().load()).isEqualTo(workspace);
    }

    @Test
    void whatCannotBeIsAsIfItWereNotThere() throws IOException {
        state().save(Workspace.FIRST);
        Path file = folder.resolve("home/workspace.json");
        Files.writeString(
                file,
                """
                {"theme": "pink", "zoomPercent": 9000, "window": {"width": -3, "height": 5}, "recentFiles": ["/x", "a\\u0000b"]}
                """);
        assertThat(state().load())
                .isEqualTo(new Workspace(List.of(Path.of("/x")), null, "system", false, 250, true, List.of(), 0));

        Files.writeString(file, "{ broken");
        assertThat(state().load()).isEqualTo(Workspace.FIRST);
        Files.writeString(file, "");
        assertThat(state().load()).isEqualTo(Workspace.FIRST);
    }

    @Test
    void aFolderThatCannotBeWrittenIsAnError() throws IOException {
        Files.writeString(folder.resolve("home"), "a file in its place");
        assertThatThrownBy(() -> state().save(Workspace.FIRST)).isInstanceOf(IOException.class);
        assertThat(state().load()).isEqualTo(Workspace.FIRST);
    }
}
