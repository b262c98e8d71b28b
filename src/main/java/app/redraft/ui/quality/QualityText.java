package app.redraft.ui.quality;

import app.redraft.core.llm.Tier;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import app.redraft.core.quality.gate.GateException;
import app.redraft.core.quality.gate.GateForecast;
import app.redraft.core.quality.gate.GateReport;
import app.redraft.core.quality.gate.record.GateRecord;
import app.redraft.core.quality.gate.sample.CheckResult;
import app.redraft.core.quality.gate.sample.Sample;
import app.redraft.core.quality.gate.scenario.ScenarioException;
import app.redraft.core.quality.gate.verdict.Comparison;
import app.redraft.core.quality.gate.verdict.Comparison.Preference;
import app.redraft.core.quality.gate.verdict.TierFigures;
import app.redraft.core.quality.gate.verdict.Verdict;
import app.redraft.ui.common.Amounts;
import app.redraft.ui.common.Texts;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of the Quality panel. */
final class QualityText {
    private static final int MINUTE_S = 60;

    private final Texts texts = Texts.of("quality");
    private final Texts presets = Texts.of("presets");
    private final Texts costs = Texts.of("rewrite");

    private final DateTimeFormatter times;

    /** @param zone in which times are told */
    QualityText(ZoneId zone) {
        times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withZone(zone);
    }

    Texts texts() {
        return texts;
    }

    String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    String tier(Tier tier) {
        return texts.get("tier." + tier.id());
    }

    String preset(@Nullable String id) {
        return id == null ? presets.get("instruction") : presets.find(id).orElse(id);
    }

    /** By which report the settings in force came about. */
    String justified(GateRecord.Change change) {
        return texts.get("justified", times.format(change.at()), change.run());
    }

    /** How many calls, how long at least, and between what and what they may cost. */
    String forecast(GateForecast forecast) {
        return texts.get(
                "forecast",
                forecast.samples(),
                forecast.calls(),
                range(forecast.low(), forecast.high()),
                forecast.least().isZero() ? "" : texts.get("forecast.least", time(forecast.least())),
                forecast.mostCalls() == forecast.calls() ? "" : texts.get("forecast.close", forecast.mostCalls()));
    }

    private String range(@Nullable Money low, @Nullable Money high) {
        if (low == null || high == null) {
            return texts.get("cost.unknown");
        }
        return high.micros() == 0
                ? texts.get("cost.free")
                : texts.get("cost.range", Amounts.roughly(low), Amounts.roughly(high));
    }

    String time(Duration time) {
        long seconds = time.toSeconds();
        return seconds < MINUTE_S
                ? texts.get("time.seconds", seconds)
                : texts.get("time.minutes", seconds / MINUTE_S, seconds % MINUTE_S);
    }

    String progress(RunProgress progress, Duration since) {
        String done = progress.ofJudged() > 0
                ? texts.get("progress.judging", progress.judged(), progress.ofJudged())
                : texts.get("progress.samples", progress.samples(), progress.ofSamples());
        return texts.get("progress", done, time(since), cost(progress.spent()));
    }

    /** What went wrong, as far as it is known. */
    String failure(Exception failure) {
        if (failure instanceof GateException known) {
            return Texts.sentence(known.userMessage());
        }
        return failure instanceof ScenarioException known ? Texts.sentence(known.userMessage()) : texts.get("failed");
    }

    String cost(Cost cost) {
        return Amounts.cost(cost, costs.get("cost." + cost.basis().id()));
    }

    String outcome(Verdict.Outcome outcome) {
        return texts.get("verdict." + outcome.id());
    }

    /** A category in one line. @param finished whether the run came to all of it, so that there is a verdict */
    String category(Verdict.Category category, boolean finished) {
        int faultless = category.scenarios() - category.failures();
        return finished
                ? texts.get("category", category.name(), outcome(category.outcome()), faultless, category.scenarios())
                : texts.get("category.so-far", category.name(), faultless, category.scenarios());
    }

    /** Time and cost of a tier in one line. */
    String figures(TierFigures figures) {
        return texts.get(
                "figures",
                tier(figures.tier()),
                ms(figures.ttft() == null ? null : (Long) figures.ttft().p50()),
                ms(figures.ttft() == null ? null : (Long) figures.ttft().p95()),
                ms(figures.total() == null ? null : (Long) figures.total().p50()),
                ms(figures.total() == null ? null : (Long) figures.total().p95()),
                cost(figures.cost()));
    }

    String ms(@Nullable Long ms) {
        return ms == null ? texts.get("none") : Amounts.seconds(ms);
    }

    /** Who compared, and how it ended; what has to be said of it is among the reasons of the verdict. */
    String comparison(Comparison comparison) {
        String stage = comparison.stage().name().toLowerCase(Locale.ROOT);
        String by = texts.get("comparison." + stage, comparison.by());
        return comparison.counts()
                ? texts.get(
                        "preferences",
                        by,
                        comparison.count(Preference.EDGE),
                        comparison.count(Preference.TIE),
                        comparison.count(Preference.NEITHER),
                        comparison.count(Preference.FRONTIER))
                : texts.get("comparison.not-counted", by);
    }

    /** The names of the presets that stay on frontier. */
    String presets(List<String> ids) {
        return ids.stream().map(this::preset).collect(Collectors.joining(", "));
    }

    String checkName(CheckResult check) {
        return texts.find("check." + check.name()).orElse(check.name());
    }

    /** A check that failed, and what it found. */
    String check(CheckResult check) {
        return check.detail() == null
                ? checkName(check)
                : texts.get("check", checkName(check), Texts.sentence(check.detail()));
    }

    /** Samples as marks, one each. */
    String marks(List<Sample> samples) {
        return samples.stream().map(sample -> sample.passes() ? "✓" : "✗").collect(Collectors.joining(" "));
    }

    /** The same in words, for who cannot see them. */
    String spoken(List<Sample> samples) {
        long passed = samples.stream().filter(Sample::passes).count();
        return texts.get("cell.spoken", passed, samples.size());
    }

    /** When a run was, and with which models. */
    String models(GateReport report) {
        return texts.get(
                "models",
                report.setup().edge().engine().model(),
                report.setup().frontier().engine().model());
    }
}
