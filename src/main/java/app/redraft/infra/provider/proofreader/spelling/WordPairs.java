package app.redraft.infra.provider.proofreader.spelling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * How often English words stand beside one another: 240,000 pairs and 80,000 words, from the frequency lists of SymSpell.
 * A table of hashes and logarithmic classes, 1.6 MB, read on first use. Thread-safe.
 */
public final class WordPairs {
    private static final String TABLE = "/infra/provider/proofreader/word-pairs.bin";
    /** Classes for each doubling of a count. */
    private static final double STEPS = 5;
    /** The class of a pair that is too rare to be in the table: below 6.4 million. */
    private static final double RARE_PAIR = 21.0;

    private static final double RARE_WORD = 13.0;

    private static final class Holder {
        static final WordPairs PAIRS = new WordPairs();
    }

    private final int[] hashes;
    private final byte[] classes;

    private WordPairs() {
        try (InputStream stream = Objects.requireNonNull(WordPairs.class.getResourceAsStream(TABLE), TABLE)) {
            ByteBuffer table = ByteBuffer.wrap(stream.readAllBytes());
            int size = table.getInt();
            hashes = new int[size];
            table.asIntBuffer().get(hashes);
            table.position(Integer.BYTES * (size + 1));
            classes = new byte[size];
            table.get(classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table. */
    public static WordPairs get() {
        return Holder.PAIRS;
    }

    /**
     * How well a word goes with its neighbours: how much more often it stands beside them than its frequency makes one expect,
     * as a logarithm to base 2, up to what all candidates for the place have in common.
     *
     * @param left the word before, or an empty string where a sentence or clause begins
     * @param right the word after, or an empty string
     */
    public double fit(String left, String word, String right) {
        double own = word(word);
        return (unknown(left) ? 0 : excess(pair(left, word), own))
                + (unknown(right) ? 0 : excess(pair(word, right), own));
    }

    /** Whether there is no word, or none that the table has: it says nothing about its neighbours. */
    private boolean unknown(String word) {
        return word.isEmpty() || word(word) <= RARE_WORD;
    }

    /** A pair that is too rare for the table says nothing against a word that is rare itself. */
    private static double excess(double pair, double word) {
        return pair > RARE_PAIR ? pair - word : Math.min(0, RARE_PAIR - word);
    }

    /** The logarithm of how often two words stand together. */
    public double pair(String first, String second) {
        return find(first.toLowerCase(Locale.ROOT) + ' ' + second.toLowerCase(Locale.ROOT), RARE_PAIR);
    }

    /** Whether two words stand together often enough to be in the table. */
    public boolean known(String first, String second) {
        return pair(first, second) > RARE_PAIR;
    }

    /** The logarithm of how often a word stands anywhere. */
    public double word(String word) {
        return find(word.toLowerCase(Locale.ROOT), RARE_WORD);
    }

    private double find(String words, double otherwise) {
        int hash = hash(words);
        int low = 0;
        int high = hashes.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Integer.compareUnsigned(hashes[middle], hash);
            if (order == 0) {
                return (classes[middle] & 0xff) / STEPS;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return otherwise;
    }

    /** The class of a count. */
    public static byte frequencyClass(long count) {
        return (byte) Math.round(STEPS * Math.log(count) / Math.log(2));
    }

    /** The hash of words apart by one blank: FNV-1a, mixed. */
    public static int hash(String words) {
        int hash = 0x811c9dc5;
        for (byte letter : words.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (letter & 0xff)) * 0x01000193;
        }
        hash = (hash ^ (hash >>> 15)) * 0x2c1b3c6d;
        return hash ^ (hash >>> 12);
    }
}
