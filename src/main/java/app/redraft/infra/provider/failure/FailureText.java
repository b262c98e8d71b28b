package app.redraft.infra.provider.failure;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.text.UserMessage;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** The words for a server's refusal: what happened, and what to do. */
public final class FailureText {

    /** Web pages and damaged JSON are nothing to show to a writer. */
    private static final Pattern MARKUP = Pattern.compile("\\s*[<{\\[]");

    private FailureText() {}

    /** The message, and the provider's id of the call where there is one, for its support. */
    public static UserMessage withRequestId(UserMessage message, @Nullable String id) {
        return id == null || id.isBlank() ? message : UserMessage.of("provider.request-id", message, id);
    }

    static UserMessage of(
            ErrorKind kind, int status, Headers headers, ErrorBody body, @Nullable Duration wait, CallTarget target) {
        String host = target.host();
        String model = target.engine().model();
        String said = body.root() == null && MARKUP.matcher(body.message()).lookingAt() ? "" : said(body, target);
        UserMessage again = wait == null || wait.isZero()
                ? UserMessage.of("provider.try-again-soon")
                : UserMessage.of("provider.wait-and-try-again", wait);
        return switch (kind) {
            case AUTH ->
                UserMessage.of(target.key() == null ? "provider.auth.no-key" : "provider.auth.wrong-key", host);
            case FORBIDDEN -> told(UserMessage.of("provider.forbidden", host), said, "provider.forbidden.advice");
            case NOT_FOUND -> notFound(status, headers, body, target, said);
            case TOO_LONG -> UserMessage.of("provider.too-long", model);
            case QUOTA -> quota(body, host, said);
            case RATE_LIMITED -> sentences(UserMessage.of("provider.rate-limited", host), again);
            case CAPACITY ->
                sentences(
                        UserMessage.of(
                                body.haystack().contains("loading") ? "provider.loading" : "provider.no-capacity",
                                host,
                                model),
                        again);
            case CONTENT_FILTER ->
                told(UserMessage.of("provider.filtered-text", host), said, "provider.filtered.advice");
            case SERVER -> sentences(told(numbered("provider.problem", host, status), said), again);
            default -> told(numbered("provider.not-accepted", host, status), said, "provider.not-accepted.advice");
        };
    }

    private static UserMessage notFound(int status, Headers headers, ErrorBody body, CallTarget target, String said) {
        String address =
                target.endpoint().url().newBuilder().query(null).build().toString();
        if (status >= 300 && status < 400) {
            String to = headers.get("location");
            return to == null
                    ? UserMessage.of("provider.moved", target.host())
                    : UserMessage.of("provider.moved-to", target.host(), withoutQuery(to));
        }
        String model = target.engine().model();
        boolean aboutModel = body.haystack().matches("(?s).*(model|deployment).*")
                || body.haystack().contains(model.toLowerCase(Locale.ROOT));
        return aboutModel
                ? told(UserMessage.of("provider.unknown-model", target.host(), model), said, "provider.choose-model")
                : told(UserMessage.of("provider.nothing-at", address), said, "provider.check-address");
    }

    private static UserMessage quota(ErrorBody body, String host, String said) {
        return body.code().equals("3036")
                ? UserMessage.of("provider.free-day-used")
                : told(UserMessage.of("provider.no-credit", host), said, "provider.no-credit.advice");
    }

    /** What happened, what the server says of it, and what to do. */
    private static UserMessage told(UserMessage what, String said, String advice) {
        return sentences(told(what, said), UserMessage.of(advice));
    }

    private static UserMessage told(UserMessage what, String said) {
        return said.isEmpty() ? what : UserMessage.of("provider.it-says", what, said);
    }

    private static UserMessage sentences(UserMessage first, UserMessage second) {
        return UserMessage.of("sentences", first, second);
    }

    private static String said(ErrorBody body, CallTarget target) {
        return Redaction.clean(body.message(), target).replace('"', '\'').strip();
    }

    private static UserMessage numbered(String key, String host, int status) {
        return status == 0 ? UserMessage.of(key, host) : UserMessage.of(key + ".numbered", host, status);
    }

    private static String withoutQuery(String address) {
        return address.replaceFirst("[?#].*", "");
    }
}
