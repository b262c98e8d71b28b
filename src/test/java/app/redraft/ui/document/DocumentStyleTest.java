package app.redraft.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.files.style.FileStyleSheets;
import app.redraft.ui.common.Background;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What belongs to a document goes along when it is saved under another name. */
class DocumentStyleTest {
    @TempDir
    private Path folder;

    @Test
    void decisionsAndWhateverElseFollowsGoAlong() throws IOException {
        DocumentStyle style = new DocumentStyle(
                new FileStyleSheets(folder.resolve("styles")), new Background(Runnable::run, Runnable::run));
        List<String> moves = new ArrayList<>();
        style.onMoved((from, to) -> moves.add(from.map(this::name).orElse("unnamed") + " to " + name(to)));

        style.opened(Optional.empty());
        style.sheet().remember("One");
        style.saved(folder.resolve("a.md"));
        style.saved(folder.resolve("a.md"));
        style.saved(folder.resolve("b.md"));

        assertThat(moves).containsExactly("unnamed to a.md", "a.md to b.md");
        assertThat(style.sheet().decisions()).containsExactly("One");

        style.opened(Optional.empty());
        assertThat(style.sheet().decisions()).isEmpty();
        assertThat(moves).hasSize(2);
    }

    private String name(Path file) {
        return folder.relativize(file).toString();
    }
}
