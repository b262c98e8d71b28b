package app.redraft.core.assistant.reading;

import app.redraft.core.assistant.tool.DocumentText;
import app.redraft.core.assistant.tool.ToolArguments;
import app.redraft.core.assistant.tool.ToolFault;

/** Paragraphs that a model names by the first and the last. */
final class Stretch {
    private Stretch() {}

    /**
     * Their text.
     *
     * @param first name of the argument with the first paragraph; without it, the whole document
     * @param last name of the argument with the last one; without it, the first alone
     * @throws ToolFault when there are no such paragraphs
     */
    static String of(DocumentText document, ToolArguments arguments, String first, String last) {
        int from = arguments.integer(first, 0);
        if (from == 0) {
            return document.text();
        }
        int to = Math.min(arguments.integer(last, from), document.paragraphs().size());
        int start = document.paragraph(from).start();
        if (to < from) {
            throw new ToolFault("The last paragraph comes before the first.");
        }
        return document.text().substring(start, document.paragraph(to).end());
    }
}
