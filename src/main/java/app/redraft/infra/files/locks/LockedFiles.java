package app.redraft.infra.files.locks;

import app.redraft.core.document.LocalOnlyDocuments;
import app.redraft.core.file.AtomicFile;
import app.redraft.core.text.UserMessage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The locked documents in {@code locked.json}: read anew each time, and changed only under a lock that all processes share,
 * so that nobody overwrites what another one locked. A locked file also carries a {@link LockMark} where its file system
 * can, so that it stays locked when another program moves it. Takes over the lock of an older {@code workspace.json}.
 */
public final class LockedFiles implements LocalOnlyDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(LockedFiles.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A process can hold a file's lock only once. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path file;
    private final Path guard;
    private final Path olderWorkspace;
    /** What this process locked, also where it could not be written. */
    private final Set<Path> own = new TreeSet<>();

    private volatile boolean unreadable;
    private volatile boolean unwritten;

    private record Content(Set<Path> files, boolean draft) {
        Content {
            files = new TreeSet<>(files);
        }
    }

    /**
     * @param file {@code locked.json}; made when something is locked
     * @param olderWorkspace {@code workspace.json}, in which older versions kept the lock
     */
    public LockedFiles(Path file, Path olderWorkspace) {
        this.file = file;
        this.guard = file.resolveSibling(file.getFileName() + ".lock");
        this.olderWorkspace = olderWorkspace;
    }

    /** Writes down what an older version had locked, before its file is written anew. */
    public void takeOver() throws IOException {
        if (Files.notExists(file) && Files.exists(olderWorkspace)) {
            synchronized (own) {
                // In force here also where it cannot be written.
                own.addAll(read().files());
            }
            change(content -> content);
        }
    }

    @Override
    public boolean contains(Path wanted) {
        synchronized (own) {
            if (anySame(own, wanted)) {
                return true;
            }
        }
        try {
            boolean listed = anySame(read().files(), wanted);
            unreadable = false;
            return listed || LockMark.isOn(FileNames.real(wanted));
        } catch (IOException e) {
            unreadable(e);
            return true;
        }
    }

    @Override
    public void set(Path wanted, boolean locked) throws IOException {
        Path real = FileNames.real(wanted);
        synchronized (own) {
            own.removeIf(known -> FileNames.same(known, real));
            if (locked) {
                own.add(real);
            }
        }
        LockMark.set(real, locked);
        change(content -> {
            Set<Path> files = new TreeSet<>(content.files());
            files.removeIf(known -> !locked && FileNames.same(known, real));
            if (locked) {
                files.add(real);
            }
            return new Content(files, content.draft());
        });
    }

    @Override
    public boolean draft() {
        try {
            return read().draft();
        } catch (IOException e) {
            unreadable(e);
            return true;
        }
    }

    @Override
    public boolean setDraft(boolean locked) throws IOException {
        boolean[] before = new boolean[1];
        change(content -> {
            before[0] = content.draft();
            return new Content(content.files(), locked);
        });
        return before[0] != locked;
    }

    @Override
    public Optional<UserMessage> problem() {
        if (unreadable) {
            return Optional.of(UserMessage.of("lock.unreadable", file.toString()));
        }
        return unwritten ? Optional.of(UserMessage.of("lock.not-written", file.toString())) : Optional.empty();
    }

    private void unreadable(IOException e) {
        unreadable = true;
        LOG.warn("It cannot be read which documents stay on this machine, so all do: {}", e.getMessage());
    }

    private static boolean anySame(Set<Path> files, Path wanted) {
        return files.stream().anyMatch(known -> FileNames.same(known, wanted));
    }

    private void change(UnaryOperator<Content> change) throws IOException {
        try {
            changeLocked(change);
            unwritten = false;
        } catch (IOException e) {
            unwritten = true;
            throw e;
        }
    }

    private void changeLocked(UnaryOperator<Content> change) throws IOException {
        Files.createDirectories(guard.toAbsolutePath().getParent());
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = FileChannel.open(guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Released with the channel, and by the system when the process dies.
                channel.lock();
                Content before = read();
                Content after = change.apply(before);
                if (!after.equals(before) || Files.notExists(file)) {
                    write(after);
                }
            }
        }
    }

    private Content read() throws IOException {
        if (Files.exists(file)) {
            return content(file, tree(file));
        }
        if (Files.exists(olderWorkspace)) {
            JsonNode older = tree(olderWorkspace).path("localOnly");
            return older.isObject() ? content(olderWorkspace, older) : new Content(Set.of(), false);
        }
        return new Content(Set.of(), false);
    }

    private JsonNode tree(Path from) throws IOException {
        try {
            return JSON.readTree(Files.readAllBytes(from));
        } catch (JsonProcessingException broken) {
            if (from.equals(olderWorkspace)) {
                return JSON.createObjectNode();
            }
            throw broken;
        }
    }

    private static Content content(Path from, JsonNode root) throws IOException {
        JsonNode files = root.path("files");
        if (!root.isObject() || !(files.isArray() || files.isMissingNode())) {
            throw new IOException(from + " is not what it should be");
        }
        Set<Path> paths = new TreeSet<>();
        for (JsonNode path : files) {
            try {
                paths.add(Path.of(path.asText()));
            } catch (InvalidPathException e) {
                LOG.warn("Not a path on this system: {}", e.getMessage());
            }
        }
        return new Content(paths, root.path("draft").asBoolean());
    }

    private void write(Content content) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode files = root.putArray("files");
        content.files().forEach(path -> files.add(path.toString()));
        root.put("draft", content.draft());
        AtomicFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
    }
}
