package app.redraft.core.assistant.reading;

import app.redraft.core.assistant.tool.DocumentText;
import app.redraft.core.assistant.tool.Interruptible;
import app.redraft.core.assistant.tool.Stretch;
import app.redraft.core.assistant.tool.Tool;
import app.redraft.core.assistant.tool.ToolArguments;
import app.redraft.core.assistant.tool.ToolContext;
import app.redraft.core.assistant.tool.ToolDeclaration;
import app.redraft.core.assistant.tool.ToolFault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What two passages have in common, word by word. What that means is for a model to say, so the tool is not a simple one. */
public final class CompareTool extends Tool {
    private static final int PHRASE = 4;
    private static final int SHOWN = 20;
    /** Words of a shared phrase that are shown. */
    private static final int LONGEST = 40;

    private static final int MOST_COMPARED = 200_000;
    private static final int MOST_CHARS = 4_000;

    public CompareTool() {
        super(
                ToolDeclaration.complex(
                        "compare",
                        "Puts two passages of the document side by side and tells which phrases they share.",
                        """
            {"type":"object","properties":{\
            "first_from":{"type":"integer","minimum":1,"maximum":10000000},\
            "first_to":{"type":"integer","minimum":1,"maximum":10000000},\
            "second_from":{"type":"integer","minimum":1,"maximum":10000000},\
            "second_to":{"type":"integer","minimum":1,"maximum":10000000}},\
            "required":["first_from","second_from"],"additionalProperties":false}"""));
    }

    @Override
    public String call(ToolArguments arguments, ToolContext context) {
        DocumentText document = context.document();
        String first = words(document, arguments, "first_from", "first_to");
        String second = words(document, arguments, "second_from", "second_to");
        List<String> words = Words.of(first);
        List<String> others = Words.of(second);
        Set<String> common = new HashSet<>(words);
        common.retainAll(new HashSet<>(others));
        Set<String> all = new HashSet<>(words);
        all.addAll(others);
        int share = all.isEmpty() ? 0 : 100 * common.size() / all.size();
        List<String> shared = shared(words, others);
        return "First passage: " + shortened(first) + "\n\nSecond passage: " + shortened(second) + "\n\n" + words.size()
                + " and " + others.size() + " words; " + share
                + " % of the different words stand in both.\nShared phrases: "
                + (shared.isEmpty() ? "none" : String.join(" | ", shared));
    }

    private static String words(DocumentText document, ToolArguments arguments, String from, String to) {
        Stretch stretch = Stretch.of(document, arguments, from, to);
        if (stretch.length() > MOST_COMPARED) {
            throw new ToolFault("One passage has " + stretch.length() + " characters. Compare at most " + MOST_COMPARED
                    + " with as many.");
        }
        return stretch.in(document);
    }

    /** The longest stretches of at least four words of the first that stand in the second too. */
    private static List<String> shared(List<String> words, List<String> others) {
        Set<List<String>> phrases = new HashSet<>();
        for (int i = 0; i + PHRASE <= others.size(); i++) {
            Interruptible.check();
            phrases.add(List.copyOf(others.subList(i, i + PHRASE)));
        }
        Set<String> found = new LinkedHashSet<>();
        int i = 0;
        while (i + PHRASE <= words.size()) {
            int end = i;
            while (end + PHRASE <= words.size() && phrases.contains(words.subList(end, end + PHRASE))) {
                end++;
            }
            if (end > i) {
                int last = end + PHRASE - 1;
                String phrase = String.join(" ", words.subList(i, Math.min(last, i + LONGEST)));
                found.add(last > i + LONGEST ? phrase + " …" : phrase);
            }
            i = end + 1;
        }
        return new ArrayList<>(found).subList(0, Math.min(SHOWN, found.size()));
    }

    private static String shortened(String text) {
        if (text.length() <= MOST_CHARS) {
            return text;
        }
        int end = Character.isLowSurrogate(text.charAt(MOST_CHARS)) ? MOST_CHARS - 1 : MOST_CHARS;
        return text.substring(0, end) + " (cut)";
    }
}
