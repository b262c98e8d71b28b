package app.redraft.infra.provider;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.ModelClient;
import app.redraft.core.settings.ProviderKind;
import app.redraft.core.settings.TierSettings;
import app.redraft.infra.provider.net.SystemProxy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream over TLS and HTTP/2, from a server whose certificate this Java trusts. */
class SecureConnectionTest {
    private static final String STORE = "javax.net.ssl.trustStore";
    private static final String PASSWORD = "javax.net.ssl.trustStorePassword";

    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();
    private final ThreadPoolExecutor threads = (ThreadPoolExecutor) Executors.newCachedThreadPool();
    private final ProviderClients clients =
            new ProviderClients(threads, Clock.systemUTC(), new SystemProxy(Map.of(), () -> null));

    @BeforeEach
    void serve() throws IOException, GeneralSecurityException {
        HeldCertificate authority = new HeldCertificate.Builder()
                .certificateAuthority(0)
                .commonName("An authority of our own")
                .build();
        HeldCertificate localhost = new HeldCertificate.Builder()
                .signedBy(authority)
                .addSubjectAlternativeName("localhost")
                .build();
        trust(authority);
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(localhost)
                .build()
                .sslSocketFactory());
        server.start();
    }

    @AfterEach
    void close() {
        System.clearProperty(STORE);
        System.clearProperty(PASSWORD);
        clients.close();
        server.close();
        threads.shutdownNow();
    }

    private void trust(HeldCertificate authority) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("own", authority.certificate());
        Path file = folder.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, "changeit".toCharArray());
        }
        System.setProperty(STORE, file.toString());
        System.setProperty(PASSWORD, "changeit");
    }

    private TierSettings settings() {
        return Calls.settings(ProviderKind.OPENAI, "https://localhost:" + server.getPort() + "/v1", "small");
    }

    @Test
    void streamsOverHttp2OnTheConnectionThatWasMadeReady() throws InterruptedException {
        clients.prewarm(settings());
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (threads.getCompletedTaskCount() == 0 && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        assertThat(server.getRequestCount()).as("requests before the call").isZero();
        for (int call = 0; call < 2; call++) {
            server.enqueue(new MockResponse.Builder()
                    .addHeader("Content-Type", "text/event-stream")
                    .body(
                            "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hello\"},\"finish_reason\":\"stop\"}]}\n\n"
                                    + "data: [DONE]\n\n")
                    .build());
            ModelClient client = clients.create(settings(), Optional::empty);
            assertThat(Calls.run(client).text()).isEqualTo("Hello");
            RecordedRequest request = server.takeRequest();
            assertThat(request.getVersion()).isEqualTo("HTTP/2");
            assertThat(request.getConnectionIndex()).as("the connection").isZero();
            assertThat(request.getExchangeIndex()).as("requests on it before").isEqualTo(call);
        }
    }
}
