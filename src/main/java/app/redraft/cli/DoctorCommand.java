package app.redraft.cli;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.monitoring.Alert;
import app.redraft.core.monitoring.HealthProbe;
import app.redraft.core.settings.LocalServers;
import app.redraft.core.settings.LocalServers.LocalServer;
import app.redraft.core.settings.SecretStore;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.SettingsStore;
import app.redraft.core.settings.TierSettings;
import app.redraft.core.text.UserMessage;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code redraft doctor}: what is in force and how it is. Exit code 2 when the settings file cannot be used. */
@Command(name = "doctor", mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
    private final Ports ports;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json")
    private boolean json;

    /**
     * What is looked at.
     *
     * @param version Redraft's version
     * @param home the data folder
     * @param settings the settings file
     * @param secrets the keys
     * @param servers finds servers on this machine
     * @param health asks the tiers' servers
     * @param alerts what is not as it should be; may be empty
     * @param check what the quality check says of a default tier; empty where there is nothing to say
     */
    public record Ports(
            String version,
            Path home,
            SettingsStore settings,
            SecretStore secrets,
            LocalServers servers,
            HealthProbe health,
            Supplier<List<Alert>> alerts,
            Function<TierChoice, Optional<UserMessage>> check) {}

    private record Findings(
            SettingsStore.Loaded settings,
            Map<Tier, HealthProbe.Result> health,
            Map<Tier, SecretStore.Source> keys,
            SecretStore.Keychain keychain,
            List<LocalServer> servers,
            List<Alert> alerts) {}

    /** @param ports what is looked at */
    public DoctorCommand(Ports ports) {
        this.ports = ports;
    }

    @Override
    public Integer call() {
        Findings found = look();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(found));
        } else {
            print(found, out);
        }
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        found.settings().findProblem().map(Words::of).ifPresent(err::println);
        err.flush();
        return found.settings().problem() == null ? ExitCode.OK : ExitCode.USAGE;
    }

    private Findings look() {
        Map<Tier, HealthProbe.Result> health = new EnumMap<>(Tier.class);
        Map<Tier, SecretStore.Source> keys = new EnumMap<>(Tier.class);
        SettingsStore.Loaded settings = ports.settings().load();
        for (Tier tier : Tier.values()) {
            health.put(tier, ports.health().probe(tier));
            keys.put(tier, ports.secrets().source(tier));
        }
        return new Findings(
                settings,
                health,
                keys,
                ports.secrets().keychain(),
                ports.servers().find(new Cancellation()),
                ports.alerts().get());
    }

    private ObjectNode json(Findings found) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("version", ports.version());
        root.put("home", ports.home().toString());
        ObjectNode tiers = root.putObject("tiers");
        for (Tier tier : Tier.values()) {
            TierSettings settings = found.settings().settings().tier(tier);
            HealthProbe.Result health = Objects.requireNonNull(found.health().get(tier));
            tiers.putObject(tier.id())
                    .put("provider", settings.provider().id())
                    .put("model", settings.model())
                    .put("base_url", settings.baseUrl())
                    .put("key", id(Objects.requireNonNull(found.keys().get(tier))))
                    .put("health", health.state().id())
                    .put("detail", health.detail() == null ? null : Words.of(health.detail()));
        }
        ArrayNode servers = root.putArray("local_servers");
        for (LocalServer server : found.servers()) {
            ArrayNode models = servers.addObject()
                    .put("kind", server.kind())
                    .put("url", server.url())
                    .putArray("models");
            server.models().forEach(models::add);
        }
        root.put("keychain", id(found.keychain()));
        ArrayNode alerts = root.putArray("alerts");
        for (Alert alert : found.alerts()) {
            Tier tier = alert.tier();
            alerts.addObject()
                    .put("rule", alert.rule().id())
                    .put("tier", tier == null ? null : tier.id())
                    .put("since", alert.since().toString())
                    .put("message", Words.of(alert.message()));
        }
        return root;
    }

    private void print(Findings found, PrintWriter out) {
        Settings settings = found.settings().settings();
        out.println(Words.get("doctor.version", ports.version(), ports.home().toString()));
        out.println(Words.get("doctor.default-tier", settings.defaultTier().id()));
        ports.check().apply(settings.defaultTier()).ifPresent(said -> out.println(Words.get("doctor.check", said)));
        for (Tier tier : Tier.values()) {
            TierSettings its = settings.tier(tier);
            HealthProbe.Result health = Objects.requireNonNull(found.health().get(tier));
            SecretStore.Source key = Objects.requireNonNull(found.keys().get(tier));
            String server = its.baseUrl() == null ? "" : Words.get("doctor.at", its.baseUrl());
            String detail = health.detail() == null ? "" : Words.get("doctor.detail", health.detail());
            out.println(Words.get(
                    "doctor." + tier.id(),
                    its.provider().id(),
                    its.model() + server,
                    id(key),
                    health.state().id() + detail));
        }
        out.println(Words.get("doctor.keychain", id(found.keychain())));
        if (found.servers().isEmpty()) {
            out.println(Words.get("doctor.no-servers"));
        }
        for (LocalServer server : found.servers()) {
            String models =
                    server.models().isEmpty() ? Words.get("doctor.no-models") : String.join(", ", server.models());
            out.println(Words.get("doctor.server", server.kind(), server.url(), models));
        }
        found.alerts().forEach(alert -> out.println(Words.get("doctor.alert", alert.message())));
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
