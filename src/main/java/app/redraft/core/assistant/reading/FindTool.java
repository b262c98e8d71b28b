package app.redraft.core.assistant.reading;

import app.redraft.core.assistant.tool.DocumentText;
import app.redraft.core.assistant.tool.Interruptible;
import app.redraft.core.assistant.tool.Pages;
import app.redraft.core.assistant.tool.Tool;
import app.redraft.core.assistant.tool.ToolArguments;
import app.redraft.core.assistant.tool.ToolContext;
import app.redraft.core.assistant.tool.ToolDeclaration;
import app.redraft.core.assistant.tool.ToolFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Where words or a regular expression occur. */
public final class FindTool extends Tool {
    private static final int PAGE = 30;
    private static final int CONTEXT = 60;
    /** Enough to see that a word is everywhere. */
    private static final int MOST_FOUND = 10_000;

    private final WordForms forms;

    /** @param forms tells the other forms of words; asked when they are first wanted */
    public FindTool(WordForms forms) {
        super(ToolDeclaration.simple(
                        "find",
                        "Finds every place where words occur, with the paragraph number and what stands around them.",
                        """
            {"type":"object","properties":{\
            "text":{"type":"string","minLength":1,"maxLength":500,"description":"The words, or the regular expression"},\
            "regex":{"type":"boolean","description":"Whether text is a Java regular expression"},\
            "match_case":{"type":"boolean","description":"Whether capital letters matter"},\
            "whole_words":{"type":"boolean","description":"Whether parts of longer words are left out"},\
            "word_forms":{"type":"boolean","description":"Whether other forms of the words count too: go finds went, city finds cities; English"},\
            "page":{"type":"integer","minimum":1,"maximum":100000}},\
            "required":["text"],"additionalProperties":false}""")
                // The first look-up of word forms reads the dictionary.
                .within(Duration.ofSeconds(10)));
        this.forms = forms;
    }

    @Override
    public String call(ToolArguments arguments, ToolContext context) {
        DocumentText document = context.document();
        boolean anyForm = arguments.flag("word_forms", false);
        if (anyForm && arguments.flag("regex", false)) {
            throw new ToolFault(
                    "Word forms are looked for in words, not in a regular expression. Leave one of them out.");
        }
        Matcher matcher = pattern(arguments, anyForm).matcher(new Interruptible(document.text()));
        List<String> found = new ArrayList<>();
        Set<String> written = new TreeSet<>();
        try {
            while (found.size() < MOST_FOUND && matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    found.add(place(document, matcher.start(), matcher.end()));
                    written.add(matcher.group().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
                }
            }
        } catch (StackOverflowError tooDeep) {
            throw new ToolFault("This regular expression is too complicated for a text of this length.");
        }
        String head = found.isEmpty() ? "Nothing found." : found.size() + " places.";
        String as = anyForm && !found.isEmpty() ? " Found as: " + String.join(", ", written) + "." : "";
        return Pages.of(head + as, found, arguments.integer("page", 1), PAGE);
    }

    private Pattern pattern(ToolArguments arguments, boolean anyForm) {
        int flags = arguments.flag("match_case", false) ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        String text = arguments.text("text");
        String expression = arguments.flag("regex", false) ? text : anyForm ? inAnyForm(text) : Pattern.quote(text);
        String bounded = anyForm || arguments.flag("whole_words", false)
                ? "(?<![\\p{L}\\p{N}])(?:" + expression + ")(?![\\p{L}\\p{N}])"
                : expression;
        try {
            return Pattern.compile(bounded, flags | Pattern.MULTILINE);
        } catch (PatternSyntaxException e) {
            throw new ToolFault("This is not a regular expression: " + e.getDescription() + ".");
        }
    }

    private String inAnyForm(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .map(word -> forms.all(word).stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")")))
                .collect(Collectors.joining("\\s+"));
    }

    private static String place(DocumentText document, int start, int end) {
        DocumentText.Paragraph paragraph = document.paragraph(document.paragraphAt(start));
        int from = Math.max(Math.min(paragraph.start(), start), start - CONTEXT);
        int to = Math.min(Math.max(paragraph.end(), end), Math.min(end, start + 2 * CONTEXT) + CONTEXT);
        String text = document.text();
        String around = text.substring(whole(text, from), whole(text, to));
        return "¶" + paragraph.number() + " …" + around.replace('\n', ' ') + "…";
    }

    private static int whole(String text, int offset) {
        return offset < text.length() && Character.isLowSurrogate(text.charAt(offset)) ? offset + 1 : offset;
    }
}
