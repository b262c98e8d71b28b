package app.redraft.core.text;

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
}
