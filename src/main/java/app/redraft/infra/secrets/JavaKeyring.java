package app.redraft.infra.secrets;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Secret Service, macOS Keychain or Windows Credential Manager through java-keyring. */
final class JavaKeyring implements SystemKeychain {
    private static final Logger LOG = LoggerFactory.getLogger(JavaKeyring.class);
    private static final String SERVICE = "Redraft";

    private interface Use<T> {
        T with(Keyring keyring) throws PasswordAccessException;
    }

    @Override
    public @Nullable String read(String account) throws Missing {
        return use(keyring -> find(keyring, account)).orElse(null);
    }

    private static Optional<String> find(Keyring keyring, String account) {
        try {
            return Optional.ofNullable(keyring.getPassword(SERVICE, account));
        } catch (PasswordAccessException e) {
            LOG.trace("No entry for {}", account);
            return Optional.empty();
        }
    }

    @Override
    public void write(String account, String secret) throws Missing {
        use(keyring -> {
            keyring.setPassword(SERVICE, account, secret);
            return account;
        });
    }

    @Override
    public void delete(String account) throws Missing {
        if (read(account) != null) {
            use(keyring -> {
                keyring.deletePassword(SERVICE, account);
                return account;
            });
        }
    }

    private <T> T use(Use<T> use) throws Missing {
        Keyring keyring;
        try {
            keyring = Keyring.create();
        } catch (BackendNotSupportedException e) {
            throw new Missing(e);
        }
        try {
            return use.with(keyring);
        } catch (PasswordAccessException e) {
            throw new IllegalStateException("the keychain refused", e);
        } finally {
            close(keyring);
        }
    }

    private static void close(Keyring keyring) {
        try {
            keyring.close();
        } catch (Exception e) {
            LOG.debug("The keychain did not close: {}", e.getClass().getSimpleName());
        }
    }
}
