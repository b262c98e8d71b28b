package app.redraft.infra.provider.failure;

import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * How long a server asks to wait: {@code retry-after-ms}, {@code retry-after} (seconds or an HTTP date, RFC 9110), the
 * delay in the body, the reset time of an exhausted limit. Never negative, at most a day.
 */
final class RetryAfter {
    private static final Duration MOST = Duration.ofDays(1);
    private static final Pattern SAID = Pattern.compile(
            "(?i)(?:try again|retry|wait)[^.\\n]{0,30}?\\s((?:\\d+(?:\\.\\d+)?\\s?(?:ms|h|m|s)(?:ours?|in(?:ute)?s?|ec(?:ond)?s?)?\\s?)+)");
    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s?(ms|h|m|s)");

    /** The form of RFC 9110 and the two old ones that it says must be understood. */
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC));

    private RetryAfter() {}

    /** The wait, or null when the server names none. */
    static @Nullable Duration read(Headers headers, ErrorBody body, Clock clock) {
        Duration wait = seconds(headers.get("retry-after-ms"), 0.001)
                .or(() -> seconds(headers.get("retry-after"), 1))
                .or(() -> date(headers.get("retry-after"), clock))
                .or(() -> inBody(body))
                .or(() -> reset(headers, "requests"))
                .or(() -> reset(headers, "tokens"))
                .orElse(null);
        return wait == null ? null : bounded(wait);
    }

    private static Duration bounded(Duration wait) {
        Duration positive = wait.isNegative() ? Duration.ZERO : wait;
        return positive.compareTo(MOST) > 0 ? MOST : positive;
    }

    private static Optional<Duration> seconds(@Nullable String value, double unit) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            double number = Double.parseDouble(value.strip());
            return Double.isFinite(number)
                    ? Optional.of(Duration.ofMillis((long) Math.min(number * unit * 1000, MOST.toMillis())))
                    : Optional.empty();
        } catch (NumberFormatException notSeconds) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> date(@Nullable String value, Clock clock) {
        if (value == null) {
            return Optional.empty();
        }
        for (DateTimeFormatter format : DATES) {
            try {
                Instant until = ZonedDateTime.parse(value.strip(), format).toInstant();
                return Optional.of(Duration.between(clock.instant(), until));
            } catch (DateTimeException otherForm) {
                // one of the other two, or no date
            }
        }
        return Optional.empty();
    }

    private static Optional<Duration> inBody(ErrorBody body) {
        JsonNode root = body.root();
        if (root != null) {
            for (JsonNode detail : root.path("error").path("details")) {
                Optional<Duration> delay = parts(Json.textOrEmpty(detail, "retryDelay"));
                if (delay.isPresent()) {
                    return delay;
                }
            }
        }
        Matcher said = SAID.matcher(body.message());
        return said.find() ? parts(said.group(1)) : Optional.empty();
    }

    private static Optional<Duration> reset(Headers headers, String what) {
        boolean exhausted = "0".equals(headers.get("x-ratelimit-remaining-" + what));
        String reset = headers.get("x-ratelimit-reset-" + what);
        return exhausted && reset != null ? parts(reset) : Optional.empty();
    }

    /** Reads durations such as {@code 120ms}, {@code 1s} and {@code 6m0s}. */
    private static Optional<Duration> parts(String text) {
        Matcher part = PART.matcher(text);
        double millis = 0;
        boolean any = false;
        while (part.find()) {
            any = true;
            double number = Double.parseDouble(part.group(1));
            millis += number
                    * switch (part.group(2)) {
                        case "ms" -> 1;
                        case "s" -> 1_000;
                        case "m" -> 60_000;
                        default -> 3_600_000;
                    };
        }
        return any ? Optional.of(Duration.ofMillis((long) millis)) : Optional.empty();
    }
}
