package app.redraft.bench.proofread;

import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.RewriteTask;
import app.redraft.infra.provider.proofreader.ProofreaderTesting;
import app.redraft.infra.provider.proofreader.language.OfflineEnglish;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.RuleMatch;

/** Something that corrects a text. */
record Engine(String name, Function<String, Result> correct) {

    /** A change and the rule it comes from. */
    record Why(int start, int end, String replacement, String rule) {}

    /** The corrected text and what was changed in it, in order. */
    record Result(String text, List<Why> changes) {}

    /** Nothing, the two tiers, and LanguageTool's first suggestions. */
    static List<Engine> all() {
        return List.of(
                new Engine("do nothing", text -> new Result(text, List.of())),
                languageTool(),
                new Engine("edge", text -> tier(ProofreadingPolicy.FAST, text)),
                new Engine("frontier", text -> tier(ProofreadingPolicy.THOROUGH, text)));
    }

    private static Result tier(ProofreadingPolicy policy, String text) {
        ProofreaderTesting.Answer answer = ProofreaderTesting.ask(policy, new RewriteTask(text, "", "", "grammar", ""));
        return new Result(
                answer.text(),
                answer.events().stream()
                        .filter(ModelEvent.Explanation.class::isInstance)
                        .map(ModelEvent.Explanation.class::cast)
                        .map(why -> new Why(why.start(), why.end(), why.replacement(), why.rule()))
                        .toList());
    }

    private static Engine languageTool() {
        OfflineEnglish.get();
        JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode("en-US"));
        return new Engine("LanguageTool", text -> {
            try {
                StringBuilder corrected = new StringBuilder();
                List<Why> changes = new ArrayList<>();
                int at = 0;
                for (RuleMatch match : tool.check(text)) {
                    if (match.getFromPos() >= at
                            && !match.getSuggestedReplacements().isEmpty()) {
                        String first = match.getSuggestedReplacements().get(0);
                        corrected.append(text, at, match.getFromPos()).append(first);
                        changes.add(new Why(
                                match.getFromPos(),
                                match.getToPos(),
                                first,
                                match.getRule().getId()));
                        at = match.getToPos();
                    }
                }
                return new Result(corrected.append(text.substring(at)).toString(), changes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-13s", name);
    }
}
