package app.redraft.infra.files.gate;

import app.redraft.core.file.AtomicFile;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.quality.gate.scenario.ScenarioException;
import app.redraft.core.quality.gate.scenario.ScenarioStore;
import app.redraft.core.text.UserMessage;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Scenarios as JSON: those that ship are a resource, the writer's own are {@code gate/scenarios.json}. A file that is damaged is
 * never written over. Changed only under a lock that all processes share. Thread-safe.
 */
public final class FileScenarioStore implements ScenarioStore {
    private static final String SHIPPED = "/quality/scenarios.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A process can hold a file's lock only once. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path file;
    private final Path guard;

    /** @param file the writer's own; made when one is added */
    public FileScenarioStore(Path file) {
        this.file = file;
        guard = file.resolveSibling(file.getFileName() + ".lock");
    }

    @Override
    public List<Scenario> shipped() {
        try (InputStream in = FileScenarioStore.class.getResourceAsStream(SHIPPED)) {
            byte[] json = Objects.requireNonNull(in, SHIPPED).readAllBytes();
            return ScenarioReader.read(new String(json, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ScenarioReader.Malformed e) {
            throw new IllegalStateException("the shipped scenarios, line " + e.line(), e);
        }
    }

    @Override
    public List<Scenario> own() throws ScenarioException {
        if (Files.notExists(file)) {
            return List.of();
        }
        List<Scenario> own = read(file);
        Set<String> taken = shipped().stream().map(Scenario::id).collect(Collectors.toSet());
        for (Scenario scenario : own) {
            if (taken.contains(scenario.id())) {
                throw new ScenarioException(
                        UserMessage.of(
                                "scenarios.in-file",
                                file.toString(),
                                UserMessage.of("scenarios.shipped", scenario.id())),
                        null);
            }
        }
        return own;
    }

    @Override
    public List<Scenario> read(Path from) throws ScenarioException {
        try {
            String json = Files.readString(from);
            return ScenarioReader.read(json.startsWith("\uFEFF") ? json.substring(1) : json);
        } catch (ScenarioReader.Malformed e) {
            throw new ScenarioException(
                    UserMessage.of("scenarios.line", from.toString(), e.line(), e.userMessage()), e);
        } catch (CharacterCodingException e) {
            throw new ScenarioException(UserMessage.of("scenarios.no-utf8", from.toString()), e);
        } catch (NoSuchFileException e) {
            throw new ScenarioException(UserMessage.of("scenarios.missing", from.toString()), e);
        } catch (IOException e) {
            throw new ScenarioException(UserMessage.of("scenarios.unreadable", from.toString()), e);
        }
    }

    @Override
    public void save(Scenario scenario) throws ScenarioException {
        if (shipped().stream().anyMatch(each -> each.id().equals(scenario.id()))) {
            throw new ScenarioException(UserMessage.of("scenarios.shipped", scenario.id()), null);
        }
        change(own -> {
            List<Scenario> changed = own.stream()
                    .map(each -> each.id().equals(scenario.id()) ? scenario : each)
                    .collect(Collectors.toCollection(ArrayList::new));
            if (!changed.contains(scenario)) {
                changed.add(scenario);
            }
            return changed;
        });
    }

    @Override
    public void delete(String id) throws ScenarioException {
        change(own -> own.stream().filter(each -> !each.id().equals(id)).toList());
    }

    @Override
    public List<Scenario> add(List<Scenario> scenarios) throws ScenarioException {
        List<Scenario> added = new ArrayList<>();
        change(own -> {
            added.clear();
            List<Scenario> all = new ArrayList<>(own);
            Set<Scenario> there = Stream.concat(shipped().stream(), own.stream())
                    .map(FileScenarioStore::nameless)
                    .collect(Collectors.toCollection(HashSet::new));
            for (Scenario scenario : scenarios) {
                if (there.add(nameless(scenario))) {
                    Scenario free = free(scenario, all, scenarios);
                    added.add(free);
                    all.add(free);
                }
            }
            return all;
        });
        return List.copyOf(added);
    }

    /** What a scenario says, whatever its id. */
    private static Scenario nameless(Scenario scenario) {
        return scenario.renamed("");
    }

    /** The same under a new id where another has its own; not under one that another of those to be added has. */
    private Scenario free(Scenario scenario, List<Scenario> own, List<Scenario> toAdd) {
        Set<String> taken = ids(own);
        if (!taken.contains(scenario.id())) {
            return scenario;
        }
        taken.addAll(ids(toAdd));
        return scenario.renamed(freeId(scenario.category(), taken));
    }

    @Override
    public int export(Path to) throws ScenarioException {
        List<Scenario> own = own();
        if (!own.isEmpty()) {
            try {
                write(to, own);
            } catch (IOException e) {
                throw new ScenarioException(UserMessage.of("scenarios.not-written", to.toString()), e);
            }
        }
        return own.size();
    }

    @Override
    public String freeId(String category) throws ScenarioException {
        return freeId(category, ids(own()));
    }

    /** The ids of those that ship, and of others. */
    private Set<String> ids(List<Scenario> others) {
        return Stream.concat(shipped().stream(), others.stream())
                .map(Scenario::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String freeId(String category, Set<String> taken) {
        int number = 1;
        while (taken.contains(id(category, number))) {
            number++;
        }
        return id(category, number);
    }

    private static String id(String category, int number) {
        return String.format(Locale.ROOT, "own-%s-%02d", category, number);
    }

    private static void write(Path to, List<Scenario> scenarios) throws IOException {
        AtomicFile.write(to, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(ScenarioJson.file(scenarios)));
    }

    private void change(UnaryOperator<List<Scenario>> change) throws ScenarioException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            synchronized (ONE_AT_A_TIME) {
                try (FileChannel channel =
                        FileChannel.open(guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    // Released with the channel, and by the system when the process dies.
                    channel.lock();
                    List<Scenario> before = own();
                    List<Scenario> after = change.apply(before);
                    if (!after.equals(before)) {
                        write(file, after);
                    }
                }
            }
        } catch (IOException e) {
            throw new ScenarioException(UserMessage.of("scenarios.not-written", file.toString()), e);
        }
    }
}
