package app.redraft.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManagedCommandTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "llama-server -m model.gguf --port 1 ~ llama-server|-m|model.gguf|--port|1",
                "`  spaced \t out  `                 ~ spaced|out",
                "run 'my model.gguf'                 ~ run|my model.gguf",
                "run \"my model.gguf\"               ~ run|my model.gguf",
                "run a' b 'c                         ~ run|a b c",
                "run ''                              ~ run|",
                "run 'a\\b' \"say \\\"hi\\\"\"       ~ run|a\\b|say \"hi\"",
                "run my\\ model                      ~ run|my model",
                "C:\\tools\\server.exe -m D:\\m.gguf ~ C:\\tools\\server.exe|-m|D:\\m.gguf",
                "run a | b > c; rm -rf $HOME `x` && y ~ run|a|PIPE|b|>|c;|rm|-rf|$HOME|`x`|&&|y",
            })
    void splitsWordsAsAShellDoesAndRunsNone(String line, String words) {
        assertThat(ManagedCommand.parse(line).words())
                .isEqualTo(Arrays.stream(words.split("\\|", -1))
                        .map(word -> word.equals("PIPE") ? "|" : word)
                        .toList());
    }

    @Test
    void wordsInFrontSetTheEnvironmentAndThePortGoesEverywhere() {
        ManagedCommand command = ManagedCommand.parse("OLLAMA_HOST=127.0.0.1:{port} B='x y' ollama serve A=1");
        assertThat(command.takesPort()).isTrue();
        assertThat(command.program()).isEqualTo("ollama");
        assertThat(command.at(4242))
                .isEqualTo(new ManagedCommand(
                        Map.of("OLLAMA_HOST", "127.0.0.1:4242", "B", "x y"), List.of("ollama", "serve", "A=1")));
        assertThat(ManagedCommand.parse("ollama serve").takesPort()).isFalse();
        assertThat(ManagedCommand.parse("/opt/llama/bin/llama-server").program())
                .isEqualTo("llama-server");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "with space",
                "it's",
                "say \"hi\"",
                "C:\\my models\\a.gguf",
                "$HOME",
                "na\u00efve-4B.gguf",
                "a'b\\c\"d"
            })
    void aQuotedWordIsReadBackAsOne(String word) {
        assertThat(ManagedCommand.parse("run " + ManagedCommand.quoted(word)).words())
                .containsExactly("run", word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run 'a", "run \"a", "", "  ", "A=1", "'' x"})
    void whatCannotBeACommandIsRefused(String line) {
        assertThatThrownBy(() -> ManagedCommand.parse(line)).isInstanceOf(IllegalArgumentException.class);
    }
}
