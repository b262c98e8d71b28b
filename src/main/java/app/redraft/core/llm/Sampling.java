package app.redraft.core.llm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Limits and knobs of one call.
 *
 * @param maxTokens most tokens to generate, {@code > 0}
 * @param temperature 0..2, or null for the server's default
 * @param topP 0..1, or null for the server's default
 * @param thinking how much a thinking model may think, or null for the server's default: {@code none}, {@code low},
 *     {@code medium} or {@code high}
 * @param firstToken how long to wait for the first payload
 * @param idle how long to wait between payloads; comments and pings do not count
 */
public record Sampling(
        int maxTokens,
        @Nullable Double temperature,
        @Nullable Double topP,
        @Nullable String thinking,
        Duration firstToken,
        Duration idle) {}
