package app.redraft.core.settings;

import app.redraft.core.llm.Tier;
import java.io.IOException;
import java.util.Optional;

/**
 * Port to the keys. The environment wins over the keychain, the keychain over the labelled file. May block for seconds on a
 * locked keychain: worker threads only.
 */
public interface SecretStore {

    /** Where a key came from. */
    enum Source {
        ENVIRONMENT,
        KEYCHAIN,
        FILE,
        NONE
    }

    /** State of the system keychain. */
    enum Keychain {
        AVAILABLE,
        LOCKED,
        MISSING
    }

    /** The key of a tier, if there is one. */
    Optional<String> key(Tier tier);

    /** A server did not accept the key: a remembered one is looked up anew, since another program may have changed it. */
    void refused(Tier tier);

    /** Where {@link #key} would come from. */
    Source source(Tier tier);

    /** State of the keychain now. */
    Keychain keychain();

    /**
     * Stores a key in the keychain.
     *
     * @param allowFile whether the owner-only file may be used when there is no usable keychain
     * @throws IOException with a message for the writer when neither can take it
     */
    void store(Tier tier, String key, boolean allowFile) throws IOException;

    /**
     * Forgets the key of a tier in keychain and file; the environment stays.
     *
     * @throws IOException with a message for the writer when it could not be removed
     */
    void remove(Tier tier) throws IOException;
}
