package app.redraft.ui.costs;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.Tier;
import app.redraft.core.text.UserMessage;
import app.redraft.ui.common.Message;
import app.redraft.ui.common.Messages;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class BudgetQuestionTest {
    private static final long PATIENCE_S = 60;

    private final Messages messages = new Messages();
    private final Cancellation cancellation = new Cancellation();
    private final AtomicReference<Consumer<Message>> reaction = new AtomicReference<>(message -> {});

    @BeforeEach
    void watch(FxRobot robot) {
        robot.interact(() -> messages.shown().addListener((ListChangeListener<Message>) change -> {
            while (change.next()) {
                change.getAddedSubList()
                        .forEach(message -> javafx.application.Platform.runLater(
                                () -> reaction.get().accept(message)));
            }
        }));
    }

    private boolean answer(Consumer<Message> writer) throws Exception {
        reaction.set(writer);
        return CompletableFuture.supplyAsync(() -> new BudgetQuestion(messages)
                        .approve(Tier.FRONTIER, UserMessage.literal("The budget is spent."), cancellation))
                .get(PATIENCE_S, TimeUnit.SECONDS);
    }

    private void press(Message message, int button) {
        messages.dismiss(message);
        message.actions().get(button).run().run();
    }

    @Test
    void goOnIsAYes() throws Exception {
        assertThat(answer(message -> {
                    assertThat(message.text()).startsWith("The budget is spent.");
                    press(message, 0);
                }))
                .isTrue();
    }

    @Test
    void notNowIsANo() throws Exception {
        assertThat(answer(message -> press(message, 1))).isFalse();
    }

    @Test
    void closingTheLineIsANo() throws Exception {
        assertThat(answer(messages::dismiss)).isFalse();
    }

    @Test
    void stopTakesTheQuestionBack(FxRobot robot) throws Exception {
        assertThat(answer(message -> cancellation.cancel())).isFalse();
        robot.interact(() -> assertThat(messages.shown()).isEmpty());
    }
}
