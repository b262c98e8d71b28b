package app.redraft.infra.files;

import app.redraft.core.document.TextEncoding;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Bytes to characters and back in one encoding, strictly: what does not fit is an error, never a question mark. */
record TextCodec(TextEncoding encoding) {
    private static final int MOST_NAMED = 8;
    private static final String MARK = "\uFEFF";

    /** The text of a file, without its byte order mark. */
    String decode(byte[] bytes) throws CharacterCodingException {
        String text =
                encoding.charset().newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return encoding.byteOrderMark() && text.startsWith(MARK) ? text.substring(1) : text;
    }

    /** Whether the bytes are text in this encoding, and come back as they are. */
    boolean fits(byte[] bytes) {
        try {
            return Arrays.equals(bytes, encode(decode(bytes)));
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /**
     * The bytes of a text. Halves of surrogate pairs, which are no characters, become replacement characters in Unicode.
     *
     * @throws CharacterCodingException when the encoding lacks a character; {@link #lacking} names it
     */
    byte[] encode(String text) throws CharacterCodingException {
        CharsetEncoder encoder = encoding.charset().newEncoder();
        if (isUnicode()) {
            encoder.onMalformedInput(CodingErrorAction.REPLACE).replaceWith("\uFFFD".getBytes(encoding.charset()));
        }
        ByteBuffer encoded = encoder.encode(CharBuffer.wrap(encoding.byteOrderMark() ? MARK + text : text));
        return Arrays.copyOfRange(encoded.array(), encoded.arrayOffset(), encoded.arrayOffset() + encoded.limit());
    }

    /** The first few characters of a text that the encoding lacks, with blanks between. */
    String lacking(String text) {
        CharsetEncoder encoder = encoding.charset().newEncoder();
        return text.codePoints()
                .mapToObj(Character::toString)
                .distinct()
                .filter(character -> !encoder.canEncode(character))
                .limit(MOST_NAMED)
                .collect(Collectors.joining(" "));
    }

    private boolean isUnicode() {
        return encoding.charset().equals(StandardCharsets.UTF_8)
                || encoding.charset().name().startsWith("UTF-");
    }
}
