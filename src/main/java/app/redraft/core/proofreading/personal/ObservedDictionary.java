package app.redraft.core.proofreading.personal;

import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A dictionary that tells whenever something was changed through it, wherever in the program. Any thread. */
public final class ObservedDictionary implements PersonalDictionary {
    private final PersonalDictionary kept;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** @param kept keeps what is told */
    public ObservedDictionary(PersonalDictionary kept) {
        this.kept = kept;
    }

    /**
     * Runs an action after each change, on the thread that made it.
     *
     * @return ends that
     */
    public Runnable onChange(Runnable action) {
        listeners.add(action);
        return () -> listeners.remove(action);
    }

    @Override
    public Entries of(Optional<Path> document) {
        return kept.of(document);
    }

    @Override
    public Entries change(Optional<Path> document, UnaryOperator<Entries> change) throws IOException {
        Entries now = kept.change(document, change);
        listeners.forEach(Runnable::run);
        return now;
    }

    @Override
    public void follow(Path from, Path to) throws IOException {
        kept.follow(from, to);
        listeners.forEach(Runnable::run);
    }

    @Override
    public Optional<UserMessage> problem() {
        return kept.problem();
    }
}
