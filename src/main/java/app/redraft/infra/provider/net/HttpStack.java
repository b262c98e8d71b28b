package app.redraft.infra.provider.net;

import java.io.IOException;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * The one OkHttp stack all providers share: HTTP/2, connections kept five minutes, system proxy and trust store, no
 * redirects, no read timeout (streams have their own clocks). What TLS needs is loaded with the first https call.
 * Thread-safe. Closing ends its calls and connections.
 */
public final class HttpStack implements Call.Factory, AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final int MAX_CALLS = 64;

    private final ExecutorService executor;
    private final OkHttpClient plain;
    private @Nullable OkHttpClient secure;

    /**
     * A stack.
     *
     * @param executor runs the calls; each streaming call holds one of its threads; not closed by this class
     * @param proxies chooses the proxy of an address
     * @param proxyAuthenticator answers a proxy that asks who we are
     * @param interceptors see every call before it goes out
     */
    public HttpStack(
            ExecutorService executor,
            ProxySelector proxies,
            Authenticator proxyAuthenticator,
            Interceptor... interceptors) {
        this.executor = executor;
        Dispatcher dispatcher = new Dispatcher(executor);
        dispatcher.setMaxRequests(MAX_CALLS);
        dispatcher.setMaxRequestsPerHost(MAX_CALLS);
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(8, 5, TimeUnit.MINUTES))
                .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                .connectTimeout(CONNECT_TIMEOUT)
                .eventListener(Departure.LISTENER)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ofSeconds(30))
                .followRedirects(false)
                .followSslRedirects(false)
                .proxySelector(proxies)
                .proxyAuthenticator(proxyAuthenticator)
                .addInterceptor(new WashedBuffers())
                .addInterceptor(new FreshConnection())
                .addNetworkInterceptor(FreshConnection.LOOK)
                .addNetworkInterceptor(new PlainHttpGuard());
        for (Interceptor interceptor : interceptors) {
            builder.addInterceptor(interceptor);
        }
        this.plain = builder.build();
    }

    @Override
    public Call newCall(Request request) {
        return client(request.url()).newCall(request);
    }

    /** Makes calls of which everything happens but the network: each is answered here, with this content. */
    public Call.Factory rehearsal(String content) {
        Interceptor answer = chain -> new Response.Builder()
                .request(chain.request())
                .protocol(Protocol.HTTP_1_1)
                .code(200)
                .message("OK")
                .body(ResponseBody.create(content, null))
                .build();
        return request -> client(request.url())
                .newBuilder()
                .addInterceptor(answer)
                .build()
                .newCall(request);
    }

    /**
     * Opens a connection to an address and sends nothing, so that the next call finds it in the pool. Returns at once; failures are left for the real call to report.
     */
    public void prewarm(HttpUrl url) {
        executor.execute(() -> connect(url));
    }

    @Override
    public void close() {
        plain.dispatcher().cancelAll();
        plain.connectionPool().evictAll();
    }

    private OkHttpClient client(HttpUrl url) {
        return url.isHttps() ? secure() : plain;
    }

    private synchronized OkHttpClient secure() {
        OkHttpClient client = secure;
        if (client == null) {
            SystemTrust trust = SystemTrust.load();
            client = plain.newBuilder()
                    .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS))
                    .sslSocketFactory(trust.socketFactory(), trust)
                    .build();
            secure = client;
        }
        return client;
    }

    private void connect(HttpUrl url) {
        HttpUrl root = url.newBuilder().encodedPath("/").query(null).build();
        OkHttpClient connecting = client(url)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .eventListener(new ConnectedOnly())
                .build();
        Request nothing = new Request.Builder().url(root).build();
        try (Response never = connecting.newCall(nothing).execute()) {
            throw new IllegalStateException("a call that only connects was answered: " + never.code());
        } catch (IOException | Connected expected) {
            // Connected, or not: then the real call reports why, when it matters.
        }
    }

    /**
     * Ends a call as soon as it has its connection. OkHttp has no call that only connects, and an interceptor comes too late:
     * by then ending the call closes an HTTP/1 connection. Here nothing was begun on it, so it goes back to the pool.
     */
    private static final class ConnectedOnly extends EventListener {
        @Override
        public void connectionAcquired(Call call, Connection connection) {
            throw new Connected();
        }
    }

    /** Says that a call has its connection. */
    private static final class Connected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Connected() {
            super("connected", null, false, false);
        }
    }
}
