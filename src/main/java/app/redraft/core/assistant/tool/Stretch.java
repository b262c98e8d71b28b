package app.redraft.core.assistant.tool;

/**
 * Paragraphs that a model names by the first and the last.
 *
 * @param from number of the first paragraph, from 1
 * @param to number of the last paragraph, {@code >= from}
 * @param start offset of the first character in the document
 * @param end offset after the last character
 */
public record Stretch(int from, int to, int start, int end) {

    /**
     * What the arguments name; a last paragraph beyond the document's end is its end.
     *
     * @param first name of the argument with the first paragraph; without it, paragraph 1
     * @param last name of the argument with the last one; without it, the first alone
     * @throws ToolFault when there are no such paragraphs
     */
    public static Stretch of(DocumentText document, ToolArguments arguments, String first, String last) {
        int from = arguments.integer(first, 1);
        int to = Math.min(arguments.integer(last, from), document.paragraphs().size());
        int start = document.paragraph(from).start();
        if (to < from) {
            throw new ToolFault("The last paragraph comes before the first.");
        }
        return new Stretch(from, to, start, document.paragraph(to).end());
    }

    /** The words that the arguments name; without a first paragraph, the whole document. */
    public static String words(DocumentText document, ToolArguments arguments, String first, String last) {
        return arguments.integer(first, 0) == 0
                ? document.text()
                : of(document, arguments, first, last).in(document);
    }

    /** Its words in the document it was made for. */
    public String in(DocumentText document) {
        return document.text().substring(start, end);
    }

    /** How many UTF-16 units it has. */
    public int length() {
        return end - start;
    }
}
