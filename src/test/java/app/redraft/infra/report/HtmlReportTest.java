package app.redraft.infra.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Sentences;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Cost;
import app.redraft.core.quality.gate.GateReport;
import app.redraft.core.quality.gate.GateSetup;
import app.redraft.core.quality.gate.sample.Answer;
import app.redraft.core.quality.gate.sample.Check;
import app.redraft.core.quality.gate.sample.CheckResult;
import app.redraft.core.quality.gate.sample.Sample;
import app.redraft.core.quality.gate.sample.SampleKey;
import app.redraft.core.quality.gate.scenario.Expectation;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.quality.gate.verdict.Comparison;
import app.redraft.core.quality.gate.verdict.Comparison.Preference;
import app.redraft.core.quality.gate.verdict.Proportion;
import app.redraft.core.quality.gate.verdict.TierFigures;
import app.redraft.core.quality.gate.verdict.Verdict;
import app.redraft.core.text.MessageTexts;
import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final String HOSTILE =
            "It cost 9 pounds.</div><script>alert(1)</script><img src=\"http://example.org/x\" onerror='x'>\u202Eevil\u202C\u0007 &amp;";

    private final HtmlReport reports = new HtmlReport(
            new MessageTexts(ResourceBundle.getBundle(HtmlReport.BUNDLE, Locale.ENGLISH)),
            Sentences::of,
            ZoneOffset.UTC);

    @Test
    void tellsVerdictFiguresAndWhereItFailed() throws IOException {
        String page = reports.page(report("It cost 9 pounds."));
        Files.writeString(Path.of("target", "report.html"), page);

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("<span class=\"verdict fail\">Fail</span>")
                .contains("small-model")
                .contains("large-model")
                .contains("0.40 s")
                .contains("Edge better 1, equal 0, neither acceptable 0, frontier better 0.")
                .contains("numbers: ")
                .contains("<del> 7</del>")
                .contains("<ins> 9</ins>")
                .contains("<details open=\"\"")
                .contains("prefers-color-scheme: dark")
                .contains("href=\"#scenario-s-1\"")
                .contains("id=\"scenario-s-1\"");
    }

    @Test
    void callsNothingAFailureToWhichTheRunDidNotCome() {
        GateReport whole = report("It cost 7 pounds.");
        String page = reports.page(new GateReport(
                whole.id(),
                whole.setup(),
                whole.at(),
                whole.scenarios(),
                whole.samples(),
                whole.doingNothing(),
                whole.comparisons(),
                whole.figures(),
                whole.verdict(),
                new GateReport.Unfinished(ErrorKind.CANCELLED, UserMessage.of("gate.stopped"))));
        assertThat(page)
                .contains("<span class=\"verdict unfinished\">No verdict yet</span>")
                .contains("The run did not come to its end: Stopped.")
                .doesNotContain("class=\"verdict fail\"");
    }

    @Test
    void keepsWhatModelsSayHarmless() {
        String page = reports.page(report(HOSTILE));

        assertThat(page)
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContain("\u202E")
                .doesNotContain("\u0007")
                .contains("&lt;script&gt;")
                .contains("evil");
    }

    @Test
    void loadsNothing() {
        String page = reports.page(report(HOSTILE));

        assertThat(page).contains("default-src 'none'");
        assertThat(Pattern.compile("<[^>]*\\s(src|action|data|srcset|href)=\"(?!#)")
                        .matcher(page)
                        .find())
                .isFalse();
        assertThat(page).doesNotContain("url(").doesNotContain("@import").doesNotContain("<link");
    }

    @Test
    void closesWhatItOpens() {
        String page = reports.page(report(HOSTILE));

        for (String name :
                List.of("html", "body", "main", "div", "details", "table", "tr", "td", "svg", "p", "span", "ul")) {
            assertThat(Pattern.compile("<" + name + "[ >]")
                            .matcher(page)
                            .results()
                            .count())
                    .as(name)
                    .isEqualTo(Pattern.compile("</" + name + ">")
                            .matcher(page)
                            .results()
                            .count());
        }
    }

    private static GateReport report(String edge) {
        Scenario scenario = new Scenario(
                "s-1",
                "grammar",
                "grammar",
                "Fix it.",
                "It cost 7 pounds.",
                List.of("7"),
                Expectation.USUAL,
                List.of(),
                "It cost 7 pounds.",
                Scenario.Note.NONE);
        GateSetup.Knobs knobs = new GateSetup.Knobs(2048, 0.7, 0.9, null);
        GateSetup setup = new GateSetup(
                "abc",
                "1.0",
                new GateSetup.Model(new EngineId("openai", "small-model"), "127.0.0.1", knobs),
                new GateSetup.Model(new EngineId("openai", "large-model"), "127.0.0.1", knobs));
        Proportion none = new Proportion(0, 0, 0, 1);
        Verdict.Measures measures = new Verdict.Measures(
                new Proportion(0, 3, 0, 0.6),
                new Proportion(1, 1, 0.2, 1),
                none,
                none,
                none,
                new Proportion(0, 1, 0, 0.8),
                none);
        UserMessage lost = UserMessage.literal("7 became 9");
        return new GateReport(
                "run",
                setup,
                Instant.parse("2026-11-29T03:00:00Z"),
                List.of(scenario),
                List.of(
                        sample(Tier.EDGE, edge, CheckResult.failed(Check.NUMBERS, lost)),
                        sample(Tier.FRONTIER, "It cost 7 pounds.", CheckResult.ok(Check.NUMBERS))),
                Map.of("s-1", List.of(CheckResult.ok(Check.ANSWERED))),
                List.of(new Comparison(
                        Comparison.Stage.JUDGE,
                        "large-model",
                        true,
                        UserMessage.of("judge.own.frontier"),
                        List.of(new Comparison.Decision("s-1", 1, Preference.EDGE)))),
                List.of(
                        new TierFigures(
                                Tier.EDGE,
                                3,
                                new TierFigures.Times(400, 600),
                                new TierFigures.Times(900, 1200),
                                Cost.FREE),
                        new TierFigures(Tier.FRONTIER, 0, null, null, Cost.UNKNOWN)),
                new Verdict(
                        Verdict.Outcome.FAIL,
                        List.of(new Verdict.Category("grammar", Verdict.Outcome.FAIL, 1, 1, measures)),
                        measures,
                        List.of(),
                        List.of(lost)),
                null);
    }

    private static Sample sample(Tier tier, String text, CheckResult check) {
        Answer answer = new Answer(
                text,
                text,
                tier == Tier.EDGE ? "small-model" : "large-model",
                new Answer.End(FinishReason.STOP, null, null),
                new Answer.Receipt(400L, 900, Cost.FREE));
        return new Sample(new SampleKey("s-1", tier, 1), answer, List.of(check), Sample.Corrections.NONE);
    }
}
