package app.redraft.infra.provider.answer;

import app.redraft.core.llm.ModelEvent;
import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts tool calls together from their pieces. Tolerates pieces without index or id, a name after its arguments, arguments
 * as an object, a whole call at once, and empty sentinels.
 */
public final class ToolCallAssembly {
    private final List<Part> parts = new ArrayList<>();

    private static final class Part {
        private final int index;
        private String id = "";
        private String name = "";
        private final StringBuilder arguments = new StringBuilder();

        private Part(int index) {
            this.index = index;
        }
    }

    /**
     * Takes one piece.
     *
     * @param index which call it belongs to, or null where the server does not say
     * @param id the call's id, or null
     * @param name the tool's name, or null
     * @param arguments a piece of JSON text, an object, or null
     * @return whether the piece held anything
     */
    boolean add(@Nullable Integer index, @Nullable String id, @Nullable String name, @Nullable JsonNode arguments) {
        String text = arguments == null || arguments.isNull() || arguments.isMissingNode()
                ? ""
                : arguments.isTextual() ? arguments.asText() : Json.write(arguments);
        String newId = id == null ? "" : id;
        String newName = name == null ? "" : name;
        if (newId.isEmpty() && newName.isEmpty() && text.isEmpty()) {
            return false;
        }
        Part part = find(index, newId, newName);
        part.id = part.id.isEmpty() ? newId : part.id;
        part.name = part.name.isEmpty() ? newName : part.name;
        part.arguments.append(text);
        return true;
    }

    /** Whether any call was begun. */
    boolean isEmpty() {
        return parts.isEmpty();
    }

    /**
     * The calls that have a name; no arguments at all count as {@code {}}. Others cannot be answered, and are left out.
     */
    List<ModelEvent.ToolCall> complete() {
        List<ModelEvent.ToolCall> calls = new ArrayList<>();
        for (Part part : parts) {
            String json = part.arguments.toString().isBlank() ? "{}" : part.arguments.toString();
            if (!part.name.isEmpty()) {
                String id = part.id.isEmpty() ? "call_" + (calls.size() + 1) : part.id;
                calls.add(new ModelEvent.ToolCall(id, part.name, json));
            }
        }
        return calls;
    }

    /** How many calls were begun. */
    int begun() {
        return parts.size();
    }

    private Part find(@Nullable Integer index, String id, String name) {
        Part last = null;
        for (Part part : parts) {
            if (index == null || part.index == index) {
                last = part;
            }
        }
        boolean another = last == null
                || (!id.isEmpty() && !last.id.isEmpty() && !id.equals(last.id))
                || (index == null && !name.isEmpty() && !last.name.isEmpty());
        if (last != null && !another) {
            return last;
        }
        Part begun = new Part(index == null ? parts.size() : index);
        parts.add(begun);
        return begun;
    }
}
