package app.redraft.infra.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.redraft.Sentences;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelException;
import app.redraft.core.settings.ProviderKind;
import app.redraft.core.settings.TierSettings;
import app.redraft.infra.provider.anthropic.AnthropicProtocol;
import app.redraft.infra.provider.json.Json;
import app.redraft.infra.provider.ollama.OllamaProtocol;
import app.redraft.infra.provider.openai.OpenAiProtocol;
import app.redraft.infra.provider.sse.ChatProtocol;
import app.redraft.infra.provider.workersai.WorkersAiProtocol;
import java.util.Set;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From what a writer enters to where a chat is sent. */
class AddressTest {

    private static ChatProtocol protocol(String kind, String base) {
        TierSettings settings = Calls.settings(ProviderKind.of(kind).orElseThrow(), base, "@cf/a/b");
        return switch (settings.provider()) {
            case OPENAI -> new OpenAiProtocol(settings);
            case WORKERS_AI -> new WorkersAiProtocol(settings);
            case ANTHROPIC -> new AnthropicProtocol(settings);
            default -> new OllamaProtocol(settings);
        };
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "openai,-,https://api.openai.com/v1/chat/completions",
                "openai,https://api.openai.com,https://api.openai.com/v1/chat/completions",
                "openai,https://api.openai.com/v1/,https://api.openai.com/v1/chat/completions",
                "openai,localhost:8080,http://localhost:8080/v1/chat/completions",
                "openai,127.0.0.1:1234/v1,http://127.0.0.1:1234/v1/chat/completions",
                "openai,[::1]:9931,http://[::1]:9931/v1/chat/completions",
                "openai,api.groq.com,https://api.groq.com/openai/v1/chat/completions",
                "openai,https://openrouter.ai/api/v1,https://openrouter.ai/api/v1/chat/completions",
                "openai,https://api.perplexity.ai,https://api.perplexity.ai/chat/completions",
                "openai,https://generativelanguage.googleapis.com/v1beta/openai/,https://generativelanguage.googleapis.com/v1beta/openai/chat/completions",
                "openai,https://r.openai.azure.com,https://r.openai.azure.com/openai/v1/chat/completions",
                "openai,https://r.openai.azure.com/openai/deployments/d?api-version=2024-10-21,https://r.openai.azure.com/openai/deployments/d/chat/completions?api-version=2024-10-21",
                "openai,https://r.openai.azure.com/openai/deployments/d/chat/completions?api-version=1,https://r.openai.azure.com/openai/deployments/d/chat/completions?api-version=1",
                "workers-ai,-,https://api.cloudflare.com/client/v4/accounts/acc/ai/v1/chat/completions",
                "workers-ai,https://api.cloudflare.com/client/v4/accounts/x/ai/run,https://api.cloudflare.com/client/v4/accounts/x/ai/run/@cf/a/b",
                "workers-ai,https://api.cloudflare.com/client/v4/accounts/x/ai/run/@cf/c/d,https://api.cloudflare.com/client/v4/accounts/x/ai/run/@cf/c/d",
                "workers-ai,https://api.cloudflare.com/client/v4/accounts/x/ai/v1,https://api.cloudflare.com/client/v4/accounts/x/ai/v1/chat/completions",
                "workers-ai,https://gateway.ai.cloudflare.com/v1/a/g,https://gateway.ai.cloudflare.com/v1/a/g/compat/chat/completions",
                "workers-ai,https://gateway.ai.cloudflare.com/v1/a/g/workers-ai/run,https://gateway.ai.cloudflare.com/v1/a/g/workers-ai/run/@cf/a/b",
                "workers-ai,https://gateway.ai.cloudflare.com/v1/a/g/workers-ai,https://gateway.ai.cloudflare.com/v1/a/g/workers-ai/v1/chat/completions",
                "workers-ai,http://127.0.0.1:9,http://127.0.0.1:9/client/v4/accounts/acc/ai/v1/chat/completions",
                "anthropic,-,https://api.anthropic.com/v1/messages",
                "anthropic,http://127.0.0.1:9/v1,http://127.0.0.1:9/v1/messages",
                "anthropic,https://gateway.ai.cloudflare.com/v1/a/g/anthropic,https://gateway.ai.cloudflare.com/v1/a/g/anthropic/v1/messages",
                "ollama,-,http://127.0.0.1:11434/api/chat",
                "ollama,http://localhost:11434/v1,http://localhost:11434/api/chat",
                "ollama,https://ollama.com,https://ollama.com/api/chat",
            })
    void findsTheChatAddress(String kind, String base, String expected) {
        assertThat(protocol(kind, base).endpoint().url()).hasToString(expected);
    }

    @Test
    void namesTheModelAsTheGatewayWantsIt() {
        assertThat(model("https://gateway.ai.cloudflare.com/v1/a/g/compat")).isEqualTo("workers-ai/@cf/a/b");
        assertThat(model("https://api.cloudflare.com/client/v4/accounts/x/ai/v1"))
                .isEqualTo("@cf/a/b");
        assertThat(model("https://api.cloudflare.com/client/v4/accounts/x/ai/run"))
                .isEmpty();
    }

    private static String model(String base) {
        return Json.textOrEmpty(protocol("workers-ai", base).body(Calls.request(), Set.of()), "model");
    }

    @Test
    void putsTheKeyWhereTheServerLooks() {
        assertThat(header("openai", "https://r.openai.azure.com", "api-key")).isEqualTo("test-key");
        assertThat(header("openai", "https://api.openai.com", "Authorization")).isEqualTo("Bearer test-key");
        assertThat(header("anthropic", null, "x-api-key")).isEqualTo("test-key");
        assertThat(header("anthropic", null, "anthropic-version")).isEqualTo("2023-06-01");
        assertThat(header("openai", "https://openrouter.ai", "X-Title")).isEqualTo("Redraft");
        assertThat(header(
                        "workers-ai",
                        "https://api.cloudflare.com/client/v4?cf-aig-gateway-id=g1&cf-aig-cache-ttl=60",
                        "cf-aig-gateway-id"))
                .isEqualTo("g1");
    }

    private static String header(String kind, String base, String name) {
        ChatProtocol protocol = protocol(kind, base);
        Request.Builder request = new Request.Builder().url(protocol.endpoint().url());
        protocol.headers(request);
        protocol.authorize(request, "test-key");
        return request.build().header(name);
    }

    @Test
    void asksForTheAccount() {
        TierSettings settings =
                new TierSettings(ProviderKind.WORKERS_AI, null, null, "m", 64, 0.7, 0.9, 10, 15, null, null, false);
        ModelException failure = catchThrowableOfType(ModelException.class, () -> new WorkersAiProtocol(settings));
        assertThat(failure.kind()).isEqualTo(ErrorKind.BAD_REQUEST);
        assertThat(Sentences.of(failure)).contains("account_id");
    }

    @Test
    void privateNetworksNeedAYes() {
        TierSettings yes = new TierSettings(
                ProviderKind.OPENAI, "http://192.168.1.7:8080", null, "m", 64, 0.7, 0.9, 10, 15, null, null, true);
        assertThat(new OpenAiProtocol(yes).endpoint().url()).hasToString("http://192.168.1.7:8080/v1/chat/completions");
    }
}
