package app.redraft.launch;

import app.redraft.cli.AskCommand;
import app.redraft.cli.DiffCommand;
import app.redraft.cli.DoctorCommand;
import app.redraft.cli.Documents;
import app.redraft.cli.KeyCommand;
import app.redraft.cli.Program;
import app.redraft.cli.RewriteCommand;
import app.redraft.cli.RouteCommand;
import app.redraft.cli.SettingsProblem;
import app.redraft.cli.costs.CostsCommand;
import app.redraft.cli.dictionary.WordsCommand;
import app.redraft.cli.gate.GateCommand;
import app.redraft.core.assistant.Assistant;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.rewrite.Rewriter;
import app.redraft.core.text.UserMessage;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The command line with its services. */
final class Commands {
    /** What makes each command, in the order of the help. */
    private static final Map<String, Function<Parts, Object>> ALL = all();

    /**
     * What commands are made of.
     *
     * @param interrupt stops what runs
     */
    private record Parts(Bootstrap services, Cancellation interrupt, InputStream stdin, String version) {
        Storage storage() {
            return services.storage;
        }

        Documents documents() {
            Storage kept = storage();
            return new Documents(
                    kept.documents, kept.localOnly::contains, file -> kept.styles.of(() -> Optional.of(file)));
        }
    }

    private Commands() {}

    /** The names of all commands. */
    static Set<String> names() {
        return ALL.keySet();
    }

    /**
     * All commands.
     *
     * @param interrupt stops what runs
     */
    static Program program(Bootstrap services, Cancellation interrupt, InputStream stdin, String version) {
        Parts parts = new Parts(services, interrupt, stdin, version);
        Map<String, Object> commands = new LinkedHashMap<>();
        ALL.forEach((name, command) -> commands.put(name, command.apply(parts)));
        return new Program(commands, version, services.storage::notices);
    }

    private static Map<String, Function<Parts, Object>> all() {
        Map<String, Function<Parts, Object>> all = new LinkedHashMap<>();
        all.put(
                "rewrite",
                parts -> new RewriteCommand(
                        () -> guardedRewriter(parts.services()),
                        parts.documents(),
                        parts.services().warnings,
                        parts.interrupt(),
                        parts.stdin(),
                        System.console() != null));
        all.put("diff", parts -> new DiffCommand());
        all.put(
                "route",
                parts -> new RouteCommand(
                        () -> rewriter(parts.services()).router(),
                        () -> rewriter(parts.services()).settings().get(),
                        parts.storage().documents,
                        parts.stdin()));
        all.put(
                "costs",
                parts -> new CostsCommand(
                        parts.storage().ledger::get,
                        parts.storage().ledger::get,
                        parts.storage().ledger::get,
                        parts.services().clock.getZone()));
        all.put(
                "ask",
                parts -> new AskCommand(
                        () -> assistant(parts.services()),
                        parts.documents(),
                        parts.services().warnings,
                        parts.interrupt()));
        all.put("gate", parts -> new GateCommand(() -> gate(parts.services()), parts.interrupt()));
        all.put("doctor", parts -> new DoctorCommand(doctor(parts.services(), parts.version())));
        all.put("key", parts -> new KeyCommand(parts.storage().secrets, parts.stdin()));
        all.put("words", parts -> new WordsCommand(parts.storage().dictionary));
        return all;
    }

    private static DoctorCommand.Ports doctor(Bootstrap services, String version) {
        return new DoctorCommand.Ports(
                version,
                services.storage.folders.data(),
                services.storage.settingsStore,
                services.storage.secrets,
                services.models.providers.localServers(),
                services.calls.monitor::probe,
                () -> services.calls.monitor.look().alerts(),
                choice -> services.gate.decisions.status().line(choice));
    }

    /** While a model answers, the guard of what it answers gets ready. */
    private static Rewriter guardedRewriter(Bootstrap services) {
        Rewriter rewriter = rewriter(services);
        services.prepareGuard();
        return rewriter;
    }

    private static Rewriter rewriter(Bootstrap services) {
        requireSettings(services);
        return services.calls.rewriter;
    }

    private static GateCommand.Services gate(Bootstrap services) {
        requireSettings(services);
        Gate gate = services.gate;
        return new GateCommand.Services(
                gate.gate,
                gate.scenarios,
                gate.decisions,
                new GateCommand.Judges(services.calls.engines, gate::judgeBy),
                gate::page,
                services.storage.settings::reload);
    }

    private static Assistant assistant(Bootstrap services) {
        requireSettings(services);
        return AssistantTools.assistant(services);
    }

    /** A command that calls models does not start on settings the writer did not mean. */
    private static void requireSettings(Bootstrap services) {
        UserMessage problem = services.storage.settings.problem();
        if (problem != null) {
            throw new SettingsProblem(problem);
        }
    }
}
