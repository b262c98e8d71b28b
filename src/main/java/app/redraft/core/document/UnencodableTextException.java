package app.redraft.core.document;

import app.redraft.core.text.UserMessage;

/** The text has characters that the encoding of its file lacks. Nothing was written. */
public final class UnencodableTextException extends DocumentException {
    private static final long serialVersionUID = 1L;

    /**
     * @param characters some of the characters, for the writer
     */
    public UnencodableTextException(String file, TextEncoding encoding, String characters) {
        super(UserMessage.of("document.unencodable", file, encoding.name(), characters), null);
    }
}
