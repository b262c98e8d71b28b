package app.redraft.infra.secrets;

import org.jspecify.annotations.Nullable;

/** The keychain of the system. Every method may block for minutes, for example on a prompt nobody sees. */
interface SystemKeychain {

    /** There is no keychain on this system. */
    final class Missing extends Exception {
        private static final long serialVersionUID = 1L;

        Missing(Throwable cause) {
            super("no keychain", cause);
        }
    }

    /** The secret of an account, or null when it has none. */
    @Nullable String read(String account) throws Missing;

    /** Stores or replaces the secret of an account. */
    void write(String account, String secret) throws Missing;

    /** Forgets the secret of an account; nothing happens when it has none. */
    void delete(String account) throws Missing;
}
