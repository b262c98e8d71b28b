package app.redraft.infra.provider.failure;

import app.redraft.core.llm.ErrorKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the kind of a failure by what the server wrote, then by its status. The order matters: a 429 may mean "wait", "no
 * money" or "no capacity", and a 400 may be a wrong key.
 */
final class ErrorKinds {
    /** Error codes of Cloudflare's envelope (its documented table, and the account errors of its API). */
    private static final Map<String, ErrorKind> CLOUDFLARE = Map.ofEntries(
            Map.entry("3036", ErrorKind.QUOTA),
            Map.entry("3040", ErrorKind.CAPACITY),
            Map.entry("3007", ErrorKind.SERVER),
            Map.entry("3008", ErrorKind.SERVER),
            Map.entry("3006", ErrorKind.TOO_LONG),
            Map.entry("3003", ErrorKind.BAD_REQUEST),
            Map.entry("3039", ErrorKind.BAD_REQUEST),
            Map.entry("5004", ErrorKind.BAD_REQUEST),
            Map.entry("5005", ErrorKind.BAD_REQUEST),
            Map.entry("5019", ErrorKind.BAD_REQUEST),
            Map.entry("5007", ErrorKind.NOT_FOUND),
            Map.entry("3042", ErrorKind.NOT_FOUND),
            Map.entry("5035", ErrorKind.FORBIDDEN),
            Map.entry("5016", ErrorKind.FORBIDDEN),
            Map.entry("5018", ErrorKind.FORBIDDEN),
            Map.entry("3041", ErrorKind.FORBIDDEN),
            Map.entry("3023", ErrorKind.FORBIDDEN),
            Map.entry("10000", ErrorKind.AUTH),
            Map.entry("9109", ErrorKind.AUTH),
            Map.entry("7003", ErrorKind.NOT_FOUND));

    private static final Pattern TOO_LONG = Pattern.compile("context_length|context length|context window|context size"
            + "|exceed_context|prompt is too long|input is too long|input length|input token count|too many tokens"
            + "|request too large|request_too_large|string_above_max_length|maximum number of tokens");
    private static final Pattern QUOTA = Pattern.compile("insufficient_quota|credit_balance|credit balance|insufficient"
            + " (?:balance|credit|funds)|insufficient_(?:balance|credit|funds)|billing_(?:error|hard_limit|not_active)|billing hard limit|out of credits|payment required"
            + "|spending limit|used up your daily free");
    private static final Pattern SOFT_QUOTA =
            Pattern.compile("exceeded your current quota|quota exceeded|plan and billing");
    private static final Pattern FILTERED = Pattern.compile("content_filter|content_policy|content management policy"
            + "|responsibleaipolicy|content filter|flagged|moderation");
    private static final Pattern AUTH = Pattern.compile("invalid_api_key|authentication_error|invalid_authentication"
            + "|(?:incorrect|invalid|wrong|missing|expired) (?:\\w+ )?api[ _-]?key|api[ _-]?key (?:is )?(?:not valid|invalid"
            + "|incorrect|missing|expired)|api_key_invalid|unauthenticated|no auth credentials");
    private static final Pattern CAPACITY = Pattern.compile("overloaded|out of capacity|at capacity|no capacity"
            + "|capacity (?:exceeded|temporarily)|capacity_exceeded|loading model|model is loading|still loading"
            + "|no available (?:server|instance)|insufficient_system_resource|server is busy");
    private static final Pattern NO_MODEL = Pattern.compile("model_not_found|no such model|deploymentnotfound"
            + "|not_found_error|model[^.]{0,80}(?:not found|does not exist|is not available)|unknown model"
            + "|not a valid model|invalid model|unexpected endpoint");

    private ErrorKinds() {}

    /** The kind. @param status 0 where an error within a stream names none */
    static ErrorKind of(int status, ErrorBody body, boolean waitNamed) {
        return cloudflare(body).or(() -> byWords(status, body, waitNamed)).orElseGet(() -> byStatus(status, body));
    }

    private static Optional<ErrorKind> cloudflare(ErrorBody body) {
        JsonNode root = body.root();
        boolean envelope = root != null && root.path("errors").isArray();
        return envelope ? Optional.ofNullable(CLOUDFLARE.get(body.code())) : Optional.empty();
    }

    private static Optional<ErrorKind> byWords(int status, ErrorBody body, boolean waitNamed) {
        String said = body.root() == null ? "" : body.haystack();
        return Optional.ofNullable(clientKind(status, said, body, waitNamed));
    }

    private static @Nullable ErrorKind clientKind(int status, String said, ErrorBody body, boolean waitNamed) {
        if (status == 413 || TOO_LONG.matcher(said).find()) {
            return ErrorKind.TOO_LONG;
        }
        if (status == 402
                || body.is("insufficient_quota")
                || QUOTA.matcher(said).find()) {
            return ErrorKind.QUOTA;
        }
        if (status == 429 && SOFT_QUOTA.matcher(said).find() && !waitNamed) {
            return ErrorKind.QUOTA;
        }
        if (status == 401 || AUTH.matcher(said).find()) {
            return ErrorKind.AUTH;
        }
        if (status < 500 && FILTERED.matcher(said).find()) {
            return ErrorKind.CONTENT_FILTER;
        }
        if (status == 529 || CAPACITY.matcher(said).find()) {
            return ErrorKind.CAPACITY;
        }
        if (status == 429 || body.is("rate_limit_error") || body.is("rate_limit_exceeded")) {
            return ErrorKind.RATE_LIMITED;
        }
        return status < 429 && NO_MODEL.matcher(said).find() ? ErrorKind.NOT_FOUND : null;
    }

    private static ErrorKind byStatus(int status, ErrorBody body) {
        if (status == 0) {
            return body.is("invalid_request_error") ? ErrorKind.BAD_REQUEST : ErrorKind.SERVER;
        }
        if (status == 403 || status == 451) {
            return ErrorKind.FORBIDDEN;
        }
        if (status == 404 || status == 405 || status == 410 || status < 400) {
            return ErrorKind.NOT_FOUND;
        }
        if (status == 503 && body.root() != null && body.haystack().contains("unavailable")) {
            return ErrorKind.CAPACITY;
        }
        return status == 408 || status == 409 || status == 425 || status >= 500
                ? ErrorKind.SERVER
                : ErrorKind.BAD_REQUEST;
    }
}
