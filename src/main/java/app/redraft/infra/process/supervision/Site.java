package app.redraft.infra.process.supervision;

import app.redraft.core.llm.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files and locks of one tier's server, shared by all Redraft processes of a data folder. Thread-safe. */
final class Site {
    private static final Logger LOG = LoggerFactory.getLogger(Site.class);

    private final Ground ground;
    private final Pace pace;
    private final Path base;
    private final SharedLocks locks;
    private final ServerLog log;

    Site(Tier tier, Ground ground, Pace pace) {
        this.ground = ground;
        this.pace = pace;
        String name = "server-" + tier.id();
        base = ground.data().resolve(name);
        locks = new SharedLocks(ground.data().resolve(name + ".lock"));
        log = new ServerLog(ground.logs().resolve(name + ".log"), ground.clock());
    }

    Pace pace() {
        return pace;
    }

    Executor workers() {
        return ground.workers();
    }

    Ground ground() {
        return ground;
    }

    Instant now() {
        return ground.clock().instant();
    }

    SharedLocks locks() {
        return locks;
    }

    ServerLog log() {
        return log;
    }

    /** What the supervisor in charge writes down. */
    Path record() {
        return base.resolveSibling(base.getFileName() + ".state");
    }

    /** When another process than the supervisor's last used the server. */
    Instant lastUseElsewhere() {
        try {
            return Files.getLastModifiedTime(usedFile()).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    /** Holds the server for a call of a process that only follows; false while it cannot be called. */
    boolean holdForCall(int port) {
        if (locks.holds(SharedLocks.Place.OWNER)) {
            return true;
        }
        if (!locks.share(SharedLocks.Place.CALLS)) {
            return false;
        }
        boolean ready = ServerRecord.read(record())
                .filter(record -> record.isReady() && record.port() == port)
                .isPresent();
        if (!ready) {
            locks.release(SharedLocks.Place.CALLS);
        }
        return ready;
    }

    /** The last call under way has ended. */
    void callsEnded() {
        if (locks.holds(SharedLocks.Place.CALLS)) {
            locks.release(SharedLocks.Place.CALLS);
            try {
                if (Files.notExists(usedFile())) {
                    Files.createFile(usedFile());
                }
                Files.setLastModifiedTime(usedFile(), FileTime.from(now()));
            } catch (IOException e) {
                LOG.debug("the use of the local server was not noted: {}", e.toString());
            }
        }
    }

    private Path usedFile() {
        return base.resolveSibling(base.getFileName() + ".used");
    }
}
