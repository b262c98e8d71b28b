package app.redraft.infra.provider.proofreader;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.proofreading.Problem;
import app.redraft.core.proofreading.Proofreader;
import app.redraft.infra.provider.proofreader.rules.Depth;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import app.redraft.infra.provider.proofreader.spelling.DocumentWords;
import app.redraft.infra.provider.proofreader.text.TextSpan;
import app.redraft.infra.provider.proofreader.text.Windows;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The proofreader on LanguageTool. Thread-safe. */
public final class LanguageToolProofreader implements Proofreader {
    private final ProofreadingEngine engine;
    private final Depth depth;
    private final Predicate<String> personalDictionary;

    /**
     * A proofreader for one purpose.
     *
     * @param engine shared by all, loaded on first use
     * @param policy how much it dares
     * @param personalDictionary tells the writer's own words; called on the thread that checks
     */
    public LanguageToolProofreader(
            ProofreadingEngine engine, ProofreadingPolicy policy, Predicate<String> personalDictionary) {
        this.engine = engine;
        this.depth = new Depth(policy, false);
        this.personalDictionary = personalDictionary;
    }

    @Override
    public List<Problem> check(String text, int start, int end, Cancellation cancellation) {
        DocumentWords words = new DocumentWords(text, personalDictionary);
        TextCheck check = new TextCheck(engine, depth, words, loading -> {}, cancellation);
        List<Problem> problems = new ArrayList<>();
        Windows.each(text, new TextSpan(start, end), placed -> {
            int offset = placed.start() - placed.window().inside().start();
            check.check(placed.window()).problems().forEach(problem -> problems.add(problem.shifted(offset)));
        });
        return List.copyOf(problems);
    }
}
