package app.redraft.infra.provider.proofreader.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.languagetool.JLanguageTool;
import org.languagetool.tools.StringTools;

/**
 * One of LanguageTool's lists of names and of words that belong together ("New York", "ad hoc"). The file is kept as it is; how
 * an entry may be written in capitals is worked out when its first word is met in a text, and not for tens of thousands of
 * entries beforehand. Thread-safe.
 */
final class WordGroups {
    private static final int BUCKETS = 1 << 15;
    private static final int NONE = -1;

    private final boolean tagged;
    private final byte[] file;
    /** Where each entry begins in the file, and the hash of its first word. */
    private final int[] starts;

    private final int[] hashes;
    /** Chains of entries with the same bucket, in the order of the file. */
    private final int[] first = new int[BUCKETS];

    private final int[] next;
    private final Map<String, Group> met = new ConcurrentHashMap<>();

    /**
     * What an entry stands for.
     *
     * @param tag its part of speech; empty where the list has none
     * @param lemma how the list writes it
     */
    record Meaning(String tag, String lemma) {}

    /**
     * The entries with one first word.
     *
     * @param blanks most blanks in one of them
     * @param meanings by every way they may be written
     */
    record Group(int blanks, Map<String, Meaning> meanings) {
        private static final Group EMPTY = new Group(0, Map.of());
    }

    private WordGroups(byte[] file, boolean tagged) {
        this.file = file;
        this.tagged = tagged;
        starts = starts(file);
        hashes = new int[starts.length];
        next = new int[starts.length];
        Arrays.fill(first, NONE);
        for (int entry = starts.length - 1; entry >= 0; entry--) {
            hashes[entry] = hash(file, starts[entry], firstWordEnd(file, starts[entry]));
            int bucket = hashes[entry] & (BUCKETS - 1);
            next[entry] = first[bucket];
            first[bucket] = entry;
        }
    }

    /**
     * Reads a list.
     *
     * @param name the file's among LanguageTool's resources
     * @param tagged whether each entry has a part of speech, behind a tab
     */
    static WordGroups read(String name, boolean tagged) {
        try (InputStream stream =
                Objects.requireNonNull(JLanguageTool.getDataBroker().getFromResourceDirAsStream(name), name)) {
            return new WordGroups(stream.readAllBytes(), tagged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether its entries have a part of speech. */
    boolean tagged() {
        return tagged;
    }

    /** The entries that begin with a word, however it is capitalised; the word may be the whole of an entry. */
    Group beginningWith(String word) {
        Group group = met.get(word);
        if (group != null) {
            return group;
        }
        List<String> entries = entries(word);
        return entries.isEmpty() ? Group.EMPTY : met.computeIfAbsent(word, each -> group(entries));
    }

    private List<String> entries(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        int hash = hash(bytes, 0, bytes.length);
        String capitals = capitals(word);
        return Stream.iterate(first[hash & (BUCKETS - 1)], entry -> entry != NONE, entry -> next[entry])
                .filter(entry -> hashes[entry] == hash)
                .map(this::entry)
                .filter(entry -> capitals(entry.split("[ \t]", 2)[0]).equals(capitals))
                .toList();
    }

    private Group group(List<String> entries) {
        Map<String, Meaning> meanings = new HashMap<>();
        for (String entry : entries) {
            int tab = entry.indexOf('\t');
            String words = tab < 0 ? entry : entry.substring(0, tab);
            Meaning meaning = new Meaning(tagged ? entry.substring(tab + 1).trim() : "", words);
            if (!StringTools.isCamelCase(words)) {
                meanings.putIfAbsent(capitals(words), meaning);
            }
            meanings.putIfAbsent(StringTools.uppercaseFirstChar(words), meaning);
            meanings.put(words, meaning);
        }
        int blanks = meanings.keySet().stream()
                .mapToInt(words -> words.split(" ").length)
                .max()
                .orElse(0);
        return new Group(blanks, meanings);
    }

    private String entry(int entry) {
        int end = starts[entry];
        while (end < file.length && file[end] != '\n' && file[end] != '#') {
            end++;
        }
        return new String(file, starts[entry], end - starts[entry], StandardCharsets.UTF_8).trim();
    }

    private static String capitals(String words) {
        return words.toUpperCase(Locale.ROOT);
    }

    private static int[] starts(byte[] file) {
        int[] starts = new int[1 + lines(file)];
        int entries = 0;
        int at = 0;
        while (at < file.length) {
            while (at < file.length && file[at] >= 0 && file[at] <= ' ') {
                at++;
            }
            if (at < file.length && file[at] != '#') {
                starts[entries++] = at;
            }
            while (at < file.length && file[at] != '\n') {
                at++;
            }
        }
        return Arrays.copyOf(starts, entries);
    }

    private static int lines(byte[] file) {
        int lines = 0;
        for (byte each : file) {
            lines += each == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static int firstWordEnd(byte[] file, int start) {
        int end = start;
        while (end < file.length && (file[end] < 0 || file[end] > ' ') && file[end] != '#') {
            end++;
        }
        return end;
    }

    /** Of a word in capitals, whichever it is written in. */
    private static int hash(byte[] word, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            byte letter = word[i];
            if (letter < 0) {
                return capitals(new String(word, start, end - start, StandardCharsets.UTF_8))
                        .hashCode();
            }
            hash = 31 * hash + (letter >= 'a' && letter <= 'z' ? letter - ('a' - 'A') : letter);
        }
        return hash;
    }
}
