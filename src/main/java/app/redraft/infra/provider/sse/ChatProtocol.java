package app.redraft.infra.provider.sse;

import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.infra.provider.answer.Answer;
import app.redraft.infra.provider.net.Endpoint;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** What distinguishes one provider's wire format from another's. Implementations are immutable and thread-safe. */
public interface ChatProtocol {

    /** Provider and model asked for. */
    EngineId engine();

    /** Where chats are sent. */
    Endpoint endpoint();

    /** Where the server lists its models, or null where it has no list. */
    @Nullable HttpUrl modelsUrl();

    /** How the stream is cut. */
    default Framing framing() {
        return Framing.EVENTS;
    }

    /** Adds the key to the headers. */
    default void authorize(Request.Builder request, String key) {
        request.header("Authorization", "Bearer " + key);
    }

    /** Adds headers that are no secret; usually none. */
    default void headers(Request.Builder request) {}

    /** The request as JSON, asking for a stream. */
    ObjectNode body(ChatRequest request, Set<Tweak> tweaks);

    /**
     * A reader of one answer's chunks. It puts what it finds into the answer and ignores what it does not know; errors
     * were looked for before.
     */
    Consumer<JsonNode> reader(Answer answer);
}
