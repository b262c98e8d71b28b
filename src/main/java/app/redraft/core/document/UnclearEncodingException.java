package app.redraft.core.document;

import app.redraft.core.text.UserMessage;
import java.util.List;

/** A text file does not say in which encoding it is written, and it is not UTF-8: the writer has to choose. */
public final class UnclearEncodingException extends DocumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<TextEncoding> candidates;

    /**
     * @param candidates the encodings in which the file makes sense, the likeliest first; never empty
     */
    public UnclearEncodingException(String file, List<TextEncoding> candidates) {
        super(UserMessage.of("document.encoding-unclear", file), null);
        this.candidates = List.copyOf(candidates);
    }

    /** The encodings in which the file makes sense, the likeliest first; never empty. Each gives back the same bytes. */
    public List<TextEncoding> candidates() {
        return candidates;
    }
}
