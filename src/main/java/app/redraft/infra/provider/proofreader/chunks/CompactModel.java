package app.redraft.infra.provider.proofreader.chunks;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.StringTokenizer;
import opennlp.tools.ml.model.MaxentModel;

/**
 * A maximum-entropy model of OpenNLP that answers as OpenNLP's own class does, bit for bit. The file stays as it is: only the
 * hashes of its features are gathered, where OpenNLP makes a quarter of a million strings, and as many entries of a map and
 * arrays. Immutable; any thread.
 */
final class CompactModel implements MaxentModel {
    private static final String FORMAT = "GIS";
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final String[] outcomes;
    /** For each pattern the outcomes that its features speak for or against. */
    private final int[][] patterns;
    /** For each pattern its first feature, and where the weights of that one begin. */
    private final int[] firsts;

    private final int[] offsets;
    private final ByteBuffer weights;
    /** Open addressing: the hash in a slot, and its feature plus one; 0 where the slot is free. */
    private final long[] hashes;

    private final int[] features;

    private CompactModel(ByteBuffer file) {
        if (!text(file).equals(FORMAT)) {
            throw new IllegalStateException("not a model of maximum entropy");
        }
        // Two numbers that are not used any more.
        file.position(file.position() + Integer.BYTES + Double.BYTES);
        outcomes = new String[file.getInt()];
        Arrays.setAll(outcomes, i -> text(file));
        patterns = new int[file.getInt()][];
        firsts = new int[patterns.length];
        offsets = new int[patterns.length];
        readPatterns(file);
        int count = file.getInt();
        int slots = Integer.highestOneBit(Math.max(1, count)) * 4;
        hashes = new long[slots];
        features = new int[slots];
        for (int feature = 0; feature < count; feature++) {
            readFeature(file, feature);
        }
        weights = ByteBuffer.wrap(Arrays.copyOfRange(file.array(), file.position(), file.limit()));
    }

    /** Reads a model; the stream stays open. */
    static CompactModel read(InputStream stream) throws IOException {
        return new CompactModel(ByteBuffer.wrap(stream.readAllBytes()));
    }

    private static String text(ByteBuffer file) {
        int length = Short.toUnsignedInt(file.getShort(file.position()));
        try (DataInputStream data =
                new DataInputStream(new ByteArrayInputStream(file.array(), file.position(), Short.BYTES + length))) {
            file.position(file.position() + Short.BYTES + length);
            return data.readUTF();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readPatterns(ByteBuffer file) {
        int feature = 0;
        int offset = 0;
        for (int i = 0; i < patterns.length; i++) {
            StringTokenizer numbers = new StringTokenizer(text(file), " ");
            int uses = Integer.parseInt(numbers.nextToken());
            patterns[i] = new int[numbers.countTokens()];
            for (int j = 0; j < patterns[i].length; j++) {
                patterns[i][j] = Integer.parseInt(numbers.nextToken());
            }
            firsts[i] = feature;
            offsets[i] = offset;
            feature += uses;
            offset += uses * patterns[i].length;
        }
    }

    private void readFeature(ByteBuffer file, int feature) {
        byte[] bytes = file.array();
        int start = file.position() + Short.BYTES;
        int end = start + Short.toUnsignedInt(file.getShort());
        long hash = FNV_START;
        for (int i = start; i < end; i++) {
            hash = step(hash, bytes[i]);
        }
        file.position(end);
        int slot = slot(hash);
        hashes[slot] = hash;
        features[slot] = feature + 1;
    }

    private int slot(long hash) {
        int mask = features.length - 1;
        int slot = (int) (hash ^ (hash >>> 32)) & mask;
        while (features[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static long step(long hash, int letter) {
        return (hash ^ (letter & 0xff)) * FNV_PRIME;
    }

    /** Of the bytes that the file has for the text: UTF-8 as Java writes it, each half of a surrogate pair apart. */
    private static long hash(String text) {
        long hash = FNV_START;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter != 0 && letter < 0x80) {
                hash = step(hash, letter);
            } else if (letter < 0x800) {
                hash = step(step(hash, 0xc0 | letter >> 6), 0x80 | letter & 0x3f);
            } else {
                hash = step(step(step(hash, 0xe0 | letter >> 12), 0x80 | letter >> 6 & 0x3f), 0x80 | letter & 0x3f);
            }
        }
        return hash;
    }

    @Override
    public double[] eval(String[] context) {
        return eval(context, new double[outcomes.length]);
    }

    @Override
    public double[] eval(String[] context, double[] sums) {
        Arrays.fill(sums, StrictMath.log(1.0 / outcomes.length));
        for (String feature : context) {
            add(features[slot(hash(feature))] - 1, sums);
        }
        double all = 0;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = StrictMath.exp(sums[i]);
            all += sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= all;
        }
        return sums;
    }

    private void add(int feature, double[] sums) {
        if (feature < 0) {
            return;
        }
        int found = Arrays.binarySearch(firsts, feature);
        int pattern = found < 0 ? -found - 2 : found;
        int[] outcomesOfPattern = patterns[pattern];
        int offset = offsets[pattern] + (feature - firsts[pattern]) * outcomesOfPattern.length;
        for (int outcome : outcomesOfPattern) {
            sums[outcome] += weights.getDouble(offset * Double.BYTES);
            offset++;
        }
    }

    @Override
    public double[] eval(String[] context, float[] values) {
        throw new UnsupportedOperationException("features have no values here");
    }

    @Override
    public String getBestOutcome(double[] sums) {
        int best = 0;
        for (int i = 1; i < sums.length; i++) {
            best = sums[best] < sums[i] ? i : best;
        }
        return outcomes[best];
    }

    @Override
    public String getAllOutcomes(double[] sums) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < sums.length; i++) {
            all.append(String.format(Locale.ROOT, "%s[%.4f]  ", outcomes[i], sums[i]));
        }
        return all.toString().trim();
    }

    @Override
    public String getOutcome(int index) {
        return outcomes[index];
    }

    @Override
    public int getIndex(String outcome) {
        return Arrays.asList(outcomes).indexOf(outcome);
    }

    @Override
    public int getNumOutcomes() {
        return outcomes.length;
    }
}
