package app.redraft.launch.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks at the settings file twice a second, so that what another window or an editor writes into it is in force here too. A
 * file is read when it has stood still from one look to the next: editors empty a file before they write it, or put another
 * one in its place.
 */
public final class SettingsWatch {
    private static final Duration EVERY = Duration.ofMillis(500);

    private final Path file;
    private final Executor disk;
    private final Runnable changed;
    private String known;
    private String last;

    private SettingsWatch(Path file, Executor disk, Runnable changed) {
        this.file = file;
        this.disk = disk;
        this.changed = changed;
        known = look(file);
        last = known;
    }

    /**
     * Watches the file from now on, until the timer ends.
     *
     * @param disk reads the file, in order with what is written to it
     * @param changed runs there when the file is another one than before
     */
    public static void begin(Path file, ScheduledExecutorService timer, Executor disk, Runnable changed) {
        SettingsWatch watch = new SettingsWatch(file, disk, changed);
        timer.scheduleWithFixedDelay(watch::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        String now = look(file);
        if (now.equals(last) && !now.equals(known)) {
            known = now;
            disk.execute(changed);
        }
        last = now;
    }

    private static String look(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return found.lastModifiedTime() + " " + found.size() + " " + found.fileKey();
        } catch (IOException e) {
            return "none";
        }
    }
}
