package app.redraft.bench;

import app.redraft.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An original and its rewrite for measurements: real prose where it is at hand, else made-up.
 *
 * @param set {@code base} (15 of 100 words changed), {@code heavy} (half of them), {@code move} (sentences swapped) or
 *     {@code same}
 */
record DiffPair(String set, String original, String rewritten) {
    static final List<String> SETS = List.of("base", "heavy", "move", "same");

    private static final int TOKEN = 4;

    /** The pair of a set with about so many characters. */
    static DiffPair of(String set, int size) {
        Path folder = SharedData.find("data/diff/" + set + "/" + size).orElse(null);
        return folder == null ? made(set, size, size) : read(set, folder);
    }

    /** A made-up pair. */
    static DiffPair made(String set, long seed, int size) {
        String original = Prose.text(seed, size, true);
        String rewritten = original;
        if (set.equals("move")) {
            rewritten = Prose.moved(original);
        } else if (!set.equals("same")) {
            rewritten = Prose.changed(original, seed + 1, set.equals("base") ? 0.15 : 0.5);
        }
        return new DiffPair(set, original, rewritten);
    }

    /** The rewrite in pieces of four code points. */
    List<String> tokens() {
        List<String> tokens = new ArrayList<>();
        for (int from = 0; from < rewritten.length(); ) {
            int to = from;
            for (int k = 0; k < TOKEN && to < rewritten.length(); k++) {
                to += Character.charCount(rewritten.codePointAt(to));
            }
            tokens.add(rewritten.substring(from, to));
            from = to;
        }
        return tokens;
    }

    private static DiffPair read(String set, Path folder) {
        try {
            return new DiffPair(
                    set,
                    Files.readString(folder.resolve("original.txt")),
                    Files.readString(folder.resolve("rewritten.txt")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
