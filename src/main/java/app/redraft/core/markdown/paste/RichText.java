package app.redraft.core.markdown.paste;

import java.util.Optional;

/** Port: rich text of other programs as Markdown. Any thread. */
@FunctionalInterface
public interface RichText {
    /** Reads none. */
    RichText NONE = html -> Optional.empty();

    /**
     * Markdown of a piece of HTML. Nothing of it is loaded, and nothing that runs is kept.
     *
     * @return empty when there is nothing in it that plain letters do not have too
     */
    Optional<String> toMarkdown(String html);
}
