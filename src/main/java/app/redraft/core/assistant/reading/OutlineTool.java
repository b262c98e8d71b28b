package app.redraft.core.assistant.reading;

import app.redraft.core.assistant.tool.DocumentText;
import app.redraft.core.assistant.tool.Pages;
import app.redraft.core.assistant.tool.Tool;
import app.redraft.core.assistant.tool.ToolArguments;
import app.redraft.core.assistant.tool.ToolContext;
import app.redraft.core.assistant.tool.ToolDeclaration;
import app.redraft.core.text.units.WordCount;
import java.util.List;

/** The headings of the document, or how its paragraphs begin where it has none. */
public final class OutlineTool extends Tool {
    private static final int PAGE = 100;
    private static final int BEGINNING = 60;

    public OutlineTool() {
        super(
                ToolDeclaration.simple(
                        "outline",
                        "Lists the headings of the document with their paragraph numbers, or how each paragraph begins where there"
                                + " are no headings. Call this first for a document you do not know.",
                        """
            {"type":"object","properties":{"page":{"type":"integer","minimum":1,"maximum":100000,\
            "description":"Page of the list, from 1 on"}},"additionalProperties":false}"""));
    }

    @Override
    public String call(ToolArguments arguments, ToolContext context) {
        DocumentText document = context.document();
        List<String> entries = document.headings().isEmpty()
                ? document.paragraphs().stream()
                        .map(paragraph -> "¶" + paragraph.number() + " " + beginning(document.textOf(paragraph)))
                        .toList()
                : document.headings().stream()
                        .map(heading ->
                                "¶" + heading.paragraph() + " " + "#".repeat(heading.level()) + " " + heading.title())
                        .toList();
        String head = document.paragraphs().size() + " paragraphs, "
                + WordCount.of(document.text()).words() + " words.";
        return Pages.of(head, entries, arguments.integer("page", 1), PAGE);
    }

    private static String beginning(String paragraph) {
        String line = paragraph.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= BEGINNING
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BEGINNING)) + "…";
    }
}
