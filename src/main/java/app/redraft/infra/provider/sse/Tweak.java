package app.redraft.infra.provider.sse;

import app.redraft.infra.provider.failure.ErrorBody;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A change of the request that a server has asked for by refusing a parameter. */
public enum Tweak {
    /** Leave {@code stream_options} out. */
    NO_STREAM_OPTIONS("stream_options", "include_usage"),
    /** Leave {@code top_p} out. */
    NO_TOP_P("top_p"),
    /** Leave {@code temperature} out. */
    NO_TEMPERATURE("temperature"),
    /** Use adaptive thinking instead of a budget. */
    ADAPTIVE_THINKING("thinking.type.enabled", "adaptive"),
    /** Ask for nothing about thinking. */
    NO_THINKING("reasoning_effort", "reasoning", "thinking", "think", "chat_template_kwargs", "enable_thinking"),
    /** Use the other name of the token limit. */
    OTHER_TOKEN_LIMIT("max_tokens", "max_completion_tokens"),
    /** Put the system prompt into the first user message. */
    SYSTEM_AS_USER("system role", "messages[0].role", "'system'", "developer instruction");

    private static final Pattern COMPLAINT = Pattern.compile("unsupported|not support|n't support|unrecognized"
            + "|unrecognised|unknown|unexpected|not permitted|not allowed|extra |does not support|deprecated"
            + "|incompatible|both be specified|only one of|only the default|instead|may only be set|must be (?:set to )?1\\b"
            + "|not available|no longer");
    private static final Set<Integer> REFUSED = Set.of(400, 404, 422, 501);

    private final List<String> names;

    Tweak(String... names) {
        this.names = List.of(names);
    }

    /**
     * The change that may satisfy the server.
     *
     * @param status its status
     * @param error what it said
     * @param sent the body that was refused
     * @param done changes made already
     */
    static Optional<Tweak> askedBy(int status, ErrorBody error, JsonNode sent, Set<Tweak> done) {
        String said =
                error.message().toLowerCase(Locale.ROOT) + ' ' + error.code().toLowerCase(Locale.ROOT);
        if (!REFUSED.contains(status) || !COMPLAINT.matcher(said).find()) {
            return Optional.empty();
        }
        String param = error.param().toLowerCase(Locale.ROOT);
        for (Tweak tweak : values()) {
            if (!done.contains(tweak) && tweak.applies(sent) && tweak.named(param, said)) {
                return Optional.of(tweak);
            }
        }
        return Optional.empty();
    }

    private boolean named(String param, String said) {
        return names.stream().anyMatch(name -> param.isBlank() ? contains(said, name) : contains(param, name));
    }

    private boolean applies(JsonNode sent) {
        return switch (this) {
            case SYSTEM_AS_USER ->
                sent.path("messages").path(0).path("role").asText().equals("system");
            case OTHER_TOKEN_LIMIT -> sent.has("max_tokens") || sent.has("max_completion_tokens");
            case ADAPTIVE_THINKING ->
                sent.path("thinking").path("type").asText().equals("enabled");
            default -> names.stream().anyMatch(sent::has);
        };
    }

    private static boolean contains(String text, String name) {
        return Pattern.compile("(?<![\\w])" + Pattern.quote(name) + "(?![\\w])")
                .matcher(text)
                .find();
    }
}
