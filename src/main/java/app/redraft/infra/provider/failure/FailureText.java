package app.redraft.infra.provider.failure;

import app.redraft.core.llm.ErrorKind;
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

    /** A wait in words: {@code 23 s}, {@code 4 min 10 s}, {@code 2 h 5 min}. Rounded up to the second. */
    public static String wait(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s");
        }
        long minutes = seconds / 60;
        return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }

    /** The message, and the provider's id of the call where there is one, for its support. */
    public static String withRequestId(String message, @Nullable String id) {
        return id == null || id.isBlank() ? message : message + " Request id: " + id + ".";
    }

    static String of(
            ErrorKind kind, int status, Headers headers, ErrorBody body, @Nullable Duration wait, CallTarget target) {
        String host = target.host();
        String model = target.engine().model();
        String said = body.root() == null && MARKUP.matcher(body.message()).lookingAt() ? "" : said(body, target);
        String again =
                wait == null || wait.isZero() ? "Try again in a moment" : "Wait " + wait(wait) + " and try again";
        return switch (kind) {
            case AUTH ->
                target.key() == null
                        ? host + " asks for a key. Open Settings and enter it."
                        : host + " did not accept the key. Open Settings and enter it again.";
            case FORBIDDEN ->
                host + " does not allow this with this key." + said
                        + " Check in your account there what the key may do, or choose another model in Settings.";
            case NOT_FOUND -> notFound(status, headers, body, target, said);
            case TOO_LONG ->
                "The text is too long for " + model + ". Choose a shorter passage, or a model that takes more.";
            case QUOTA -> quota(body, host, said);
            case RATE_LIMITED -> host + " limits how often it may be asked. " + again + ".";
            case CAPACITY -> capacity(body, host, model, again);
            case CONTENT_FILTER ->
                "The content filter of " + host + " blocked this text." + said
                        + " Choose another passage, or another model in Settings.";
            case SERVER -> host + " had a problem" + numbered(status) + "." + said + " " + again + ".";
            default ->
                host + " did not accept the request" + numbered(status) + "." + said
                        + " Check model and limits in Settings.";
        };
    }

    private static String notFound(int status, Headers headers, ErrorBody body, CallTarget target, String said) {
        String address =
                target.endpoint().url().newBuilder().query(null).build().toString();
        if (status >= 300 && status < 400) {
            String to = headers.get("location");
            return target.host() + " sends us on to another address" + (to == null ? "" : " (" + withoutQuery(to) + ")")
                    + ". Enter the final address in Settings.";
        }
        boolean aboutModel = body.haystack().matches("(?s).*(model|deployment).*")
                || body.haystack().contains(target.engine().model().toLowerCase(Locale.ROOT));
        return aboutModel
                ? target.host() + " does not know the model \""
                        + target.engine().model() + "\"." + said + " Choose another model in Settings."
                : "Nothing answers chats at " + address + "." + said + " Check the address in Settings.";
    }

    private static String quota(ErrorBody body, String host, String said) {
        if (body.code().equals("3036")) {
            return "The daily free allowance of Workers AI is used up. It starts again at 00:00 UTC; until then choose"
                    + " another model in Settings.";
        }
        return "There is no credit left at " + host + "." + said
                + " Add credit there, or choose another model in Settings.";
    }

    private static String capacity(ErrorBody body, String host, String model, String again) {
        return body.haystack().contains("loading")
                ? host + " is still loading " + model + ". " + again + "."
                : host + " has no free capacity for " + model + " right now. " + again + ".";
    }

    private static String said(ErrorBody body, CallTarget target) {
        String clean = Redaction.clean(body.message(), target);
        if (clean.isBlank()) {
            return "";
        }
        return " It says: \"" + clean.replace('"', '\'') + "\".";
    }

    private static String numbered(int status) {
        return status == 0 ? "" : " (status " + status + ")";
    }

    private static String withoutQuery(String address) {
        return address.replaceFirst("[?#].*", "");
    }
}
