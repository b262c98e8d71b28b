package app.redraft.infra.provider.discovery;

import app.redraft.core.llm.Cancellation;
import app.redraft.infra.provider.failure.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Short requests with a short answer. */
final class JsonGet {
    private static final long MOST_BYTES = 4 << 20;

    private final OkHttpClient client;

    /**
     * An answer.
     *
     * @param status its status
     * @param headers its headers
     * @param body its beginning
     */
    record Answer(int status, Headers headers, String body) {
        /** The body as JSON, or an empty object. */
        JsonNode json() {
            return Json.parse(body).orElseGet(Json::object);
        }
    }

    /** Requests with these limits. */
    JsonGet(OkHttpClient client, Duration connect, Duration whole) {
        this.client = client.newBuilder()
                .connectTimeout(connect)
                .readTimeout(whole)
                .callTimeout(whole)
                .build();
    }

    /**
     * Sends a request.
     *
     * @throws IOException when it failed, took too long or was cancelled
     */
    Answer send(Request request, Cancellation cancellation) throws IOException {
        Call call = client.newCall(request);
        Cancellation.Registration registration = cancellation.onCancel(call::cancel);
        try (Response response = call.execute()) {
            return new Answer(
                    response.code(),
                    response.headers(),
                    response.peekBody(MOST_BYTES).string());
        } finally {
            registration.close();
        }
    }
}
