package app.redraft.infra.provider.proofreader.text;

/**
 * A span hidden from the rules.
 *
 * @param span where
 * @param standIn what they read instead, may be empty
 */
public record HiddenSpan(TextSpan span, String standIn) {
    /** The same further on in a text. */
    public HiddenSpan shifted(int by) {
        return new HiddenSpan(span.shifted(by), standIn);
    }
}
