package app.redraft.infra.provider.failure;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.text.UserMessage;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Turns a server's refusal, before or within a stream, into a {@link ModelException}. Thread-safe. */
public final class ErrorClassifier {
    private static final List<String> REQUEST_ID_HEADERS = List.of(
            "x-request-id",
            "request-id",
            "apim-request-id",
            "x-generation-id",
            "x-kong-request-id",
            "x-amzn-requestid",
            "cf-ray");

    private final Clock clock;

    /** A classifier. @param clock reads {@code Retry-After} dates */
    public ErrorClassifier(Clock clock) {
        this.clock = clock;
    }

    /** The provider's id of a call, or null. */
    public static @Nullable String requestId(Headers headers) {
        for (String name : REQUEST_ID_HEADERS) {
            String value = headers.get(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    /** The failure behind a status other than 2xx. */
    public ModelException http(int status, Headers headers, String body, CallTarget target) {
        return classify(status, headers, ErrorBody.parse(body), target, null);
    }

    /** The failure behind an error sent with status 200, as event, field or chunk. */
    public ModelException inStream(JsonNode error, Headers headers, CallTarget target, @Nullable TokenUsage usage) {
        ErrorBody body = ErrorBody.of(error);
        return classify(body.status(), headers, body, target, usage);
    }

    private ModelException classify(
            int status, Headers headers, ErrorBody body, CallTarget target, @Nullable TokenUsage usage) {
        Duration wait = RetryAfter.read(headers, body, clock);
        ErrorKind kind = ErrorKinds.of(status, body, wait != null);
        String header = requestId(headers);
        String id = header == null && !body.requestId().isBlank() ? body.requestId() : header;
        UserMessage message = FailureText.of(kind, status, headers, body, wait, target);
        UserMessage shown = FailureText.withRequestId(message, id);
        return new ModelException(
                kind, shown, new ModelException.Details(retryable(kind, status, headers), wait, id, usage, null));
    }

    /** {@code x-should-retry} wins (as in the official clients), else the kind and status decide. */
    private static boolean retryable(ErrorKind kind, int status, Headers headers) {
        String said = headers.get("x-should-retry");
        if ("true".equalsIgnoreCase(said) || "false".equalsIgnoreCase(said)) {
            return Boolean.parseBoolean(said);
        }
        return switch (kind) {
            case RATE_LIMITED, CAPACITY -> true;
            case SERVER -> status != 501 && status != 505;
            default -> false;
        };
    }
}
