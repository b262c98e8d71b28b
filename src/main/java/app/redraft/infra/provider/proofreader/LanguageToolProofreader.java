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

/**
 * The proofreader on LanguageTool, built once: whoever wants the problems of a text asks it, and so do the models of the
 * built-in tiers ({@link ProofreaderClient}), so that what one of them read is known to all. Thread-safe.
 */
public final class LanguageToolProofreader implements Proofreader {
    private final ProofreadingEngine engine;
    private final Depth depth;
    private final Predicate<String> personalDictionary;

    /**
     * A proofreader whose rules are loaded on first use.
     *
     * @param policy how much {@link #check} dares
     * @param personalDictionary tells the writer's own words; called on the thread that checks
     */
    public LanguageToolProofreader(ProofreadingPolicy policy, Predicate<String> personalDictionary) {
        this(new ProofreadingEngine(), policy, personalDictionary);
    }

    LanguageToolProofreader(
            ProofreadingEngine engine, ProofreadingPolicy policy, Predicate<String> personalDictionary) {
        this.engine = engine;
        this.depth = new Depth(policy, false);
        this.personalDictionary = personalDictionary;
    }

    /** Loads everything and runs a first check. Blocks for some seconds, then costs nothing; any thread. */
    public void warm() {
        engine.warm();
    }

    @Override
    public List<Problem> check(String text, int start, int end, Cancellation cancellation) {
        TextCheck check = read(text, depth, loading -> {}, cancellation);
        List<Problem> problems = new ArrayList<>();
        Windows.each(text, new TextSpan(start, end), placed -> {
            int offset = placed.start() - placed.window().inside().start();
            check.check(placed.window()).problems().forEach(problem -> problems.add(problem.shifted(offset)));
        });
        return List.copyOf(problems);
    }

    /** Reads the words of a text, which decide what is a mistake in it, and loads the rules if need be. */
    TextCheck read(String text, Depth depth, ProofreadingEngine.Waiting waiting, Cancellation cancellation) {
        return new TextCheck(engine, depth, new DocumentWords(text, personalDictionary), waiting, cancellation);
    }
}
