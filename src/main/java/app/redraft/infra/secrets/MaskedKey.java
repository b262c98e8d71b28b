package app.redraft.infra.secrets;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * A key that is remembered, in a form in which a search through a dump of the memory does not find it. No more than that: who
 * can run code in this process can unmask it. Immutable.
 */
final class MaskedKey {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] mask;
    private final byte[] masked;

    MaskedKey(String key) {
        masked = key.getBytes(StandardCharsets.UTF_8);
        mask = new byte[masked.length];
        RANDOM.nextBytes(mask);
        for (int i = 0; i < masked.length; i++) {
            masked[i] ^= mask[i];
        }
    }

    /** The key. */
    String plain() {
        byte[] bytes = masked.clone();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= mask[i];
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
