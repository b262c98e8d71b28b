package app.redraft.core.assistant.reading;

import app.redraft.core.assistant.tool.DocumentText;
import app.redraft.core.assistant.tool.Pages;
import app.redraft.core.assistant.tool.Stretch;
import app.redraft.core.assistant.tool.Tool;
import app.redraft.core.assistant.tool.ToolArguments;
import app.redraft.core.assistant.tool.ToolContext;
import app.redraft.core.assistant.tool.ToolDeclaration;
import app.redraft.core.assistant.tool.ToolFault;
import app.redraft.core.proofreading.Problem;
import app.redraft.core.proofreading.Proofreader;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the built-in proofreader finds in some paragraphs. */
public final class ProofreadTool extends Tool {
    private static final int PAGE = 50;
    private static final int MOST_CHARS = 30_000;
    private static final int SUGGESTIONS = 3;

    private final Proofreader proofreader;

    /** @param proofreader checks the paragraphs */
    public ProofreadTool(Proofreader proofreader) {
        // The first check loads the rules.
        super(ToolDeclaration.simple(
                        "proofread",
                        "Checks paragraphs for mistakes of spelling, grammar, punctuation and word choice with the built-in proofreader,"
                                + " up to " + MOST_CHARS + " characters a call. Knows English.",
                        """
            {"type":"object","properties":{\
            "from":{"type":"integer","minimum":1,"maximum":10000000,"description":"First paragraph"},\
            "to":{"type":"integer","minimum":1,"maximum":10000000,"description":"Last paragraph; without it, only the first"},\
            "page":{"type":"integer","minimum":1,"maximum":1000}},\
            "required":["from"],"additionalProperties":false}""")
                .within(Duration.ofSeconds(60)));
        this.proofreader = proofreader;
    }

    @Override
    public String call(ToolArguments arguments, ToolContext context) {
        DocumentText document = context.document();
        Stretch stretch = Stretch.of(document, arguments, "from", "to");
        String part = stretch.in(document);
        if (part.length() > MOST_CHARS) {
            throw new ToolFault(
                    "These are " + part.length() + " characters. Check at most " + MOST_CHARS + " at once.");
        }
        List<Problem> problems =
                proofreader.check(part, 0, part.length(), context.style().document(), context.cancellation());
        List<String> lines = problems.stream()
                .map(problem -> line(problem, part, document.paragraphAt(stretch.start() + problem.start())))
                .toList();
        String head = lines.isEmpty() ? "Nothing found." : lines.size() + " places.";
        return Pages.of(head, lines, arguments.integer("page", 1), PAGE);
    }

    private static String line(Problem problem, String text, int paragraph) {
        String words = text.substring(problem.start(), problem.end());
        String suggestions = problem.suggestions().stream()
                .limit(SUGGESTIONS)
                .map(suggestion -> suggestion.isEmpty() ? "(nothing)" : "\"" + suggestion + "\"")
                .collect(Collectors.joining(" or "));
        String kind = problem.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String certainty =
                switch (problem.certainty()) {
                    case SURE -> "a mistake";
                    case OFFER -> "perhaps";
                    case DOUBT -> "unknown word";
                };
        return "¶" + paragraph + " \"" + words + "\"" + (suggestions.isEmpty() ? "" : " -> " + suggestions) + " ("
                + kind + ", " + certainty + ")";
    }
}
