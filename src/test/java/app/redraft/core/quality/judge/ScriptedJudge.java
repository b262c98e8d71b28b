package app.redraft.core.quality.judge;

import app.redraft.core.call.Engines;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.llm.Sampling;
import app.redraft.core.llm.Tier;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/** Two tiers whose models answer by a rule on what they were asked. */
final class ScriptedJudge implements Engines {
    final List<ChatRequest> asked = new CopyOnWriteArrayList<>();
    private final Function<String, String> rule;

    /** @param rule from the last message to the answer */
    ScriptedJudge(Function<String, String> rule) {
        this.rule = rule;
    }

    @Override
    public ModelClient client(Tier tier) {
        return client(tier, tier.id() + "-model");
    }

    @Override
    public ModelClient client(Tier tier, String model) {
        return new ModelClient() {
            @Override
            public EngineId engine() {
                return new EngineId("openai", model);
            }

            @Override
            public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
                cancellation.check();
                asked.add(request);
                String answer = rule.apply(request.messages().get(1).content());
                events.accept(new ModelEvent.TextDelta(answer));
                return ModelReply.of(FinishReason.STOP, model, null);
            }
        };
    }

    @Override
    public Sampling sampling(Tier tier) {
        return new Sampling(100, 0.7, 0.9, null, Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Override
    public boolean free(Tier tier) {
        return true;
    }

    @Override
    public boolean local(Tier tier) {
        return true;
    }
}
