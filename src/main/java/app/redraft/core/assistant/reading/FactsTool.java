package app.redraft.core.assistant.reading;

import app.redraft.core.assistant.tool.DocumentText;
import app.redraft.core.assistant.tool.Tool;
import app.redraft.core.assistant.tool.ToolArguments;
import app.redraft.core.assistant.tool.ToolContext;
import app.redraft.core.assistant.tool.ToolDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Names, numbers and dates of the document and where each occurs, with names that are spelt almost alike. */
public final class FactsTool implements Tool {
    private static final int PAGE = 100;
    private static final int SHOWN_PLACES = 12;
    private static final ToolDeclaration DECLARATION = ToolDeclaration.simple(
            "facts",
            "Lists the names (of persons and places), the dates or the numbers of the document with the paragraphs in which"
                    + " each occurs; for names also those that are spelt almost alike, which may be one name spelt in two ways.",
            """
            {"type":"object","properties":{\
            "kind":{"type":"string","enum":["names","dates","numbers"]},\
            "page":{"type":"integer","minimum":1,"maximum":100000}},\
            "required":["kind"],"additionalProperties":false}""");

    @Override
    public ToolDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public String call(ToolArguments arguments, ToolContext context) {
        DocumentText document = context.document();
        String kind = arguments.text("kind");
        Map<String, TreeSet<Integer>> places =
                switch (kind) {
                    case "names" -> Mentions.names(document);
                    case "dates" -> Mentions.dates(document);
                    default -> Mentions.numbers(document);
                };
        List<String> lines = new ArrayList<>();
        if (kind.equals("names")) {
            Mentions.almostAlike(places.keySet())
                    .forEach(pair -> lines.add("Almost alike: " + pair.get(0) + " / " + pair.get(1)));
        }
        places.forEach((name, paragraphs) -> lines.add(name + ": " + named(paragraphs)));
        return Pages.of(places.size() + " " + kind + ".", lines, arguments.integer("page", 1), PAGE);
    }

    private static String named(TreeSet<Integer> paragraphs) {
        String shown = paragraphs.stream()
                .limit(SHOWN_PLACES)
                .map(number -> "¶" + number)
                .collect(Collectors.joining(", "));
        int more = paragraphs.size() - SHOWN_PLACES;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }
}
