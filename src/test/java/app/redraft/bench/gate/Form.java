package app.redraft.bench.gate;

import app.redraft.core.quality.guard.MeaningGuard;
import app.redraft.core.rewrite.cleaning.AnswerKind;
import app.redraft.core.rewrite.cleaning.OutputCleaner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What models wrap around an answer, and whether the answer alone is left, or is not called a rewrite. */
final class Form {
    private Form() {}

    static void report(List<Pair> pairs, MeaningGuard guard, boolean verbose) {
        System.out.printf("%n== form, around %d rewrites%n", pairs.size());
        int all = 0;
        int caught = 0;
        for (Map.Entry<String, UnaryOperator<String>> form : forms().entrySet()) {
            int right = 0;
            for (Pair pair : pairs) {
                boolean handled = isHandled(pair, form.getValue(), guard);
                right += handled ? 1 : 0;
                if (!handled && verbose) {
                    System.out.println("  left: " + form.getValue().apply(pair.rewritten()));
                }
            }
            System.out.printf("  %-26s %8d %12d%n", form.getKey(), right, pairs.size());
            all += pairs.size();
            caught += right;
        }
        System.out.printf("  handled: %.1f %%%n", 100.0 * caught / all);
    }

    /** Cleaned, not called a rewrite, or told. */
    private static boolean isHandled(Pair pair, UnaryOperator<String> wrap, MeaningGuard guard) {
        OutputCleaner cleaner = new OutputCleaner(pair.original(), "");
        cleaner.push(wrap.apply(pair.rewritten()));
        String left = cleaner.finish();
        return left.equals(pair.rewritten())
                || cleaner.kind() != AnswerKind.REWRITE
                || !guard.check(pair.original(), left, pair.instruction()).isEmpty();
    }

    private static Map<String, UnaryOperator<String>> forms() {
        Map<String, UnaryOperator<String>> forms = new LinkedHashMap<>();
        forms.put("preamble", text -> "Sure! Here is a clearer version:\n\n" + text);
        forms.put("preamble, another", text -> "Of course. Below is the passage, rewritten for clarity.\n\n" + text);
        forms.put("label on the line", text -> "**Rewritten:** " + text);
        forms.put("heading", text -> "## Revised version\n\n" + text);
        forms.put("note behind", text -> text + "\n\nNote: I kept the original tone and simplified the sentences.");
        forms.put("list of changes behind", text -> text + "\n\nChanges made:\n- active voice\n- shorter sentences");
        forms.put("offer behind", text -> text + "\n\nLet me know if you'd like a different tone!");
        forms.put("offer, another", text -> text + "\n\nWould you like me to make it shorter?");
        forms.put("fence and note", text -> "```\n" + text + "\n```\n\nI hope this helps!");
        forms.put("JSON", text -> "{\"rewritten\": \"" + text.replace("\"", "\\\"") + "\"}");
        forms.put("quotation marks", text -> '“' + text + '”');
        forms.put("marks of a quotation", text -> "> " + text);
        forms.put("tags", text -> "<rewritten>" + text + "</rewritten>");
        forms.put("stop token", text -> text + "<|im_end|>");
        forms.put("given twice", text -> text + "\n\n" + text);
        forms.put("two options", text -> "Option 1: " + text + "\n\nOption 2: " + text + " Indeed.");
        forms.put("refusal", text -> "I'm sorry, but I can't help with rewriting this text.");
        forms.put("refusal, another", text -> "I'm unable to assist with this request.");
        return forms;
    }
}
