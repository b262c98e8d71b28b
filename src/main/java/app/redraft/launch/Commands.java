package app.redraft.launch;

import app.redraft.cli.CostsCommand;
import app.redraft.cli.DiffCommand;
import app.redraft.cli.DoctorCommand;
import app.redraft.cli.KeyCommand;
import app.redraft.cli.Program;
import app.redraft.cli.RewriteCommand;
import app.redraft.cli.RouteCommand;
import app.redraft.cli.SettingsProblem;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.rewrite.Rewriter;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** The command line with its services. */
final class Commands {
    private Commands() {}

    /**
     * All commands.
     *
     * @param interrupt stops what runs
     */
    static Program program(Bootstrap services, Cancellation interrupt, InputStream stdin, String version) {
        boolean terminal = System.console() != null;
        Map<String, Object> commands = new LinkedHashMap<>();
        commands.put(
                "rewrite",
                new RewriteCommand(
                        () -> rewriter(services),
                        services.documents,
                        services.localOnly::contains,
                        interrupt,
                        stdin,
                        terminal));
        commands.put("diff", new DiffCommand());
        commands.put(
                "route",
                new RouteCommand(
                        () -> rewriter(services).router(),
                        () -> rewriter(services).settings().get(),
                        services.documents,
                        stdin));
        commands.put(
                "costs",
                new CostsCommand(
                        services.ledger::get, services.ledger::get, services.ledger::get, services.clock.getZone()));
        commands.put("doctor", new DoctorCommand(doctor(services, version)));
        commands.put("key", new KeyCommand(services.secrets, stdin));
        return new Program(commands, version, services.ledger::notices);
    }

    private static DoctorCommand.Ports doctor(Bootstrap services, String version) {
        return new DoctorCommand.Ports(
                version,
                services.folders.data(),
                services.settingsStore,
                services.secrets,
                services.providers.localServers(),
                services.monitor::probe,
                () -> services.monitor.look().alerts());
    }

    /** A command that calls models does not start on settings the writer did not mean. */
    private static Rewriter rewriter(Bootstrap services) {
        String problem = services.settings.problem();
        if (problem != null) {
            throw new SettingsProblem(problem);
        }
        return services.rewriter;
    }
}
