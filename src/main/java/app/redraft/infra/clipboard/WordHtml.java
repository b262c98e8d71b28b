package app.redraft.infra.clipboard;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Makes plain HTML of what word processors write: lists that are paragraphs, emphasis that is a style. */
final class WordHtml {
    private static final Pattern LEVEL = Pattern.compile("level(\\d)");
    private static final Pattern NUMBER = Pattern.compile("^\\(?[\\da-zA-Z]{1,4}[.)]");
    private static final Pattern WEIGHT = Pattern.compile("font-weight:\\s*(bold|[6-9]00)");
    private static final Pattern NORMAL = Pattern.compile("font-weight:\\s*(normal|[1-5]00)");

    private WordHtml() {}

    static void tidy(Element page) {
        for (Element each : page.select("b[style], strong[style]")) {
            if (NORMAL.matcher(style(each)).find()) {
                each.unwrap();
            }
        }
        for (Element each : page.select("span[style]")) {
            String style = style(each);
            if (each.closest("h1, h2, h3, h4, h5, h6, pre") != null) {
                continue;
            }
            if (WEIGHT.matcher(style).find()) {
                each.wrap("<b></b>");
            }
            if (style.contains("font-style:italic") || style.contains("font-style: italic")) {
                each.wrap("<i></i>");
            }
            if (style.contains("line-through")) {
                each.wrap("<del></del>");
            }
        }
        lists(page);
    }

    private static void lists(Element page) {
        for (Element item : page.select("p[style*=mso-list]")) {
            Element mark = item.selectFirst("span[style*=mso-list]");
            boolean numbered =
                    mark != null && NUMBER.matcher(mark.text().strip()).find();
            if (mark != null) {
                mark.remove();
            }
            Matcher level = LEVEL.matcher(style(item));
            int depth = level.find() ? Integer.parseInt(level.group(1)) : 1;
            place(item, depth, numbered);
        }
    }

    /** Puts an item into the list above it, or into a new one. */
    private static void place(Element item, int depth, boolean numbered) {
        String name = numbered ? "ol" : "ul";
        Element before = item.previousElementSibling();
        Element list = before != null && before.hasAttr("word-list") ? before : null;
        if (list == null) {
            list = new Element(name).attr("word-list", "");
            item.before(list);
        }
        for (int level = 1; level < depth; level++) {
            Element last = list.lastElementChild();
            if (last == null) {
                last = list.appendElement("li");
            }
            Element inner = last.lastElementChild();
            list = inner != null
                            && (inner.tagName().equals("ul") || inner.tagName().equals("ol"))
                    ? inner
                    : last.appendElement(name);
        }
        Element made = list.appendElement("li");
        made.appendChildren(List.copyOf(item.childNodes()));
        item.remove();
    }

    private static String style(Element each) {
        return each.attr("style").toLowerCase(Locale.ROOT);
    }
}
