package app.redraft.infra.provider.net;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trusts what the JDK trusts and, beyond it, what the operating system trusts (for example a company's own authority).
 * The system's list is read the first time the JDK's own does not suffice. Thread-safe.
 */
final class SystemTrust implements X509TrustManager {
    private static final Logger LOG = LoggerFactory.getLogger(SystemTrust.class);
    private static final List<Path> BUNDLES = List.of(
            Path.of("/etc/ssl/certs/ca-certificates.crt"),
            Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
            Path.of("/etc/ssl/ca-bundle.pem"),
            Path.of("/etc/ssl/cert.pem"));

    private final X509TrustManager jdk;
    private @Nullable X509TrustManager system;
    private boolean systemRead;

    private SystemTrust(X509TrustManager jdk) {
        this.jdk = jdk;
    }

    /** The trust of this machine. */
    static SystemTrust load() {
        try {
            return new SystemTrust(managerFor(null));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no trust store", e);
        }
    }

    /** Sockets that check certificates against this trust. */
    SSLSocketFactory socketFactory() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        try {
            jdk.checkServerTrusted(chain, authType);
        } catch (CertificateException notInJdk) {
            X509TrustManager more = systemManager();
            if (more == null) {
                throw notInJdk;
            }
            more.checkServerTrusted(chain, authType);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        jdk.checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return jdk.getAcceptedIssuers();
    }

    private synchronized @Nullable X509TrustManager systemManager() {
        if (!systemRead) {
            systemRead = true;
            try {
                KeyStore store = systemStore();
                system = store == null ? null : managerFor(store);
            } catch (GeneralSecurityException | IOException e) {
                LOG.warn("the system's trusted certificates could not be read: {}", e.toString());
            }
        }
        return system;
    }

    private static X509TrustManager managerFor(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager x509) {
                return x509;
            }
        }
        throw new GeneralSecurityException("no X.509 trust manager");
    }

    private static @Nullable KeyStore systemStore() throws GeneralSecurityException, IOException {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            return opened("Windows-ROOT");
        }
        if (os.contains("mac")) {
            return opened("KeychainStore");
        }
        for (Path bundle : BUNDLES) {
            if (Files.isReadable(bundle)) {
                return bundled(bundle);
            }
        }
        return null;
    }

    private static KeyStore opened(String type) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        return store;
    }

    private static KeyStore bundled(Path bundle) throws GeneralSecurityException, IOException {
        KeyStore store = opened(KeyStore.getDefaultType());
        try (InputStream in = Files.newInputStream(bundle)) {
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("system-" + number, certificate);
                number++;
            }
        }
        return store;
    }
}
