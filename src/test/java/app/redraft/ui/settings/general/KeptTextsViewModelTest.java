package app.redraft.ui.settings.general;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.history.TextHistory;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Cost;
import app.redraft.infra.sqlite.SqliteLedger;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptTextsViewModelTest {
    @TempDir
    Path folder;

    private static KeptTextsViewModel model(Runnable deletion) {
        return new KeptTextsViewModel(deletion, new Background(Runnable::run, Runnable::run), Texts.of("settings"));
    }

    @Test
    void theSecondPressDeletesEveryText() {
        try (SqliteLedger ledger = SqliteLedger.open(folder.resolve("redraft.db"))) {
            TextHistory texts = ledger.texts(() -> 30, Clock.systemUTC());
            TextHistory.Origin origin = new TextHistory.Origin(
                    "a",
                    Clock.systemUTC().instant(),
                    null,
                    Tier.EDGE,
                    new EngineId("builtin", "fast"),
                    Cost.FREE,
                    true);
            texts.keep(new TextHistory.Item(origin, "Shorten.", "before", "after"));
            KeptTextsViewModel model = model(texts::deleteAll);

            model.press();
            assertThat(texts.find(List.of(), TextHistory.Order.NEWEST)).hasSize(1);
            assertThat(model.resultProperty().get()).contains("for good");

            model.press();
            assertThat(texts.find(List.of(), TextHistory.Order.NEWEST)).isEmpty();
            assertThat(model.resultProperty().get()).startsWith("Every kept text is deleted");
        }
    }

    @Test
    void aClosedWindowTakesTheQuestionBack() {
        KeptTextsViewModel model = model(() -> {
            throw new AssertionError("nobody said yes");
        });
        model.press();
        model.reset();
        model.press();
        assertThat(model.buttonProperty().get()).isEqualTo("Delete for good");
    }

    @Test
    void aDiskThatDoesNotLetItIsOneLine() {
        KeptTextsViewModel model = model(() -> {
            throw new IllegalStateException("disk");
        });
        model.press();
        model.press();
        assertThat(model.resultProperty().get()).contains("could not be deleted");
    }
}
