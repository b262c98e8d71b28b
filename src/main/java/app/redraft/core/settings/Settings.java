package app.redraft.core.settings;

import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything in {@code settings.yaml}, immutable. The names of the file are the record names in snake case.
 *
 * @param defaultTier who answers when nobody chose
 * @param edge the edge tier
 * @param frontier the frontier tier
 * @param rateLimit requests a minute, both tiers together
 * @param routing how Auto decides and whether a tier may stand in for the other
 * @param budget what may be spent
 * @param prices price overrides by model id
 * @param history how long texts of results are kept
 * @param assistant how far the assistant may go for one question
 * @param presets the tier of its own that a preset has, by the preset's id; most have none
 * @param warnings what is not told about rewrites
 * @param protectedWords names and terms that no rewrite may change, each as it is written
 * @param proofreading what is checked while the writer types
 */
public record Settings(
        TierChoice defaultTier,
        TierSettings edge,
        TierSettings frontier,
        RateLimit rateLimit,
        Routing routing,
        Budget budget,
        Map<String, PriceOverride> prices,
        History history,
        Assistant assistant,
        Map<String, Tier> presets,
        Warnings warnings,
        List<String> protectedWords,
        Proofreading proofreading) {

    /** The settings of a fresh machine: both tiers on the built-in proofreader. */
    public static final Settings DEFAULTS = new Settings(
            TierChoice.EDGE,
            TierSettings.EDGE_DEFAULTS,
            TierSettings.FRONTIER_DEFAULTS,
            new RateLimit(10),
            new Routing(true, 3, true),
            new Budget(null, 0.8, AtLimit.ASK, null, null, null),
            Map.of(),
            new History(30),
            new Assistant(12, null, RedoWeakAnswers.AUTO));

    public Settings {
        prices = Map.copyOf(prices);
        presets = Map.copyOf(presets);
        protectedWords = List.copyOf(protectedWords);
    }

    /** Settings in which no preset has a tier of its own, and every kind of warning is told. */
    public Settings(
            TierChoice defaultTier,
            TierSettings edge,
            TierSettings frontier,
            RateLimit rateLimit,
            Routing routing,
            Budget budget,
            Map<String, PriceOverride> prices,
            History history,
            Assistant assistant) {
        this(
                defaultTier,
                edge,
                frontier,
                rateLimit,
                routing,
                budget,
                prices,
                history,
                assistant,
                Map.of(),
                Warnings.ALL,
                List.of(),
                new Proofreading(true));
    }

    /** The settings of one tier. */
    public TierSettings tier(Tier tier) {
        return tier == Tier.EDGE ? edge : frontier;
    }

    /** The same settings with one tier replaced. */
    public Settings withTier(Tier tier, TierSettings replacement) {
        return with(copy -> {
            if (tier == Tier.EDGE) {
                copy.edge = replacement;
            } else {
                copy.frontier = replacement;
            }
        });
    }

    /** The same settings with another default tier. */
    public Settings withDefaultTier(TierChoice choice) {
        return with(copy -> copy.defaultTier = choice);
    }

    /** The same settings with other rules for Auto. */
    public Settings withRouting(Routing replacement) {
        return with(copy -> copy.routing = replacement);
    }

    /** The same settings with other tiers of presets. @param tiers by the preset's id */
    public Settings withPresets(Map<String, Tier> tiers) {
        return with(copy -> copy.presets = tiers);
    }

    /** The same settings with other protected words. */
    public Settings withProtectedWords(List<String> words) {
        return with(copy -> copy.protectedWords = words);
    }

    /** The same settings with other warnings. */
    public Settings withWarnings(Warnings replacement) {
        return with(copy -> copy.warnings = replacement);
    }

    /** The same settings with another check while the writer types. */
    public Settings withProofreading(Proofreading replacement) {
        return with(copy -> copy.proofreading = replacement);
    }

    private Settings with(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return new Settings(
                copy.defaultTier,
                copy.edge,
                copy.frontier,
                rateLimit,
                copy.routing,
                budget,
                prices,
                history,
                assistant,
                copy.presets,
                copy.warnings,
                copy.protectedWords,
                copy.proofreading);
    }

    /** What can be replaced, while it is. */
    private static final class Copy {
        private TierChoice defaultTier;
        private TierSettings edge;
        private TierSettings frontier;
        private Routing routing;
        private Map<String, Tier> presets;
        private Warnings warnings;
        private List<String> protectedWords;
        private Proofreading proofreading;

        private Copy(Settings original) {
            defaultTier = original.defaultTier;
            edge = original.edge;
            frontier = original.frontier;
            routing = original.routing;
            presets = original.presets;
            warnings = original.warnings;
            protectedWords = original.protectedWords;
            proofreading = original.proofreading;
        }
    }

    /**
     * What is checked while the writer types.
     *
     * @param asYouType whether problems are underlined in the text
     */
    public record Proofreading(boolean asYouType) {}

    /**
     * How often models may be called.
     *
     * @param requestsPerMinute 1..6000
     */
    public record RateLimit(int requestsPerMinute) {}

    /**
     * How Auto decides.
     *
     * @param enabled whether the score is used at all
     * @param complexityThreshold 0..10; frontier from this score on
     * @param fallback whether a tier nobody chose may be replaced by the other when it cannot answer
     * @param abShare share of Auto's calls that go to the other tier for comparison, 0..0.5; 0 for none
     * @param warmUp when a model that may have been unloaded is woken before it is asked
     */
    public record Routing(
            boolean enabled, double complexityThreshold, boolean fallback, double abShare, WarmUp warmUp) {

        /** Without a comparison, and with warm-ups that cost nothing. */
        public Routing(boolean enabled, double complexityThreshold, boolean fallback) {
            this(enabled, complexityThreshold, fallback, 0, WarmUp.FREE);
        }

        /** The same rules with another threshold. */
        public Routing withThreshold(double threshold) {
            return new Routing(enabled, threshold, fallback, abShare, warmUp);
        }
    }

    /** When a model is woken before it is asked. */
    public enum WarmUp {
        /** Where that certainly costs nothing. */
        FREE,
        /** Also where it costs. */
        ALWAYS,
        NEVER;

        /** The name used in settings. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What may be spent.
     *
     * @param monthlyUsd limit per calendar month, or null for none
     * @param alertAt share of the limit, 0..1, at which the pill warns
     * @param atLimit what frontier does at the limit; edge and local models go on
     * @param dailyEdgeUsd limit of the edge tier per calendar day, or null for none
     * @param dailyFrontierUsd limit of the frontier tier per calendar day, or null for none
     * @param askAboveUsd ask before a call that may cost more than this, or null for never
     */
    public record Budget(
            @Nullable BigDecimal monthlyUsd,
            double alertAt,
            AtLimit atLimit,
            @Nullable BigDecimal dailyEdgeUsd,
            @Nullable BigDecimal dailyFrontierUsd,
            @Nullable BigDecimal askAboveUsd) {

        /** Whether the writer set no limit at all. */
        public boolean limitsNothing() {
            return monthlyUsd == null && dailyEdgeUsd == null && dailyFrontierUsd == null && askAboveUsd == null;
        }

        /** The daily limit of a tier, or null for none. */
        public @Nullable BigDecimal dailyUsd(Tier tier) {
            return tier == Tier.EDGE ? dailyEdgeUsd : dailyFrontierUsd;
        }
    }

    /** What frontier does at the budget limit. */
    public enum AtLimit {
        ASK,
        STOP;

        /** The name used in settings. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The writer's own price of a model, in US dollars per million tokens.
     *
     * @param cached price of input read from a cache, or null for the price of input
     * @param cacheWrite price of input written to a cache, or null for the price of input
     */
    public record PriceOverride(
            BigDecimal input, BigDecimal output, @Nullable BigDecimal cached, @Nullable BigDecimal cacheWrite) {

        /** Without a price of cache writes. */
        public PriceOverride(BigDecimal input, BigDecimal output, @Nullable BigDecimal cached) {
            this(input, output, cached, null);
        }
    }

    /**
     * What History keeps.
     *
     * @param keepTextDays days to keep texts of results; 0 keeps no text at all
     */
    public record History(int keepTextDays) {}

    /**
     * How far the assistant may go for one question.
     *
     * @param maxTurns most turns of a model, 1..100
     * @param maxUsd most it may cost, or null for no limit
     * @param redoWeakAnswers when frontier answers again after an answer that edge gave
     */
    public record Assistant(int maxTurns, @Nullable BigDecimal maxUsd, RedoWeakAnswers redoWeakAnswers) {}

    /** When frontier answers again after an answer that edge gave. */
    public enum RedoWeakAnswers {
        /** Where the question needed a tool whose results a small model may not be able to use. */
        AUTO,
        ALWAYS,
        NEVER;

        /** The name used in settings. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is not told about rewrites.
     *
     * @param off the kinds of warnings that are switched off, by their names in settings, for example {@code number}
     */
    public record Warnings(Set<String> off) {
        /** Everything is told. */
        public static final Warnings ALL = new Warnings(Set.of());

        public Warnings {
            off = Set.copyOf(off);
        }

        /** The same with one kind switched off, or on again. */
        public Warnings with(String kind, boolean told) {
            Set<String> kinds = new HashSet<>(off);
            if (told) {
                kinds.remove(kind);
            } else {
                kinds.add(kind);
            }
            return new Warnings(kinds);
        }
    }
}
