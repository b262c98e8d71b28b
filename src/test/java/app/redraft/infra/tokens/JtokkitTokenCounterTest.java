package app.redraft.infra.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class JtokkitTokenCounterTest {
    private final JtokkitTokenCounter counter = new JtokkitTokenCounter();

    @Test
    void countsWithTheEncodingOfTheModel() {
        assertThat(counter.count("gpt-4o", "hello world")).isEqualTo(2);
        assertThat(counter.count("gpt-4", "안녕하세요")).isGreaterThan(counter.count("gpt-4o", "안녕하세요"));
        assertThat(counter.count("anything", "")).isZero();
    }

    @Test
    void specialTokensInTheTextAreText() {
        assertThat(counter.count("gpt-4o", "<|endoftext|>")).isGreaterThan(1);
    }

    @Test
    void aLongRunOfOneCharacterDoesNotHang() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> assertThat(counter.count("gpt-4o", "a".repeat(200_000))).isPositive());
    }
}
