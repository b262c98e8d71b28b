package app.redraft.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "api.localhost", "127.0.0.1", "127.8.8.8", "[::1]", "::1"})
    void thisMachine(String host) {
        assertThat(Reach.of(host)).isEqualTo(Reach.LOOPBACK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3",
                "192.168.178.20",
                "172.16.0.1",
                "172.31.255.255",
                "169.254.1.1",
                "100.64.0.1",
                "[fd00::1]",
                "[fe80::1]",
                "nas",
                "nas.local",
                "gpu.lan",
                "llm.internal",
                "box.home.arpa"
            })
    void aPrivateNetwork(String host) {
        assertThat(Reach.of(host)).isEqualTo(Reach.PRIVATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api.example.com",
                "8.8.8.8",
                "172.32.0.1",
                "192.169.0.1",
                "100.128.0.1",
                "[2001:db8::1]",
                "localhost.example.com",
                "127.0.0.1.example.com",
                "10.example.com"
            })
    void everythingElse(String host) {
        assertThat(Reach.of(host)).isEqualTo(Reach.PUBLIC);
    }
}
