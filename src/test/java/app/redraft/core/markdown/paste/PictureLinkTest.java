package app.redraft.core.markdown.paste;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PictureLinkTest {
    private static final Path FOLDER = Path.of("book").toAbsolutePath();

    @Test
    void picturesAreToldFromTheDocument() {
        Optional<Path> document = Optional.of(FOLDER.resolve("text").resolve("one.md"));
        assertThat(PictureLink.of(FOLDER.resolve("pictures").resolve("a lamp (1).png"), document))
                .isEqualTo("![a lamp (1)](../pictures/a%20lamp%20%281%29.png)");
        assertThat(PictureLink.of(FOLDER.resolve("x.png"), Optional.empty())).contains(FOLDER.getFileName() + "/x.png");
    }

    @Test
    void aTextIsAPictureOnlyWhenItIsNothingElse() {
        assertThat(PictureLink.named(FOLDER.resolve("a.png").toString())).isPresent();
        assertThat(PictureLink.named(FOLDER.resolve("a.png").toUri().toString()))
                .isPresent();
        assertThat(PictureLink.named("see " + FOLDER.resolve("a.png"))).isEmpty();
        assertThat(PictureLink.named("a.png")).isEmpty();
        assertThat(PictureLink.named(FOLDER.resolve("a.txt").toString())).isEmpty();
        assertThat(PictureLink.named("\u0000")).isEmpty();
    }
}
