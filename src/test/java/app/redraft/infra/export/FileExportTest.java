package app.redraft.infra.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.Sentences;
import app.redraft.core.export.ExportFormat;
import app.redraft.core.export.Manuscript;
import app.redraft.core.text.UserMessage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileExportTest {
    private static final String BOOK =
            """
            ---
            title: The Lamp
            author: A Writer
            lang: en-GB
            ---
            # One

            Some *slanted* and **strong** words, ~~struck~~ ones, a note[^1] and https://example.org/a.

            | a | b |
            |---|--:|
            | 1 | 2 |

            - [x] done
            - [ ] open

            > quoted

            ```
            x < y
            ```

            ## Two

            ![a lamp](lamp.png) ![far](https://example.org/far.png)

            <script>alert(1)</script><b onclick="x()">bold</b>

            And [bad](javascript:alert(1))

            [^1]: The note.
            """;

    @TempDir
    Path folder;

    @Test
    void aWebPageNeedsNothingBesideItself() throws IOException {
        ImageIO.write(
                new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("lamp.png").toFile());
        Path page = folder.resolve("book.html");
        List<UserMessage> notices = export(BOOK, ExportFormat.HTML, page);
        String html = Files.readString(page);
        assertThat(html)
                .startsWith("<!doctype html>")
                .contains(
                        "<html lang=\"en-GB\">",
                        "<title>The Lamp</title>",
                        "<em>slanted</em>",
                        "<strong>strong</strong>")
                .contains("<del>struck</del>", "<table>", "☑", "☐", "<blockquote>", "x &lt; y", "The note.")
                .contains("<a href=\"https://example.org/a\">", "src=\"data:image/png;base64,", "<b>bold</b>", "[far]")
                .doesNotContain("<script", "onclick", "javascript:", "far.png", "title: The Lamp", "<link");
        assertThat(notices).hasSize(1);
        assertThat(Sentences.of(notices.get(0))).contains("far.png");
    }

    @Test
    void aPdfHasItsLettersItsPagesAndItsBookmarksInIt() throws IOException {
        Path file = folder.resolve("book.pdf");
        export(BOOK + "\n\nA long paragraph of text.".repeat(200), ExportFormat.PDF, file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("The Lamp");
            PDFTextStripper reading = new PDFTextStripper();
            reading.setSortByPosition(true);
            assertThat(reading.getText(pdf))
                    .contains("The Lamp", "A Writer", "Some slanted and strong words", "The note.", "quoted");
            PDFTextStripper second = new PDFTextStripper();
            second.setSortByPosition(true);
            second.setStartPage(2);
            second.setEndPage(2);
            assertThat(second.getText(pdf).strip()).endsWith("2");
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("One");
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("Two");
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .findDestinationPage(pdf))
                    .isNotNull();
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            PDResources resources = pdf.getPage(1).getResources();
            assertThat(fonts(resources)).isNotEmpty().allSatisfy(font -> assertThat(font.isEmbedded())
                    .isTrue());
        }
    }

    @Test
    void otherScriptsAreSetOrToldOf() throws IOException {
        Path file = folder.resolve("scripts.pdf");
        List<UserMessage> notices = export("# שלום עולם\n\nמה שלומך (היום)?\n\n日本語の文章。", ExportFormat.PDF, file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text.contains("日") || notices.stream().map(Sentences::of).anyMatch(told -> told.contains("日")))
                    .isTrue();
        }
    }

    @Test
    void arabicLettersAreJoined() {
        assertThat(ArabicForms.joined("سلام")).isEqualTo("\uFEB3\uFEFC\uFEE1");
        assertThat(ArabicForms.joined("abc")).isEqualTo("abc");
        assertThat(new TextDirections().reorderRTLTextToLTR("(אב)")).isEqualTo("(בא)");
    }

    @Test
    void anEmptyDocumentAndATextWithoutMarkdownAreExportedToo() throws IOException {
        Path empty = folder.resolve("empty.pdf");
        export("", ExportFormat.PDF, empty);
        try (PDDocument pdf = Loader.loadPDF(empty.toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
        Path plain = folder.resolve("plain.html");
        new FileExport()
                .write(
                        new Manuscript(
                                "# no heading\n*no* <b>", false, Optional.of(folder.resolve("a.txt")), Locale.UK),
                        ExportFormat.HTML,
                        plain);
        assertThat(Files.readString(plain))
                .contains("<p># no heading</p>", "<p>*no* &lt;b&gt;</p>", "<title>a</title>");
    }

    @Test
    void aFileThatCannotBeWrittenLeavesTheOldOne() throws IOException {
        Path target = folder.resolve("gone").resolve("book.html");
        assertThatThrownBy(() -> export(BOOK, ExportFormat.HTML, target)).isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
    }

    private List<UserMessage> export(String text, ExportFormat format, Path target) throws IOException {
        return new FileExport()
                .write(new Manuscript(text, true, Optional.of(folder.resolve("book.md")), Locale.UK), format, target);
    }

    private static List<PDFont> fonts(PDResources resources) {
        return StreamSupport.stream(resources.getFontNames().spliterator(), false)
                .map(name -> font(resources, name))
                .toList();
    }

    private static PDFont font(PDResources resources, COSName name) {
        try {
            return resources.getFont(name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
