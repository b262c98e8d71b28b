package app.redraft.infra.provider.proofreader;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.proofreading.Problem;
import app.redraft.core.proofreading.Proofreader;
import app.redraft.core.proofreading.personal.PersonalDictionary;
import app.redraft.infra.provider.proofreader.rules.Depth;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import app.redraft.infra.provider.proofreader.text.TextSpan;
import app.redraft.infra.provider.proofreader.text.Windows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The proofreader on LanguageTool, built once: whoever wants the problems of a text asks it, and so do the models of the
 * built-in tiers ({@link ProofreaderClient}), so that what one of them read is known to all. Thread-safe.
 */
public final class LanguageToolProofreader implements Proofreader {
    private final ProofreadingEngine engine;
    private final Depth depth;
    private final PersonalDictionary dictionary;

    /**
     * A proofreader whose rules are loaded on first use.
     *
     * @param policy how much {@link #check} dares
     * @param dictionary what the writer has told; asked anew for each text, on the thread that checks
     */
    public LanguageToolProofreader(ProofreadingPolicy policy, PersonalDictionary dictionary) {
        this(new ProofreadingEngine(), policy, dictionary);
    }

    LanguageToolProofreader(ProofreadingEngine engine, ProofreadingPolicy policy, PersonalDictionary dictionary) {
        this.engine = engine;
        this.depth = new Depth(policy, false);
        this.dictionary = dictionary;
    }

    /** Loads everything and runs a first check. Blocks for some seconds, then costs nothing; any thread. */
    public void warm() {
        engine.warm();
    }

    @Override
    public List<Problem> check(String text, int start, int end, Optional<Path> document, Cancellation cancellation) {
        TextCheck check = read(new Source(text, document), depth, loading -> {}, cancellation);
        List<Problem> problems = new ArrayList<>();
        Windows.each(text, new TextSpan(start, end), placed -> {
            int offset = placed.start() - placed.window().inside().start();
            check.check(placed.window()).problems().forEach(problem -> problems.add(problem.shifted(offset)));
        });
        return List.copyOf(problems);
    }

    /** A text and the file it is from, if any. */
    record Source(String text, Optional<Path> document) {}

    /** Reads the words of a text, which decide what is a mistake in it, and loads the rules if need be. */
    TextCheck read(Source source, Depth depth, ProofreadingEngine.Waiting waiting, Cancellation cancellation) {
        return new TextCheck(
                engine, depth, source.text(), dictionary.inForce(source.document()), waiting, cancellation);
    }
}
