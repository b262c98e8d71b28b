package app.redraft.infra.files.gate;

import app.redraft.core.quality.gate.GateException;
import app.redraft.core.quality.gate.GateSetup;
import app.redraft.core.quality.gate.RunStore;
import app.redraft.core.quality.gate.sample.Answer;
import app.redraft.core.quality.gate.sample.SampleKey;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.quality.gate.verdict.Comparison;
import app.redraft.core.text.UserMessage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs as files, {@code gate/runs/ID.jsonl}: a line for each thing that came, flushed to disk at once, so that a crash costs the
 * line it was writing. The newest are kept.
 */
public final class FileRunStore implements RunStore {
    private static final Logger LOG = LoggerFactory.getLogger(FileRunStore.class);
    private static final String ENDING = ".jsonl";
    private static final int KEPT = 20;

    private final Path folder;

    /** @param folder made with the first run */
    public FileRunStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public Run open(GateSetup setup, List<Scenario> scenarios, String id, Instant now) throws GateException {
        FileChannel lock = lock();
        try {
            Optional<Kept> left = unfinished(setup, scenarios);
            String name = newer(id);
            Kept kept = left.orElseGet(() -> new Kept(name, setup, now, scenarios, Map.of(), List.of()));
            if (left.isEmpty()) {
                forgetOldest();
            }
            OpenRun run = new OpenRun(
                    lock,
                    FileChannel.open(
                            file(kept.id()),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE),
                    kept);
            run.append(RunLines.begin(kept));
            return run;
        } catch (IOException e) {
            close(lock);
            throw notKept(e);
        } catch (GateException | RuntimeException e) {
            close(lock);
            throw e;
        }
    }

    private FileChannel lock() throws GateException {
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            // Released with the channel, and by the system when the process dies.
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException ownRun) {
            LOG.debug("a run of this process is open", ownRun);
        } catch (IOException e) {
            close(channel);
            throw notKept(e);
        }
        close(channel);
        throw new GateException(UserMessage.of("gate.busy"), null);
    }

    private GateException notKept(IOException e) {
        return new GateException(UserMessage.of("gate.not-kept", folder.toString()), e);
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            LOG.warn("closing", e);
        }
    }

    @Override
    public int left(GateSetup setup, List<Scenario> scenarios) throws GateException {
        try {
            return unfinished(setup, scenarios)
                    .map(kept -> kept.answers().size())
                    .orElse(0);
        } catch (IOException e) {
            throw notKept(e);
        }
    }

    private Optional<Kept> unfinished(GateSetup setup, List<Scenario> scenarios) throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            return Optional.empty();
        }
        RunLines newest = RunLines.read(files.get(0));
        return newest.isUnfinished(setup) ? newest.kept(scenarios) : Optional.empty();
    }

    @Override
    public Optional<Kept> newest() throws GateException {
        try {
            for (Path file : files()) {
                RunLines lines = RunLines.read(file);
                if (lines.ended()) {
                    return lines.kept();
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw notKept(e);
        }
    }

    @Override
    public Optional<Kept> find(String id) throws GateException {
        try {
            return Files.exists(file(id)) ? RunLines.read(file(id)).kept() : Optional.empty();
        } catch (IOException e) {
            throw notKept(e);
        }
    }

    @Override
    public void add(String id, Comparison comparison) throws GateException {
        if (!Files.exists(file(id))) {
            throw new GateException(UserMessage.of("gate.gone"), null);
        }
        try (FileChannel channel = FileChannel.open(file(id), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            LineFile.append(channel, RunLines.line("comparison", RunJson.comparison(comparison)));
        } catch (IOException e) {
            throw notKept(e);
        }
    }

    private Path file(String id) {
        return folder.resolve(id + ENDING);
    }

    /** The newest first: their names begin with the time. */
    private List<Path> files() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    /** A name behind those of all runs: a clock that was set back makes no run older than those before it. */
    private String newer(String id) throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            return id;
        }
        String file = String.valueOf(files.get(0).getFileName());
        String newest = file.substring(0, file.length() - ENDING.length());
        return id.compareTo(newest) > 0 ? id : newest + "Z";
    }

    private void forgetOldest() throws IOException {
        List<Path> files = files();
        for (Path file : files.subList(Math.min(KEPT - 1, files.size()), files.size())) {
            Files.deleteIfExists(file);
        }
    }

    private final class OpenRun implements Run {
        private final FileChannel lock;
        private final FileChannel channel;
        private final Map<SampleKey, Answer> answers;
        private final List<Comparison> comparisons;
        private final Kept begun;

        OpenRun(FileChannel lock, FileChannel channel, Kept begun) {
            this.lock = lock;
            this.channel = channel;
            this.begun = begun;
            answers = new LinkedHashMap<>(begun.answers());
            comparisons = new ArrayList<>(begun.comparisons());
        }

        @Override
        public synchronized Kept kept() {
            return new Kept(
                    begun.id(),
                    begun.setup(),
                    begun.at(),
                    begun.scenarios(),
                    new LinkedHashMap<>(answers),
                    List.copyOf(comparisons));
        }

        @Override
        public synchronized void add(SampleKey key, Answer answer) throws GateException {
            append(RunLines.line("answer", RunJson.answer(key, answer)));
            answers.put(key, answer);
        }

        @Override
        public synchronized void add(Comparison comparison) throws GateException {
            append(RunLines.line("comparison", RunJson.comparison(comparison)));
            comparisons.removeIf(each -> each.stage() == comparison.stage());
            comparisons.add(comparison);
        }

        @Override
        public synchronized void end() throws GateException {
            append(RunLines.line("end", JsonNodeFactory.instance.booleanNode(true)));
        }

        private void append(JsonNode line) throws GateException {
            try {
                LineFile.append(channel, line);
            } catch (IOException e) {
                throw notKept(e);
            }
        }

        @Override
        public synchronized void close() {
            FileRunStore.close(channel);
            FileRunStore.close(lock);
        }
    }
}
