package app.redraft;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds data that may lie beside the project, or in the folder {@code REDRAFT_SHARED} names; tests pass without it. */
public final class SharedData {
    private SharedData() {}

    /** A file or folder by its path below the shared folder, if it is there. */
    public static Optional<Path> find(String name) {
        Path beside = Path.of("..", "shared", name);
        if (Files.exists(beside)) {
            return Optional.of(beside);
        }
        return Optional.ofNullable(System.getenv("REDRAFT_SHARED"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::exists);
    }
}
