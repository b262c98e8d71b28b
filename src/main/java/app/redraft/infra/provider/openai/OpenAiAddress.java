package app.redraft.infra.provider.openai;

import app.redraft.core.settings.TierSettings;
import app.redraft.infra.provider.net.Endpoint;
import java.util.Locale;
import java.util.Map;
import okhttp3.HttpUrl;

/**
 * Finds the chat address from what a writer enters: a host, a base such as {@code …/v1}, the whole address, or any of
 * Azure's forms.
 *
 * @param chat where chats are sent
 * @param azure whether the server is Azure's, which wants its key in {@code api-key}
 */
record OpenAiAddress(Endpoint chat, boolean azure) {

    private static final String CHAT = "/chat/completions";
    /** Base paths of hosts that have another than {@code /v1}. */
    private static final Map<String, String> BASE_PATHS = Map.of(
            "api.perplexity.ai", "",
            "api.deepseek.com", "",
            "openrouter.ai", "/api/v1",
            "api.groq.com", "/openai/v1",
            "api.z.ai", "/api/paas/v4",
            "open.bigmodel.cn", "/api/paas/v4",
            "generativelanguage.googleapis.com", "/v1beta/openai",
            "api.fireworks.ai", "/inference/v1",
            "router.huggingface.co", "/v1");

    /** Reads the base address; OpenAI's own where none is set. */
    static OpenAiAddress of(TierSettings settings) {
        Endpoint endpoint = Endpoint.of(settings);
        HttpUrl url = endpoint.url();
        boolean azure = isAzure(url.host());
        String path = url.encodedPath().replaceAll("/+$", "");
        String full = path.endsWith(CHAT) ? path : base(url, path, azure) + CHAT;
        return new OpenAiAddress(endpoint.at(url.newBuilder().encodedPath(full).build()), azure);
    }

    /** Where the server lists its models. */
    HttpUrl models() {
        HttpUrl url = chat.url();
        String base = url.encodedPath().substring(0, url.encodedPath().length() - CHAT.length());
        String shared = base.replaceFirst("/deployments/[^/]+$", "");
        return url.newBuilder().encodedPath(shared + "/models").build();
    }

    private static String base(HttpUrl url, String path, boolean azure) {
        if (!path.isEmpty()) {
            return azure && path.equals("/openai") ? "/openai/v1" : path;
        }
        return azure ? "/openai/v1" : BASE_PATHS.getOrDefault(url.host(), "/v1");
    }

    private static boolean isAzure(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.endsWith(".openai.azure.com")
                || name.endsWith(".cognitiveservices.azure.com")
                || name.endsWith(".services.ai.azure.com");
    }
}
