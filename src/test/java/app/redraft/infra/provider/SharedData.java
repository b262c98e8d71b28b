package app.redraft.infra.provider;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds data that may lie beside the project; tests pass without it. */
final class SharedData {
    private SharedData() {}

    static Optional<Path> find(String name) {
        String variable = System.getenv("REDRAFT_SHARED");
        Path beside = Path.of("..", "shared", name);
        if (Files.exists(beside)) {
            return Optional.of(beside);
        }
        return Optional.ofNullable(variable)
                .map(folder -> Path.of(folder, name))
                .filter(Files::exists);
    }
}
