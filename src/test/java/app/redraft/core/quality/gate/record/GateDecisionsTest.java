package app.redraft.core.quality.gate.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.Sentences;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.quality.gate.GateReport;
import app.redraft.core.quality.gate.GateSetup;
import app.redraft.core.quality.gate.record.GateStatus.State;
import app.redraft.core.quality.gate.verdict.Proportion;
import app.redraft.core.quality.gate.verdict.Verdict;
import app.redraft.core.quality.gate.verdict.Verdict.Outcome;
import app.redraft.core.settings.Settings;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.files.gate.FileGateRecords;
import app.redraft.infra.files.settings.YamlSettingsStore;
import app.redraft.infra.metrics.WilsonInterval;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What follows from reports, over the real files. */
class GateDecisionsTest {
    private static final GateSetup SETUP =
            new GateSetup("prompt", "1.0", model("small", "http://a/v1", 0.7), model("large", "http://b/v1", 0.5));

    @TempDir
    private Path folder;

    private YamlSettingsStore store;
    private GateSetup inForce = SETUP;

    @BeforeEach
    void frontierIsTheDefault() throws IOException {
        store = new YamlSettingsStore(folder.resolve("settings.yaml"), Map.of());
        store.saveDefaultTier(TierChoice.FRONTIER);
    }

    /** As another start of the program has it: everything is read from the files. */
    private GateDecisions decisions() {
        return new GateDecisions(
                new FileGateRecords(folder.resolve("gate").resolve("record.jsonl")),
                store,
                () -> store.load().settings(),
                () -> inForce,
                Clock.systemUTC());
    }

