package app.redraft.core.settings;

import java.nio.file.Path;
import java.util.Optional;

/** Port that finds installed programs. Looks into some folders: worker threads only. */
@FunctionalInterface
public interface LocalPrograms {

    /** The file of a program that is called by its bare name, or empty where it is not installed or the name is a path. */
    Optional<Path> find(String name);
}
