package app.redraft.infra.provider.net;

import app.redraft.core.settings.Reach;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * The proxy of this system: the environment ({@code https_proxy}, {@code http_proxy}, {@code all_proxy},
 * {@code no_proxy}, either case; user and password in the address are used when the proxy asks), else what Java found
 * out. This machine is never reached through a proxy. Immutable.
 */
public final class SystemProxy extends ProxySelector implements Authenticator {
    private static final String PROXY_AUTHORIZATION = "Proxy-Authorization";

    private final Map<String, String> environment;
    private final Supplier<@Nullable ProxySelector> otherwise;

    /**
     * A selector.
     *
     * @param environment variables of the process
     * @param otherwise asked where the environment names no proxy; null for direct connections
     */
    public SystemProxy(Map<String, String> environment, Supplier<@Nullable ProxySelector> otherwise) {
        this.environment = Map.copyOf(environment);
        this.otherwise = otherwise;
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost();
        if (Reach.of(host) == Reach.LOOPBACK || exempt(host)) {
            return List.of(Proxy.NO_PROXY);
        }
        HttpUrl proxy = proxyFor(uri.getScheme());
        if (proxy != null) {
            return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.host(), proxy.port())));
        }
        ProxySelector selector = otherwise.get();
        return selector == null ? List.of(Proxy.NO_PROXY) : selector.select(uri);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        ProxySelector selector = otherwise.get();
        if (selector != null && proxyFor(uri.getScheme()) == null) {
            selector.connectFailed(uri, address, failure);
        }
    }

    /** Answers the proxy with the user of the environment, else with the one Java's authenticator knows; once. */
    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) throws IOException {
        if (response.request().header(PROXY_AUTHORIZATION) != null) {
            return null;
        }
        HttpUrl proxy = proxyFor(response.request().isHttps() ? "https" : "http");
        if (proxy != null && !proxy.username().isEmpty()) {
            return response.request()
                    .newBuilder()
                    .header(PROXY_AUTHORIZATION, Credentials.basic(proxy.username(), proxy.password()))
                    .build();
        }
        return Authenticator.JAVA_NET_AUTHENTICATOR.authenticate(route, response);
    }

    private @Nullable HttpUrl proxyFor(@Nullable String scheme) {
        String own = variable((scheme == null ? "https" : scheme.toLowerCase(Locale.ROOT)) + "_proxy");
        String named = own.isBlank() ? variable("all_proxy") : own;
        if (named.isBlank()) {
            return null;
        }
        return HttpUrl.parse(named.contains("://") ? named : "http://" + named);
    }

    private boolean exempt(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        for (String part : variable("no_proxy").split(",")) {
            String pattern = part.strip().toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
            String suffix = pattern.replaceFirst("^\\*?\\.", "");
            boolean hit =
                    pattern.equals("*") || (!suffix.isEmpty() && (name.equals(suffix) || name.endsWith("." + suffix)));
            if (hit) {
                return true;
            }
        }
        return false;
    }

    private String variable(String name) {
        String lower = environment.getOrDefault(name, "");
        return lower.isBlank() ? environment.getOrDefault(name.toUpperCase(Locale.ROOT), "") : lower;
    }
}
