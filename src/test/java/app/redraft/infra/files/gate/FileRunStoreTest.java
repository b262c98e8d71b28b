package app.redraft.infra.files.gate;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Cost;
import app.redraft.core.quality.gate.GateException;
import app.redraft.core.quality.gate.GateSetup;
import app.redraft.core.quality.gate.RunStore;
import app.redraft.core.quality.gate.sample.Answer;
import app.redraft.core.quality.gate.sample.SampleKey;
import app.redraft.core.quality.gate.scenario.Scenario;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRunStoreTest {
    private static final GateSetup.Model MODEL = new GateSetup.Model(
            new EngineId("openai", "small"), "http://a/v1", new GateSetup.Knobs(2048, 0.7, 0.9, null));
    private static final GateSetup SETUP = new GateSetup("prompt", "1.0", MODEL, MODEL);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<Scenario> SCENARIOS =
            new FileScenarioStore(Path.of("unused", "scenarios.json")).shipped();

    @TempDir
    private Path folder;

    @Test
    void goesOnWithTheLatestRunAndShowsItWhenTheClockWasSetBack() throws GateException {
        FileRunStore store = new FileRunStore(folder);
        try (RunStore.Run first = store.open(SETUP, SCENARIOS, "01B", NOON)) {
            first.add(key(1), answer("first"));
            first.end();
        }
        // An hour back.
        try (RunStore.Run cut = store.open(SETUP, SCENARIOS, "01A", NOON.minusSeconds(3600))) {
            cut.add(key(1), answer("second"));
        }
        assertThat(store.left(SETUP, SCENARIOS)).isEqualTo(1);
        try (RunStore.Run rest = store.open(SETUP, SCENARIOS, "01AA", NOON.minusSeconds(3500))) {
            assertThat(rest.kept().answers()).containsOnlyKeys(key(1));
            rest.add(key(2), answer("second"));
            rest.end();
        }
        assertThat(store.newest().orElseThrow().answers())
                .hasSize(2)
                .allSatisfy((key, answer) -> assertThat(answer.text()).isEqualTo("second"));
        try (RunStore.Run third = store.open(SETUP, SCENARIOS, "01C", NOON.plusSeconds(60))) {
            assertThat(third.kept().id()).isEqualTo("01C");
            assertThat(third.kept().answers()).isEmpty();
        }
    }

    private static SampleKey key(int number) {
        return new SampleKey(SCENARIOS.get(0).id(), Tier.EDGE, number);
    }

    private static Answer answer(String text) {
        return new Answer(
                text,
                text,
                "small",
                new Answer.End(FinishReason.STOP, null, null),
                new Answer.Receipt(1L, 2, Cost.FREE));
    }
}
