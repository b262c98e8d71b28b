package app.redraft.infra.process;

import app.redraft.core.settings.LocalPrograms;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Programs on the {@code PATH}, and where package managers put them: a program started from a desktop has a shorter path than
 * a terminal.
 */
public final class ProgramPath implements LocalPrograms {
    private static final List<String> USUAL = List.of("/usr/local/bin", "/opt/homebrew/bin", "/usr/bin");
    private static final List<String> ENDINGS = List.of("", ".exe");

    private final List<Path> folders;

    private ProgramPath(List<Path> folders) {
        this.folders = folders;
    }

    /** The programs that the environment names. */
    public static ProgramPath of(Map<String, String> environment) {
        String path = Objects.requireNonNullElse(environment.getOrDefault("PATH", environment.get("Path")), "");
        return new ProgramPath(Stream.concat(Stream.of(path.split(File.pathSeparator)), USUAL.stream())
                .flatMap(ProgramPath::folder)
                .distinct()
                .toList());
    }

    @Override
    public Optional<Path> find(String name) {
        if (name.contains("/") || name.contains("\\")) {
            return Optional.empty();
        }
        return folders.stream()
                .flatMap(folder -> ENDINGS.stream().map(ending -> folder.resolve(name + ending)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private static Stream<Path> folder(String name) {
        try {
            return name.isBlank() ? Stream.empty() : Stream.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }
}
