package app.redraft.ui.network;

/**
 * What a tier would get, in words.
 *
 * @param where the address, or that none is asked
 * @param note what to know about it
 * @param instruction what is asked for
 * @param passage the passage, or its first part
 * @param before what stands before it and is sent along; may be empty
 * @param after what stands after it and is sent along; may be empty
 * @param guidance what the model is told beside it; empty where nothing is sent
 * @param raw the request word by word; empty where nothing is sent
 */
public record TierPreview(
        String where,
        String note,
        String instruction,
        String passage,
        String before,
        String after,
        String guidance,
        String raw) {

    /** Nothing to rewrite. */
    static TierPreview nothing(String note) {
        return new TierPreview("", note, "", "", "", "", "", "");
    }
}
