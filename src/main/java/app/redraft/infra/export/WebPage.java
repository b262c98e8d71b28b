package app.redraft.infra.export;

import app.redraft.core.export.FrontMatter;
import app.redraft.core.export.Manuscript;
import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/**
 * A document as a web page that needs nothing beside itself: its style and its pictures are in it, scripts are not.
 *
 * @param document the page
 * @param title of the document
 * @param language as a tag, for example {@code en-GB}
 */
record WebPage(Document document, String title, String language) {
    private static final int LONGEST_TITLE = 200;

    /**
     * Makes the page.
     *
     * @param notices gets what the writer should know
     */
    static WebPage of(Manuscript manuscript, List<UserMessage> notices) {
        FrontMatter front = manuscript.markdown() ? FrontMatter.of(manuscript.text()) : new FrontMatter(Map.of(), 0);
        String text = manuscript.text().substring(front.end());
        Element body = manuscript.markdown() ? MarkdownHtml.of(text) : paragraphs(text);
        new LocalPictures(manuscript.file().map(Path::toAbsolutePath).map(Path::getParent), notices).embed(body);
        Directions.mark(body);
        name(body);
        String language = front.get("lang")
                .or(() -> front.get("language"))
                .orElse(manuscript.locale().toLanguageTag());
        String title = title(manuscript, front, body);
        Document page = Document.createShell("");
        page.outputSettings().charset(StandardCharsets.UTF_8).prettyPrint(false);
        page.prependChild(new DocumentType("html", "", ""));
        Objects.requireNonNull(page.selectFirst("html")).attr("lang", language);
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        page.title(title);
        front.get("author")
                .ifPresent(author ->
                        page.head().appendElement("meta").attr("name", "author").attr("content", author));
        page.head().appendElement("style").appendText("\n" + style("page.css"));
        head(page.body(), front, body);
        page.body().appendChildren(List.copyOf(body.childNodes()));
        return new WebPage(page, title, language);
    }

    /** The page as text. */
    String html() {
        return document.outerHtml();
    }

    /** A style sheet of the export. */
    static String style(String name) {
        try (InputStream in = Objects.requireNonNull(WebPage.class.getResourceAsStream("/export/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Headings have names, to be found from elsewhere: by bookmarks of a PDF, by links. */
    private static void name(Element body) {
        int number = 1;
        for (Element heading : body.select("h1, h2, h3, h4, h5, h6")) {
            if (heading.id().isEmpty()) {
                heading.attr("id", "section-" + number);
            }
            number++;
        }
    }

    /** The title and author of the front matter stand above the text, unless the text begins with the same title. */
    private static void head(Element body, FrontMatter front, Element text) {
        Element first = text.firstElementChild();
        boolean told = first != null
                && first.tagName().equals("h1")
                && front.get("title").equals(Optional.of(first.text()));
        front.get("title").filter(title -> !told).ifPresent(title -> {
            Element header = body.appendElement("header");
            header.appendElement("p").addClass("title").text(title);
            front.get("subtitle")
                    .ifPresent(sub ->
                            header.appendElement("p").addClass("subtitle").text(sub));
            front.get("author")
                    .ifPresent(author ->
                            header.appendElement("p").addClass("author").text(author));
            front.get("date")
                    .ifPresent(
                            date -> header.appendElement("p").addClass("date").text(date));
        });
    }

    private static String title(Manuscript manuscript, FrontMatter front, Element body) {
        Optional<String> heading = Optional.ofNullable(body.selectFirst("h1, h2, h3"))
                .map(Element::text)
                .filter(words -> !words.isBlank());
        Optional<String> name = manuscript
                .file()
                .map(Path::getFileName)
                .map(Path::toString)
                .map(file -> file.replaceFirst("\\.[A-Za-z]{1,10}$", ""));
        String title = front.get("title")
                .or(() -> heading)
                .or(() -> name)
                .orElse(manuscript.locale().getLanguage().toLowerCase(Locale.ROOT));
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    /** A text that is no Markdown: every line is a paragraph. */
    private static Element paragraphs(String text) {
        Element body = Jsoup.parseBodyFragment("").body();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> body.appendElement("p")
                .text(line.strip()));
        return body;
    }
}
