package app.redraft.core.call.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.llm.Tier;
import app.redraft.core.monitoring.OpenCalls;
import app.redraft.core.monitoring.Watched;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CallQueueTest {
    private final CallQueue queue = new CallQueue();
    private final List<OpenCalls.Load> seen = new ArrayList<>();

    @Test
    void aCallWaitsUntilItsServerIsAskedAndIsGoneWhenItFails() {
        queue.onChange(() -> seen.add(queue.load(Tier.EDGE)));
        ModelClient engine = new ModelClient() {
            @Override
            public EngineId engine() {
                return Watched.MODEL;
            }

            @Override
            public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
                throw ModelException.cancelled();
            }
        };
        ModelClient client = queue.asked(Tier.EDGE, queue.calling(Tier.EDGE, engine));

        assertThatThrownBy(() -> client.stream(null, event -> {}, new Cancellation()))
                .isInstanceOf(ModelException.class);

        assertThat(seen)
                .containsExactly(
                        new OpenCalls.Load(0, 1),
                        new OpenCalls.Load(1, 0),
                        new OpenCalls.Load(0, 1),
                        new OpenCalls.Load(0, 0));
        assertThat(queue.load(Tier.FRONTIER)).isEqualTo(new OpenCalls.Load(0, 0));
        assertThat(client.engine()).isEqualTo(Watched.MODEL);
    }
}
