package app.redraft.infra.export;

import app.redraft.core.export.Footnotes;
import java.util.List;
import java.util.Objects;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Markdown as clean elements of a web page. */
final class MarkdownHtml {
    /** Deeper than anybody nests on purpose. */
    private static final int DEEPEST = 100;

    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            AutolinkExtension.create(),
            TaskListItemsExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    /** What may stand in a page, in tags of the writer's own too: nothing that runs, loads or leads astray. */
    private static final Safelist SAFE = Safelist.relaxed()
            .addTags(
                    "del",
                    "ins",
                    "section",
                    "hr",
                    "kbd",
                    "mark",
                    "s",
                    "input",
                    "figure",
                    "figcaption",
                    "abbr",
                    "details",
                    "summary")
            .addAttributes("input", "type", "disabled", "checked")
            .addAttributes("code", "class")
            .addAttributes("abbr", "title")
            .addAttributes("th", "align")
            .addAttributes("td", "align")
            .addAttributes(":all", "dir", "lang", "id")
            .addProtocols("a", "href", "#", "http", "https", "mailto", "tel")
            .removeProtocols("img", "src", "http", "https")
            .preserveRelativeLinks(true);

    private MarkdownHtml() {}

    /** A body with the text in it. */
    static Element of(String markdown) {
        Footnotes footnotes = Footnotes.of(markdown);
        Element body = clean(footnotes.text());
        refer(body);
        if (!footnotes.notes().isEmpty()) {
            Element list = body.appendElement("section").addClass("footnotes").appendElement("ol");
            footnotes.notes().forEach(note -> note(list, note));
        }
        return body;
    }

    private static Element clean(String markdown) {
        String html = RENDERER.render(PARSER.parse(markdown));
        Element body = new Cleaner(SAFE)
                .clean(Jsoup.parseBodyFragment(html, "https://document.invalid/"))
                .body();
        body.select("input").removeIf(input -> !"checkbox".equals(input.attr("type")));
        body.select("li > input, li > p > input").forEach(MarkdownHtml::task);
        return body;
    }

    /** The places of footnotes are raised; the first of each is where its note leads back to. */
    private static void refer(Element body) {
        for (Element link : body.select("a[href^=#note-]")) {
            String number = link.attr("href").substring("#note-".length());
            if (body.getElementById("place-" + number) == null) {
                link.attr("id", "place-" + number);
            }
            link.wrap("<sup></sup>");
        }
    }

    private static void note(Element list, Footnotes.Note note) {
        Element item = list.appendElement("li").attr("id", "note-" + note.number());
        item.appendChildren(List.copyOf(clean(note.text()).childNodes()));
        Element last = item.select("> p").last();
        (last == null ? item : last)
                .appendText(" ")
                .appendElement("a")
                .attr("href", "#place-" + note.number())
                .addClass("back")
                .text("↩");
    }

    /** A check box is a character: it is printed too, and nobody expects to tick it. */
    private static void task(Element input) {
        Element item = Objects.requireNonNull(input.closest("li"));
        item.addClass("task");
        Element mark = new Element("span").addClass("check").text(input.hasAttr("checked") ? "☑" : "☐");
        input.replaceWith(mark);
    }
}
