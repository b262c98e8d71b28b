package app.redraft.core.rewrite;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelReply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A model that plays a script, for tests; remembers what it was asked. */
final class ScriptedModel implements ModelClient {
    /** What a scripted model does with a request. */
    interface Script {
        ModelReply play(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation);
    }

    final List<ChatRequest> asked = new ArrayList<>();
    private final EngineId engine;
    private final Script script;

    ScriptedModel(String provider, String model, Script script) {
        this.engine = new EngineId(provider, model);
        this.script = script;
    }

    @Override
    public EngineId engine() {
        return engine;
    }

    @Override
    public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
        asked.add(request);
        return script.play(request, events, cancellation);
    }
}
