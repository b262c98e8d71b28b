package app.redraft.core.text.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * The diff at one moment of the stream.
 *
 * @param ops the runs of {@code original[0..frontier)} and of the streamed text up to the last complete unit, in reading order
 * @param frontier UTF-16 offset in the original up to which it has been reached; the rest is the dimmed tail
 * @param provisional streamed text that is not yet a complete unit, drawn as inserted at the live edge; may be empty
 * @param finished whether the stream has ended
 */
public record DiffFrame(List<DiffOp> ops, int frontier, String provisional, boolean finished) {
    public DiffFrame {
        ops = List.copyOf(ops);
    }

    /**
     * The runs to review of a stream that broke off here. The rest of the original follows them, so the white space before a
     * word that was cut off stays where two words would run together without it.
     *
     * @param original the whole original
     */
    public List<DiffOp> brokenOff(String original) {
        String space = provisional.substring(
                0, provisional.length() - provisional.stripLeading().length());
        boolean kept = ops.isEmpty() || ops.get(ops.size() - 1).kind() != DiffOp.Kind.INSERT;
        boolean apart = frontier >= original.length() || Character.isWhitespace(original.charAt(frontier));
        if (space.isEmpty() || kept || apart) {
            return ops;
        }
        List<DiffOp> spaced = new ArrayList<>(ops);
        DiffOp last = spaced.remove(spaced.size() - 1);
        spaced.add(new DiffOp(last.kind(), last.text() + space));
        return spaced;
    }
}
