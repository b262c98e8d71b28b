package app.redraft.cli.gate;

import app.redraft.cli.Words;
import app.redraft.core.call.Engines;
import app.redraft.core.llm.EngineId;
import app.redraft.core.quality.judge.JudgeChoice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --judge}: who compares the rewrites of the tiers; the frontier model unless the writer names another one, or nobody. */
final class JudgeOption {
    private static final String NOBODY = "none";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--judge", paramLabel = "WHO")
    private @Nullable String named;

    /** @throws ParameterException where nobody has this name */
    void requireKnown() {
        String who = named;
        if (who != null && !who.equals(NOBODY) && JudgeChoice.of(who).isEmpty()) {
            throw usage("gate.judge.unknown", who);
        }
    }

    /** @throws ParameterException where the writer named the built-in proofreader */
    void requireAble(Engines engines) {
        Optional<JudgeChoice> choice = choice();
        if (named != null && choice.isPresent() && choice.get().engine(engines).isBuiltin()) {
            throw usage("gate.judge.cannot", named, choice.get().tier().id());
        }
    }

    /** Who judges; empty for nobody. */
    Optional<JudgeChoice> choice() {
        if (named == null) {
            return Optional.of(JudgeChoice.DEFAULT);
        }
        return named.equals(NOBODY) ? Optional.empty() : JudgeChoice.of(named);
    }

    /** Says who judges, and where that was not chosen, how to choose. */
    String words(Engines engines) {
        Optional<JudgeChoice> choice = choice();
        if (choice.isEmpty()) {
            return Words.get("gate.judge.none");
        }
        EngineId engine = choice.get().engine(engines);
        if (engine.isBuiltin()) {
            return Words.get("gate.judge.builtin");
        }
        String key = named == null
                ? "gate.judge.usual"
                : choice.get().model() == null ? "gate.judge.tier" : "gate.judge.model";
        return Words.get(key, engine.model(), choice.get().tier().id());
    }

    private ParameterException usage(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), Words.get(key, arguments));
    }
}