    @Test
    void aPassMakesEdgeTheDefaultWithTheReportAsTheReason() throws IOException {
        GateDecisions decisions = decisions();
        assertThat(decisions.status().state()).isEqualTo(State.NEVER_CHECKED);
        decisions.remember(report("first", Outcome.PASS));
        assertThat(settings().defaultTier()).as("nobody applied it yet").isEqualTo(TierChoice.FRONTIER);
        decisions.apply(report("first", Outcome.PASS));

        assertThat(settings().defaultTier()).isEqualTo(TierChoice.EDGE);
        GateStatus status = decisions().status();
        assertThat(status.state()).isEqualTo(State.PASSED);
        assertThat(status.line(TierChoice.EDGE)).isEmpty();
        assertThat(status.justified()).satisfies(change -> {
            assertThat(change.run()).isEqualTo("first");
            assertThat(change.from()).isEqualTo(TierChoice.FRONTIER);
            assertThat(change.to()).isEqualTo(TierChoice.EDGE);
        });
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change(it -> with(it, model("other", "http://a/v1", 0.7)), "another model now (other; it was small)"),
                change(it -> with(it, model("small", "http://c/v1", 0.7)), "Edge is asked at another address now"),
                change(it -> with(it, model("small", "http://a/v1", 0.2)), "the sampling settings of Edge are others"),
                change(
                        it -> new GateSetup(
                                it.promptHash(), it.version(), it.edge(), model("huge", "http://b/v1", 0.5)),
                        "Frontier answers with another model now"),
                change(
                        it -> new GateSetup("other", it.version(), it.edge(), it.frontier()),
                        "Redraft tells its models something else"),
                change(
                        it -> new GateSetup(it.promptHash(), "1.1", it.edge(), it.frontier()),
                        "Redraft is another version (1.1; it was 1.0)"));
    }

    private static Arguments change(UnaryOperator<GateSetup> change, String told) {
        return Arguments.of(change, told);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aPassExpiresWithWhatItExamined(UnaryOperator<GateSetup> change, String told) throws IOException {
        decisions().remember(report("first", Outcome.PASS));
        decisions().apply(report("first", Outcome.PASS));
        inForce = change.apply(SETUP);

        GateStatus status = decisions().status();
        assertThat(status.state()).isEqualTo(State.EXPIRED);
        assertThat(line(status, TierChoice.EDGE)).containsIgnoringCase(told);
        assertThat(line(status, TierChoice.AUTO)).containsIgnoringCase(told);
        assertThat(status.line(TierChoice.FRONTIER)).isEmpty();
        assertThat(settings().defaultTier()).as("said quietly: nothing is set").isEqualTo(TierChoice.EDGE);
        assertThat(decisions().applies(report("first", Outcome.PASS))).isFalse();

        inForce = SETUP;
        assertThat(decisions().status().state()).as("as it was examined").isEqualTo(State.PASSED);
    }

    @Test
    void aLaterFailureOffersTheWayBackAndThatOnce() throws IOException {
        passAndApply();
        presets(Map.of("friendly", Tier.FRONTIER));
        GateDecisions decisions = decisions();
        decisions.remember(report("second", Outcome.FAIL));

        GateStatus status = decisions().status();
        assertThat(status.state()).isEqualTo(State.FAILED);
        GateRecord.Change back = status.wayBack().orElseThrow();
        decisions.takeBack(back, decisions.record().newest().orElseThrow());
        assertThat(settings().defaultTier()).isEqualTo(TierChoice.FRONTIER);
        assertThat(settings().presets())
                .as("what the writer set since stays")
                .isEqualTo(Map.of("friendly", Tier.FRONTIER));
        assertThat(decisions().status().justified())
                .satisfies(change -> assertThat(change.run()).isEqualTo("second"));

        decisions.remember(report("third", Outcome.FAIL));
        assertThat(decisions().status().wayBack()).as("edge is not the default").isEmpty();
    }

    @Test
    void aPassThatANewerReportContradictsJustifiesNothing() throws IOException {
        decisions().remember(report("first", Outcome.PASS));
        // Another window or the command line ran the gate meanwhile.
        decisions().remember(report("second", Outcome.FAIL));
        assertThat(decisions().applies(report("first", Outcome.PASS))).isFalse();
        assertThatThrownBy(() -> decisions().apply(report("first", Outcome.PASS)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(settings().defaultTier()).isEqualTo(TierChoice.FRONTIER);
    }

    @Test
    void theWayBackIsOfferedWhereTheSameRunWasJudgedAnew() throws IOException {
        passAndApply();
        decisions().remember(report("first", Outcome.FAIL));
        assertThat(decisions().status().wayBack()).isPresent();
    }

    @Test
    void noWayBackIsOfferedToTheOneWhoWentBackByHand() throws IOException {
        passAndApply();
        store.saveDefaultTier(TierChoice.FRONTIER);
        decisions().remember(report("second", Outcome.FAIL));
        assertThat(decisions().status().wayBack()).isEmpty();
        assertThat(decisions().status().justified()).isNull();
    }

    @Test
    void aConditionalOneSetsItsPresetsAlone() throws IOException {
        presets(Map.of("friendly", Tier.EDGE));
        decisions().remember(report("first", Outcome.CONDITIONAL, "concise"));
        decisions().apply(report("first", Outcome.CONDITIONAL, "concise"));
        assertThat(settings().defaultTier()).isEqualTo(TierChoice.FRONTIER);
        assertThat(settings().presets()).isEqualTo(Map.of("friendly", Tier.EDGE, "concise", Tier.FRONTIER));
        assertThat(line(decisions().status(), TierChoice.EDGE)).contains("concise");
        decisions().remember(report("second", Outcome.FAIL));
        assertThat(decisions().status().wayBack()).as("it made nothing weaker").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"PASS", "CONDITIONAL"})
    void aRunThatDidNotComeToItsEndJustifiesNothing(Outcome outcome) throws IOException {
        GateReport cut =
                report("cut", outcome, new GateReport.Unfinished(ErrorKind.CANCELLED, UserMessage.of("gate.stopped")));
        decisions().remember(cut);
        assertThat(decisions().status().state()).isEqualTo(State.NEVER_CHECKED);
        assertThat(decisions().applies(cut)).isFalse();
        assertThatThrownBy(() -> decisions().apply(cut)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theBuiltInProofreaderNeedsNoCheck() {
        inForce = with(
                SETUP,
                new GateSetup.Model(
                        new EngineId("builtin", "fast"), null, SETUP.edge().knobs()));
        assertThat(decisions().status().line(TierChoice.EDGE)).isEmpty();
        assertThat(decisions().status().line(TierChoice.AUTO)).isEmpty();
    }

    private void passAndApply() throws IOException {
        decisions().remember(report("first", Outcome.PASS));
        decisions().apply(report("first", Outcome.PASS));
    }

    private void presets(Map<String, Tier> more) throws IOException {
        Map<String, Tier> presets = new TreeMap<>(settings().presets());
        presets.putAll(more);
        store.save(settings(), settings().withPresets(presets));
    }

    private Settings settings() {
        return store.load().settings();
    }

    private static String line(GateStatus status, TierChoice choice) {
        return Sentences.of(status.line(choice).orElseThrow());
    }

    private static GateSetup with(GateSetup setup, GateSetup.Model edge) {
        return new GateSetup(setup.promptHash(), setup.version(), edge, setup.frontier());
    }

    private static GateSetup.Model model(String name, String place, double temperature) {
        return new GateSetup.Model(
                new EngineId("openai", name), place, new GateSetup.Knobs(2048, temperature, 0.9, null));
    }

    private static GateReport report(String run, Outcome outcome, String... presets) {
        return report(run, outcome, null, presets);
    }

    private static GateReport report(
            String run, Outcome outcome, GateReport.@Nullable Unfinished unfinished, String... presets) {
        Proportion none = new WilsonInterval().of(0, 0);
        Verdict.Measures measures = new Verdict.Measures(none, none, none, none, none, none, none);
        List<Verdict.Category> failed = presets.length == 0
                ? List.of()
                : List.of(new Verdict.Category("concision", Outcome.FAIL, 1, 1, measures));
        return new GateReport(
                run,
                SETUP,
                Instant.parse("2026-03-01T10:00:00Z"),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                new Verdict(outcome, failed, measures, List.of(presets), List.of()),
                unfinished);
    }
}
