package app.redraft.infra.report;

import app.redraft.core.text.DisplayText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Writes elements. All text is escaped, and without characters that steer the direction of other text. Used by one thread.
 */
final class Markup {
    private final StringBuilder out = new StringBuilder();
    private final HtmlWriter html = new HtmlWriter(out);

    /**
     * An element with what stands in it.
     *
     * @param attributes names and values in turn
     */
    Markup element(String name, Runnable content, String... attributes) {
        html.tag(name, attributes(attributes));
        content.run();
        html.tag("/" + name);
        return this;
    }

    /** An element with text alone. */
    Markup element(String name, String text, String... attributes) {
        return element(name, () -> text(text), attributes);
    }

    /** An element that never has content. */
    Markup empty(String name, String... attributes) {
        html.tag(name, attributes(attributes), true);
        return this;
    }

    /** Text, whoever wrote it. */
    Markup text(String text) {
        html.text(DisplayText.harmless(text));
        return this;
    }

    /** What is ours and needs no escaping: a stylesheet, the first line of a page. */
    Markup raw(String ours) {
        html.raw(ours);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private static Map<String, String> attributes(String... pairs) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            attributes.put(pairs[i], DisplayText.harmless(pairs[i + 1]));
        }
        return attributes;
    }
}
