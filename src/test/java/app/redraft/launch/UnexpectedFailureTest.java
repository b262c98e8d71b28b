package app.redraft.launch;

import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** What nobody expected to fail is told by a line in the window. */
class UnexpectedFailureTest extends RunningWindow {
    @Test
    void ofWorkInTheBackground() {
        openFile();
        services.workers.pool().execute(() -> {
            throw new IllegalStateException("planted by a test");
        });
        until(() -> isThere("#message-failure"));
        assertThat(lookup("#message-failure .label").queryAllAs(Label.class))
                .anySatisfy(label -> assertThat(label.getText())
                        .contains(home.resolve("logs").toString()));
    }
}
