package app.redraft.core.assistant.figures;

import app.redraft.core.llm.RoutingCause;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the turns of some conversations were routed.
 *
 * @param conversations how many they are
 * @param edgeTurns turns that edge took
 * @param frontierTurns turns that frontier took
 * @param savedMs milliseconds less than had frontier taken every turn; negative where it would have been quicker; null where
 *     nothing can be said
 * @param savedMicros millionths of a dollar less than had frontier taken every turn; null where no price is known
 * @param toolErrors turns whose tools could not do what was asked
 * @param escalations turns that went to frontier though they were not the first of a question, by cause, most first
 */
public record ToolRouting(
        int conversations,
        int edgeTurns,
        int frontierTurns,
        @Nullable Long savedMs,
        @Nullable Long savedMicros,
        int toolErrors,
        Map<RoutingCause, Integer> escalations) {
    /** Of no conversation at all. */
    public static final ToolRouting NONE = new ToolRouting(0, 0, 0, null, null, 0, Map.of());

    public ToolRouting {
        escalations = Collections.unmodifiableMap(new LinkedHashMap<>(escalations));
    }
}
