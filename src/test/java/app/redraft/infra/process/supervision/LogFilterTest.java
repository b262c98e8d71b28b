package app.redraft.infra.process.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.settings.ManagedCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a server's output may be kept. */
class LogFilterTest {

    @Test
    void beforeTheFirstCallLinesAreKeptWithoutKeys() {
        LogFilter filter = LogFilter.of(
                ManagedCommand.parse("HF_TOKEN=tok-env-word vllm --api-key key-word-1 --hf-token=key-word-2 --port 1"));
        assertThat(filter.keep("args: api_key='key-word-1', hf_token='key-word-2', env tok-env-word"))
                .contains("args: api_key='…', hf_token='…', env …");
        assertThat(filter.keep("\u001b[31merror\u001b[0m: failed to open model.gguf\r"))
                .contains("error: failed to open model.gguf");
        assertThat(filter.keep("x".repeat(5_000)).orElseThrow()).hasSizeLessThan(600);
        assertThat(filter.keep("GET /health 127.0.0.1 200")).isEmpty();
        assertThat(filter.keep("   ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CUDA error: out of memory",
                "slot print_timing: id  0 | task 42 | prompt eval time = 43.35 ms / 9 tokens",
                "slot released: id 0 | task 3 | stop processing",
                "GGML_ASSERT failed",
                "failed to decode batch, n_batch = 512",
            })
    void afterTheFirstCallTechnicalLinesAreKept(String line) {
        assertThat(later().keep(line)).contains(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She went to the market.",
                "prompt: She went to the market.",
                "{\"messages\":[{\"role\":\"user\",\"content\":\"Dear Ann\"}]}",
                "error: unexpected token in input: Dear Ann",
                "+44 20 7946 0018",
                "4111 1111 1111 1111",
                "Привет",
                "你好",
                "failed to parse grammar for Ann",
            })
    void afterTheFirstCallNoLineThatMightBeTextIsKept(String line) {
        assertThat(later().keep(line)).isEmpty();
    }

    private static LogFilter later() {
        LogFilter filter = LogFilter.of(ManagedCommand.parse("llama-server --port 1"));
        filter.callsBegin();
        return filter;
    }
}
