package app.redraft.infra.provider.discovery;

import app.redraft.core.llm.Cancellation;
import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.Response;

/** Short requests with a short answer. */
final class JsonGet {
    private static final long MOST_BYTES = 16 << 20;

    private final Call.Factory http;
    private final Duration patience;

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

    /** Requests that may take this long in all. */
    JsonGet(Call.Factory http, Duration patience) {
        this.http = http;
        this.patience = patience;
    }

    /**
     * Sends a request.
     *
     * @throws IOException when it failed, took too long or was cancelled
     */
    Answer send(Request request, Cancellation cancellation) throws IOException {
        Call call = http.newCall(request);
        call.timeout().timeout(patience.toMillis(), TimeUnit.MILLISECONDS);
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
