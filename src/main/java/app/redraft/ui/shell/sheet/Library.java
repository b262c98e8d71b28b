package app.redraft.ui.shell.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A library Redraft is built with, from {@code about/libraries.tsv} (written by {@code packaging/licences}).
 *
 * @param artifact {@code group:artifact}
 * @param version its version
 * @param licence one or several, as SPDX ids where they are one
 * @param name as it calls itself
 */
public record Library(String artifact, String version, String licence, String name) {

    /**
     * All of them, ordered by artifact.
     *
     * @throws IOException when the list cannot be read
     */
    public static List<Library> all() throws IOException {
        InputStream list = Objects.requireNonNull(Library.class.getResourceAsStream("/about/libraries.tsv"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().map(Library::of).toList();
        }
    }

    private static Library of(String line) {
        String[] fields = line.split("\t", 4);
        return new Library(fields[0], fields[1], fields[2], fields[3]);
    }
}
