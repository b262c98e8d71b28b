package app.redraft.infra.export;

import app.redraft.core.text.UserMessage;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Sets a page as PDF: embedded letters, numbered pages, bookmarks, tags for screen readers. */
final class PdfWriter {
    private static final Set<String> LETTER_COUNTRIES = Set.of("US", "CA", "MX", "PH", "CL", "CO", "VE");
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        // Its log would hold addresses and words of the document.
        XRLog.setLoggingEnabled(false);
    }

    private final Locale locale;

    /** @param locale decides about the size of the paper */
    PdfWriter(Locale locale) {
        this.locale = locale;
    }

    /**
     * Writes the page.
     *
     * @param notices gets characters that no font at hand has
     */
    void write(WebPage page, OutputStream out, List<UserMessage> notices) throws IOException {
        Document document = page.document().clone();
        try (PDDocument pdf = new PDDocument();
                FallbackFonts fallback = FallbackFonts.of(document.text(), pdf)) {
            if (!fallback.missing().isEmpty()) {
                notices.add(UserMessage.of("export.letters-missing", fallback.missing()));
            }
            dress(document, page, fallback.families());
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(pdf);
            builder.useUriResolver((base, uri) -> uri.startsWith("data:") || uri.startsWith("#") ? uri : null);
            builder.withW3cDocument(new W3CDom().fromJsoup(document), null);
            font(builder, "NotoSerif-Regular.ttf", "Text", REGULAR, FontStyle.NORMAL);
            font(builder, "NotoSerif-Italic.ttf", "Text", REGULAR, FontStyle.ITALIC);
            font(builder, "NotoSerif-Bold.ttf", "Text", BOLD, FontStyle.NORMAL);
            font(builder, "NotoSerif-BoldItalic.ttf", "Text", BOLD, FontStyle.ITALIC);
            font(builder, "NotoSansMono-Regular.ttf", "Code", REGULAR, FontStyle.NORMAL);
            fallback.register(builder);
            builder.useUnicodeBidiSplitter(new TextDirections.Splitters());
            builder.useUnicodeBidiReorderer(new TextDirections());
            builder.usePdfUaAccessibility(true);
            builder.withProducer("Redraft");
            builder.useReplacementText(" ");
            builder.toStream(out);
            builder.run();
        }
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> ShippedFonts.open(file), family, weight, style, true);
    }

    private void dress(Document document, WebPage page, List<String> families) {
        document.select("head > style").remove();
        String more = families.isEmpty() ? "" : ", " + String.join(", ", families);
        boolean letter = LETTER_COUNTRIES.contains(locale.getCountry());
        document.head()
                .appendElement("style")
                .appendText(
                        WebPage.style("print.css").replace("$more", more).replace("$paper", letter ? "letter" : "A4"));
        document.head().appendElement("meta").attr("name", "description").attr("content", page.title());
        document.head().appendElement("meta").attr("name", "subject").attr("content", page.title());
        bookmarks(document);
    }

    /** The headings as the bookmarks of the file. */
    private static void bookmarks(Document document) {
        Element bookmarks = document.head().appendElement("bookmarks");
        List<Element> open = new ArrayList<>(List.of(bookmarks));
        List<Integer> levels = new ArrayList<>(List.of(0));
        for (Element heading : document.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            while (levels.get(levels.size() - 1) >= level) {
                levels.remove(levels.size() - 1);
                open.remove(open.size() - 1);
            }
            Element mark = open.get(open.size() - 1)
                    .appendElement("bookmark")
                    .attr("name", heading.text())
                    .attr("href", "#" + heading.id());
            open.add(mark);
            levels.add(level);
        }
        if (bookmarks.childrenSize() == 0) {
            bookmarks.remove();
        }
    }
}
