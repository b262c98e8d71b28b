package app.redraft.infra.provider.net;

import java.io.IOException;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The one OkHttp client all providers share: HTTP/2, connections kept five minutes, system proxy and trust store, no
 * redirects, no read timeout (streams have their own clocks). Thread-safe. Closing stops its threads' work.
 */
public final class HttpStack implements AutoCloseable {
    /** How long connecting may take. */
    public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private static final int MAX_CALLS = 64;

    private final OkHttpClient client;
    private final OkHttpClient warmer;

    /**
     * A client.
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
        Dispatcher dispatcher = new Dispatcher(executor);
        dispatcher.setMaxRequests(MAX_CALLS);
        dispatcher.setMaxRequestsPerHost(MAX_CALLS);
        SystemTrust trust = SystemTrust.load();
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(8, 5, TimeUnit.MINUTES))
                .connectTimeout(CONNECT_TIMEOUT)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ofSeconds(30))
                .followRedirects(false)
                .followSslRedirects(false)
                .proxySelector(proxies)
                .proxyAuthenticator(proxyAuthenticator)
                .sslSocketFactory(trust.socketFactory(), trust)
                .addNetworkInterceptor(new PlainHttpGuard());
        for (Interceptor interceptor : interceptors) {
            builder.addInterceptor(interceptor);
        }
        this.client = builder.build();
        this.warmer = client.newBuilder()
                .retryOnConnectionFailure(false)
                .addNetworkInterceptor(chain -> {
                    throw new ConnectedOnly();
                })
                .build();
    }

    /** The shared client. */
    public OkHttpClient client() {
        return client;
    }

    /**
     * Opens a connection to an address and sends nothing, so that the next call finds name, route and (with HTTP/2)
     * the connection itself ready. Returns at once; failures are left for the real call to report.
     */
    public void prewarm(HttpUrl url) {
        HttpUrl root = url.newBuilder().encodedPath("/").query(null).build();
        warmer.newCall(new Request.Builder().url(root).build()).enqueue(new Callback() {
            @Override
            public void onFailure(Call call, IOException expected) {
                // The interceptor ends the call as soon as it is connected; a real failure shows when it matters.
            }

            @Override
            public void onResponse(Call call, Response response) {
                response.close();
            }
        });
    }

    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }

    /** Ends a warming call once its connection stands. */
    private static final class ConnectedOnly extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
