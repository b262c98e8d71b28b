package app.redraft.infra.provider;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.provider.net.SystemProxy;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which proxy an address goes through. */
class ProxyTest {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "HTTPS_PROXY", "http://proxy.example.com:3128",
            "no_proxy", "intern.example.com, .corp, 10.0.0.5:8080");

    private static Proxy proxy(Map<String, String> environment, String uri) {
        return new SystemProxy(environment, () -> null).select(URI.create(uri)).get(0);
    }

    @Test
    void theEnvironmentNamesIt() {
        assertThat(proxy(ENVIRONMENT, "https://api.example.com/"))
                .isEqualTo(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.example.com", 3128)));
        assertThat(proxy(Map.of("all_proxy", "proxy:1"), "http://192.168.1.1/").address())
                .isEqualTo(InetSocketAddress.createUnresolved("proxy", 1));
    }

    @Test
    void exemptHostsAndThisMachineGoDirect() {
        for (String uri : List.of(
                "https://intern.example.com/",
                "https://a.corp/",
                "https://10.0.0.5:8080/",
                "https://localhost:1/",
                "https://127.0.0.1/",
                "https://[::1]:5/")) {
            assertThat(proxy(ENVIRONMENT, uri)).as(uri).isEqualTo(Proxy.NO_PROXY);
        }
        assertThat(proxy(Map.of("https_proxy", "http://p:1", "NO_PROXY", "*"), "https://a.example.com/"))
                .isEqualTo(Proxy.NO_PROXY);
    }

    @Test
    void otherwiseTheSystemDecides() {
        ProxySelector system = ProxySelector.of(InetSocketAddress.createUnresolved("system", 8));
        assertThat(new SystemProxy(Map.of(), () -> system)
                        .select(URI.create("https://api.example.com/"))
                        .get(0)
                        .address())
                .isEqualTo(InetSocketAddress.createUnresolved("system", 8));
    }
}
