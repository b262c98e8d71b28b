package app.redraft.core.quality.gate;

import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.Sampling;
import app.redraft.core.llm.Tier;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was examined. A verdict holds for exactly this: where any of it changes, a pass expires.
 *
 * @param promptHash fingerprint of the instructions that every model gets
 * @param version Redraft's version
 * @param edge the edge tier
 * @param frontier the frontier tier
 */
public record GateSetup(String promptHash, String version, Model edge, Model frontier) {

    /**
     * A tier's model.
     *
     * @param engine provider and model, as configured
     * @param place where it is called, or null for an engine within Redraft
     * @param knobs the knobs of sampling that shape its answers
     */
    public record Model(EngineId engine, @Nullable String place, Knobs knobs) {}

    /**
     * The knobs of sampling that shape an answer; time limits do not.
     *
     * @param maxTokens most tokens to generate
     * @param temperature or null for the server's default
     * @param topP or null for the server's default
     * @param thinking or null for the server's default
     */
    public record Knobs(int maxTokens, @Nullable Double temperature, @Nullable Double topP, @Nullable String thinking) {
        /** The knobs of a call. */
        public static Knobs of(Sampling sampling) {
            return new Knobs(sampling.maxTokens(), sampling.temperature(), sampling.topP(), sampling.thinking());
        }
    }

    /** The model of a tier. */
    public Model model(Tier tier) {
        return tier == Tier.EDGE ? edge : frontier;
    }

    /** A name for this setup that no other setup has; the same on every machine. */
    public String fingerprint() {
        return hash(toString());
    }

    /** A short fingerprint of a text. */
    public static String hash(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
