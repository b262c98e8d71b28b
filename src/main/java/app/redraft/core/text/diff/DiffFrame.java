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
     * The runs to review of a stream that broke off here; the rest of the original follows them. New text that ends there
     * runs together with none of the old.
     *
     * @param original the whole original
     */
    public List<DiffOp> brokenOff(String original) {
        boolean fresh = !ops.isEmpty() && ops.get(ops.size() - 1).kind() == DiffOp.Kind.INSERT;
        if (!fresh) {
            return ops;
        }
        List<DiffOp> mended = new ArrayList<>(ops);
        DiffOp last = mended.remove(mended.size() - 1);
        String text = BrokenEnd.joined(last.text(), provisional, original, frontier);
        if (!text.isEmpty()) {
            mended.add(new DiffOp(last.kind(), text));
        }
        return mended;
    }
}
