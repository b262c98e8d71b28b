package app.redraft.infra.files.dictionary;

import app.redraft.core.file.AtomicFile;
import app.redraft.core.proofreading.personal.DictionaryException;
import app.redraft.core.proofreading.personal.Entries;
import app.redraft.core.proofreading.personal.PersonalDictionary;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.files.locks.FileNames;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The personal dictionary in {@code dictionary.json}: looked at each time, read when it is another one, and changed only under a
 * lock that all processes share, so that nobody overwrites what another one told. Thread-safe.
 */
public final class FileDictionary implements PersonalDictionary {
    private static final Logger LOG = LoggerFactory.getLogger(FileDictionary.class);
    /** A process can hold a file's lock only once. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path file;
    private volatile @Nullable Known known;
    private volatile boolean unreadable;

    /** @param file {@code dictionary.json}; made when something is told */
    public FileDictionary(Path file) {
        this.file = file;
    }

    /** What tells one content of the file from another. */
    private record Stamp(FileTime written, long size, @Nullable Object key) {}

    private record Known(Stamp stamp, DictionaryText text) {}

    @Override
    public Entries of(Optional<Path> document) {
        try {
            Entries entries = entries(read(), document);
            unreadable = false;
            return entries;
        } catch (IOException e) {
            if (!unreadable) {
                LOG.warn("The personal dictionary cannot be read: {}", e.getMessage());
            }
            unreadable = true;
            return Entries.NONE;
        }
    }

    @Override
    public Entries change(Optional<Path> document, UnaryOperator<Entries> change) throws IOException {
        return entries(
                locked(text -> {
                    Entries changed = change.apply(entries(text, document));
                    return document.isEmpty() ? text.withEverywhere(changed) : text.with(key(document.get()), changed);
                }),
                document);
    }

    @Override
    public void follow(Path from, Path to) throws IOException {
        String before = key(from);
        String after = key(to);
        Entries taken = read().documents().get(before);
        if (taken != null && !before.equals(after)) {
            locked(text -> text.documents().containsKey(after) ? text : text.with(after, taken));
        }
    }

    @Override
    public Optional<UserMessage> problem() {
        return unreadable ? Optional.of(UserMessage.of("dictionary.unreadable", file.toString())) : Optional.empty();
    }

    private DictionaryText locked(UnaryOperator<DictionaryText> change) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Released with the channel, and by the system when the process dies.
                channel.lock();
                DictionaryText before = read();
                DictionaryText after = change.apply(before);
                if (!after.equals(before)) {
                    AtomicFile.write(file, after.bytes());
                }
                return after;
            }
        }
    }

    private static Entries entries(DictionaryText text, Optional<Path> document) {
        return document.isEmpty()
                ? text.everywhere()
                : text.documents().getOrDefault(key(document.get()), Entries.NONE);
    }

    /** Whatever name leads to a document, it is the same one. */
    private static String key(Path document) {
        return FileNames.real(document).toString();
    }

    private DictionaryText read() throws IOException {
        if (Files.notExists(file)) {
            return DictionaryText.EMPTY;
        }
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        Stamp stamp = new Stamp(now.lastModifiedTime(), now.size(), now.fileKey());
        Known last = known;
        if (last != null && last.stamp().equals(stamp)) {
            return last.text();
        }
        byte[] content = Files.readAllBytes(file);
        try {
            DictionaryText text = DictionaryText.of(content);
            known = new Known(stamp, text);
            return text;
        } catch (IOException broken) {
            throw new DictionaryException(UserMessage.of("dictionary.unreadable", file.toString()), broken);
        }
    }
}
