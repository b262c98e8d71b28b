package app.redraft.infra.clipboard;

import app.redraft.core.markdown.paste.RichText;
import java.util.List;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** HTML of browsers and word processors as Markdown: jsoup reads it, commonmark writes it. Thread-safe. */
public final class HtmlToMarkdown implements RichText {
    /** More than that is pasted as plain letters. */
    private static final int LONGEST = 5_000_000;

    private static final String FORMS =
            "b, strong, i, em, a[href], h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, code, del, s, strike, img, hr,"
                    + " [style*=font-weight], [style*=font-style], [style*=mso-list], [style*=line-through]";

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create());

    private static final MarkdownRenderer RENDERER =
            MarkdownRenderer.builder().extensions(EXTENSIONS).build();

    @Override
    public Optional<String> toMarkdown(String html) {
        if (html.length() > LONGEST) {
            return Optional.empty();
        }
        Document page = Jsoup.parse(fragment(html));
        page.select("script, style, meta, link, title, template, iframe, object, noscript, head")
                .remove();
        WordHtml.tidy(page);
        Element body = page.body();
        if (body.select(FORMS).isEmpty()
                || body.text().isBlank() && body.select("img, hr").isEmpty()) {
            return Optional.empty();
        }
        String markdown = RENDERER.render(new HtmlBlocks().document(body));
        return Optional.of(markdown.strip()).filter(text -> !text.isEmpty());
    }

    /** Windows marks the part of a page that was copied. */
    private static String fragment(String html) {
        int start = html.indexOf("<!--StartFragment-->");
        int end = html.lastIndexOf("<!--EndFragment-->");
        return start >= 0 && end > start ? html.substring(start + "<!--StartFragment-->".length(), end) : html;
    }
}
