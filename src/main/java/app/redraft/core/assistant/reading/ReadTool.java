package app.redraft.core.assistant.reading;

import app.redraft.core.assistant.tool.DocumentText;
import app.redraft.core.assistant.tool.Stretch;
import app.redraft.core.assistant.tool.Tool;
import app.redraft.core.assistant.tool.ToolArguments;
import app.redraft.core.assistant.tool.ToolContext;
import app.redraft.core.assistant.tool.ToolDeclaration;
import app.redraft.core.assistant.tool.ToolFault;

/** The words of paragraphs, as far as they fit. */
public final class ReadTool extends Tool {
    /** Characters of the document that one call gives. */
    private static final int MOST_CHARS = 6_000;

    public ReadTool() {
        super(
                ToolDeclaration.simple(
                        "read",
                        "Gives the text of paragraphs, each after its number. A long stretch is cut at " + MOST_CHARS
                                + " characters and the answer says where to read on.",
                        """
            {"type":"object","properties":{\
            "from":{"type":"integer","minimum":1,"maximum":10000000,"description":"First paragraph"},\
            "to":{"type":"integer","minimum":1,"maximum":10000000,"description":"Last paragraph; without it, only the first"},\
            "offset":{"type":"integer","minimum":0,"maximum":100000000,\
            "description":"Characters of the first paragraph to leave out"}},\
            "required":["from"],"additionalProperties":false}"""));
    }

    @Override
    public String call(ToolArguments arguments, ToolContext context) {
        DocumentText document = context.document();
        Stretch stretch = Stretch.of(document, arguments, "from", "to");
        int from = stretch.from();
        int offset = arguments.integer("offset", 0);
        String first = document.textOf(document.paragraph(from));
        if (offset > 0 && offset >= first.length()) {
            throw new ToolFault("Paragraph " + from + " has only " + first.length() + " characters.");
        }
        StringBuilder text = new StringBuilder();
        for (int number = from; number <= stretch.to(); number++) {
            String words = document.textOf(document.paragraph(number));
            int start = number == from ? offset : 0;
            int room = MOST_CHARS - text.length();
            if (words.length() - start > room && number > from) {
                return text + "(cut; read on from paragraph " + number + ")";
            }
            int end = whole(words, Math.min(words.length(), start + room));
            text.append('¶')
                    .append(number)
                    .append(' ')
                    .append(words, whole(words, start), end)
                    .append("\n\n");
            if (end < words.length()) {
                return text + "(cut; read on from paragraph " + number + ", offset " + end + ")";
            }
        }
        return text.toString().stripTrailing();
    }

    /** Never in the middle of a surrogate pair. */
    private static int whole(String words, int offset) {
        boolean split = offset > 0 && offset < words.length() && Character.isLowSurrogate(words.charAt(offset));
        return split ? offset - 1 : offset;
    }
}
