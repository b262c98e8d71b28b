package app.redraft.ui.settings.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.ui.common.Texts;
import app.redraft.ui.settings.form.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRuleTest {
    private final AddressRule rule = new AddressRule(Texts.of("settings"));

    @ParameterizedTest
    @CsvSource({
        "https://api.example.com/v1/, https://api.example.com/v1",
        "api.example.com/v1, https://api.example.com/v1",
        "localhost:8080/v1, http://localhost:8080/v1",
        "127.0.0.1:1234, http://127.0.0.1:1234",
        "[::1]:8080, http://[::1]:8080",
        "http://127.0.0.1:11434, http://127.0.0.1:11434"
    })
    void readsWhatAWriterTypes(String typed, String address) throws InvalidInputException {
        assertThat(rule.read(typed).orElseThrow().text()).isEqualTo(address);
        assertThat(rule.read(typed).orElseThrow().asksFirst()).isFalse();
    }

    @Test
    void nothingIsNothing() throws InvalidInputException {
        assertThat(rule.read("  ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.168.1.5:8080/v1", "http://nas.local/v1", "http://10.0.0.2"})
    void plainHttpInAPrivateNetworkAsksFirst(String typed) throws InvalidInputException {
        assertThat(rule.read(typed).orElseThrow().asksFirst()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://api.example.com/v1, Use https",
        "https://user:secret@api.example.com, key has its own field",
        "https://{resource}.openai.azure.com, braces",
        "ftp://api.example.com, not a web address",
        "https://, not a web address",
        "two words, not a web address"
    })
    void saysWhatToChange(String typed, String advice) {
        assertThatThrownBy(() -> rule.read(typed))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(advice);
    }
}
