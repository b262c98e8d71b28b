package app.redraft.core.markdown.edit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes words a link, and takes that back. Any thread. */
public final class LinkToggle {
    private static final Pattern LINK =
            Pattern.compile("(?<!!)\\[([^\\[\\]]*)\\]\\(([^()\\s]*(?:\\([^()]*\\))?[^()]*)\\)");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|mailto:|www\\.)\\S+|\\S+\\.(?:md|html?|pdf)");

    private LinkToggle() {}

    /**
     * Toggles a link for the selection or the word at the caret. The caret waits where what is missing is typed: the address,
     * or the words.
     *
     * @param line the line of the selection
     * @param address what the link leads to, for example what is on the clipboard; used when it is an address
     */
    public static Optional<Edit> apply(TextLine line, int anchor, int caret, String address) {
        if (line.block().isLiteral()) {
            return Optional.empty();
        }
        int from = Math.min(anchor, caret) - line.start();
        int to = Math.max(anchor, caret) - line.start();
        Matcher link = LINK.matcher(line.text());
        while (link.find()) {
            if (link.start() <= from && to <= link.end()) {
                return Optional.of(Edit.keeping(
                        List.of(
                                Replacement.delete(line.start() + link.start(), line.start() + link.start(1)),
                                Replacement.delete(line.start() + link.end(1), line.start() + link.end())),
                        anchor,
                        caret));
            }
        }
        if (from == to) {
            Words.Range word = Words.at(line.text(), from);
            from = word.from();
            to = word.to();
        }
        return Optional.of(linked(line.start(), from, line.text().substring(from, to), known(address)));
    }

    private static Edit linked(int start, int from, String words, String known) {
        boolean bare = ADDRESS.matcher(words).matches();
        String target = bare ? words : known;
        String shown = bare ? "" : words;
        String text = "[" + shown + "](" + target + ")";
        int at = start + from + (shown.isEmpty() ? 1 : target.isEmpty() ? text.length() - 1 : text.length());
        return new Edit(List.of(new Replacement(start + from, start + from + words.length(), text)), at, at);
    }

    private static String known(String address) {
        String trimmed = address.strip();
        return ADDRESS.matcher(trimmed).matches() ? trimmed : "";
    }
}
