package app.redraft.infra.provider.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The word with which a server says why an answer ended. Every provider has its own words, and spells those of others in its
 * own way; here they are sorted into families. Letters count, neither case nor what stands between words.
 *
 * @param word as the server wrote it
 * @param family what it means
 */
public record FinishWord(String word, Family family) {

    /** What a word means. */
    public enum Family {
        /** The answer is complete. */
        COMPLETE,
        /** The model asks for tools. */
        TOOLS,
        /** The model declined. */
        REFUSAL,
        /** A filter of the provider stopped it. */
        FILTER,
        /** The account has no credit left. */
        QUOTA,
        /** A limit of length was reached. */
        LENGTH,
        /** The server or its network broke down. */
        ERROR,
        /** The model paused and would go on if it were asked to. */
        PAUSE,
        /** Nobody knows: the answer cannot be taken for complete. */
        UNKNOWN
    }

    private static final List<String> FIELDS =
            List.of("finish_reason", "finishReason", "stop_reason", "stopReason", "done_reason", "doneReason");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ENUM_PREFIX = Pattern.compile("^(?:finish|stop|done)reason");

    /** What servers write while the answer goes on. */
    private static final Set<String> NOTHING = Set.of("", "null", "none", "unspecified");

    private static final Set<String> COMPLETE = Set.of(
            "stop",
            "stopped",
            "stopsequence",
            "stopstring",
            "stoptoken",
            "stopword",
            "eos",
            "eostoken",
            "eot",
            "eottoken",
            "eog",
            "end",
            "ended",
            "endturn",
            "endofturn",
            "endoftext",
            "endofsequence",
            "complete",
            "completed",
            "done",
            "finish",
            "finished",
            "success",
            "succeeded",
            "stopwords",
            "stopsequences",
            "stoppedeos",
            "stoppedword",
            "eosfound",
            "endofresponse",
            "endofmessage",
            "natural",
            "normal");
    private static final Set<String> TOOLS = Set.of(
            "tool",
            "tools",
            "toolcall",
            "toolcalls",
            "tooluse",
            "functioncall",
            "functioncalls",
            "function",
            "requirestool");

    private static final Pattern QUOTA = Pattern.compile("quota|credit|balance|billing|payment|usagelimit|spend");
    /** Failures with a word of length in their name, and calls that went wrong. */
    private static final Pattern FAILED_CALL =
            Pattern.compile("ratelimit|timelimit|toomany|unexpected|malformed|invalid");

    private static final Pattern FILTER = Pattern.compile(
            "filter|safety|unsafe|sensitive|blocklist|blocked|prohibited|recitation"
                    + "|guardrail|spii|toxic|moderat|policy|violation|armor|harm|censor|copyright|contentmanage|language|flagged|inspection|risk");
    private static final Pattern REFUSAL = Pattern.compile("refus|declin");
    private static final Pattern LENGTH = Pattern.compile(
            "length|limit|maxtoken|maxoutput|maxnew|maxcompletion|tokens|contextwindow|contextfull|truncat|toolong|budget|maximum|maxlen|overflow|exceed|window|cutoff|^context");
    private static final Pattern PAUSE = Pattern.compile("pause");
    private static final Pattern ERROR = Pattern.compile(
            "error|abort|fail|cancel|timeout|timedout|network|insufficient|unavailable"
                    + "|overload|exception|interrupt|disconnect|crash|kill|terminat|preempt|oom|capacity|connection|shutdown");

    /** Sorts a word; null where it says nothing yet. */
    static @Nullable FinishWord of(@Nullable String word) {
        if (word == null) {
            return null;
        }
        String letters = NOT_A_LETTER.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
        String folded = ENUM_PREFIX.matcher(letters).replaceFirst("");
        return NOTHING.contains(folded) ? null : new FinishWord(word.strip(), family(folded));
    }

    /** The word of a choice, message or line, whatever its field is called; null where it says nothing yet. */
    public static @Nullable FinishWord in(JsonNode node) {
        for (String field : FIELDS) {
            FinishWord found = of(word(node.path(field)));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable String word(JsonNode value) {
        if (value.isObject()) {
            JsonNode named = value.has("type") ? value.path("type") : value.path("reason");
            return named.isTextual() ? named.asText() : "object";
        }
        return value.isTextual() || value.isNumber() ? value.asText() : null;
    }

    private static Family family(String folded) {
        if (COMPLETE.contains(folded)) {
            return Family.COMPLETE;
        }
        if (TOOLS.contains(folded)) {
            return Family.TOOLS;
        }
        if (REFUSAL.matcher(folded).find()) {
            return Family.REFUSAL;
        }
        if (FILTER.matcher(folded).find()) {
            return Family.FILTER;
        }
        if (QUOTA.matcher(folded).find()) {
            return Family.QUOTA;
        }
        if (FAILED_CALL.matcher(folded).find()) {
            return Family.ERROR;
        }
        if (LENGTH.matcher(folded).find()) {
            return Family.LENGTH;
        }
        if (PAUSE.matcher(folded).find()) {
            return Family.PAUSE;
        }
        return ERROR.matcher(folded).find() ? Family.ERROR : Family.UNKNOWN;
    }
}
