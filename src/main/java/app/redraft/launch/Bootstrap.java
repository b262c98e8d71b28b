package app.redraft.launch;

import app.redraft.core.llm.Tier;
import app.redraft.core.quality.VersionWarnings;
import app.redraft.core.quality.guard.MeaningGuard;
import app.redraft.core.quality.guard.RewriteGuard;
import app.redraft.core.quality.guard.Warning;
import app.redraft.core.quality.phrase.PhraseGuard;
import app.redraft.core.quality.phrase.PhraseLearner;
import app.redraft.infra.dictionary.EnglishLexicon;
import app.redraft.infra.files.phrase.FilePhraseStore;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The services that window and command line share: what is kept, the engines, and the calls between features and engines.
 * Nothing heavy is loaded before it is used.
 */
final class Bootstrap implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Bootstrap.class);

    /** What the system told at the start. */
    final Map<String, String> environment;

    final Workers workers = new Workers();
    final Clock clock = Clock.systemDefaultZone();
    final Storage storage;
    final Models models;
    final Calls calls;
    final PhraseLearner phrases;
    final PhraseGuard phraseGuard;
    final VersionWarnings warnings;
    private final RewriteGuard guard;
    final Gate gate;

    /** Services on the folders and keys that the environment names; nobody is asked anything. */
    Bootstrap(Map<String, String> environment) {
        this(environment, storage -> Approvals.NOBODY);
    }

    /**
     * Services on the folders and keys that the environment names.
     *
     * @param approvals who is asked before a call does what the writer may not want
     */
    Bootstrap(Map<String, String> environment, Function<Storage, Approvals> approvals) {
        this.environment = Map.copyOf(environment);
        storage = new Storage(environment, workers, clock);
        MeaningGuard meaning = new MeaningGuard(new EnglishLexicon());
        models = new Models(environment, storage, workers, clock, meaning);
        calls = new Calls(storage, models, approvals.apply(storage), workers, clock, this::floor);
        phrases = new PhraseLearner(
                new FilePhraseStore(storage.folders.phrasesFile()),
                () -> storage.settings.get().history().keepTextDays() > 0,
                clock);
        Supplier<Set<Warning.Kind>> off =
                () -> Warning.Kind.of(calls.rewriter.settings().get().warnings().off());
        phraseGuard = new PhraseGuard(phrases::learned);
        guard = meaning.and(phraseGuard);
        warnings = new VersionWarnings(guard, off);
        gate = new Gate(storage, models, calls, workers, clock, meaning);
    }

    /** Has the guard read its dictionary and its lists, so that the first result does not wait for them; returns at once. */
    void prepareGuard() {
        workers.low().execute(() -> guard.check("not 1", "open 2", ""));
    }

    /** The least tier that Auto may take for a preset, once everything is built. */
    private Tier floor(String preset) {
        return gate.decisions.of(preset);
    }

    @Override
    public void close() {
        // Stopped first, so that their ends come while documents are still written.
        calls.stop();
        step(workers::finishWrites);
        if (!calls.awaitEnd()) {
            LOG.warn("a call did not end in time");
        }
        step(models.servers::close);
        step(workers::close);
        step(models::close);
        step(storage::close);
    }

    /** What fails at the end keeps nothing else from its end. */
    private static void step(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error("closing", e);
        }
    }
}
