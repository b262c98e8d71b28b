package app.redraft.infra.process.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.text.UserMessage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StoredMessageTest {
    @Test
    void aMessageComesBackAsItWas() {
        UserMessage message = UserMessage.of(
                "server.given-up",
                "llama-server",
                UserMessage.of("server.ended-saying", UserMessage.of("server.ended-with-code", "3"), "error: \"x\" ü"),
                5,
                Duration.ofMillis(1500),
                "C:\\logs\\server.log");

        assertThat(StoredMessage.read(StoredMessage.write(message))).isEqualTo(message);
    }

    @Test
    void wordsOfAnEarlierVersionAreNone() {
        assertThat(StoredMessage.read("llama-server ended with exit code 3.")).isNull();
        assertThat(StoredMessage.read("{}")).isNull();
        assertThat(StoredMessage.read("3")).isNull();
        assertThat(StoredMessage.read(null)).isNull();
    }
}
