package app.redraft.core.quality.judge;

import app.redraft.core.call.Engines;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.Tier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who judges.
 *
 * @param tier the tier whose server is asked
 * @param model another model of that server, or null for the tier's own
 */
public record JudgeChoice(Tier tier, @Nullable String model) {
    /** Who judges where the writer named nobody. */
    public static final JudgeChoice DEFAULT = new JudgeChoice(Tier.FRONTIER, null);

    /**
     * Reads a tier, or a tier and another model of its server.
     *
     * @param words for example {@code edge} or {@code frontier/large-model}
     * @return empty where it is neither
     */
    public static Optional<JudgeChoice> of(String words) {
        String[] parts = words.strip().split("/", 2);
        String model = parts.length == 1 ? null : parts[1].strip();
        return Arrays.stream(Tier.values())
                .filter(tier -> tier.id().equals(parts[0].strip()) && (model == null || !model.isEmpty()))
                .findFirst()
                .map(tier -> new JudgeChoice(tier, model));
    }

    /** The model that is asked, every policy around it. */
    ModelClient client(Engines engines) {
        return model == null ? engines.client(tier) : engines.client(tier, model);
    }

    /** Provider and model that are asked. */
    public EngineId engine(Engines engines) {
        return client(engines).engine();
    }

    /** The tiers whose rewrites the judge wrote itself: that must be said where its verdict stands. */
    public List<Tier> judgesItself(Engines engines) {
        EngineId judge = engine(engines);
        return Arrays.stream(Tier.values())
                .filter(each -> engines.client(each).engine().equals(judge)
                        && engines.place(each).equals(engines.place(tier)))
                .toList();
    }
}
