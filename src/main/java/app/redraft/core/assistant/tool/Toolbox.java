package app.redraft.core.assistant.tool;

import app.redraft.core.llm.ToolSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The tools that a model is offered, always in the same order. Immutable. */
public final class Toolbox {
    private final Map<String, Tool> tools = new LinkedHashMap<>();

    /** @throws IllegalArgumentException when two have one name */
    public Toolbox(List<Tool> tools) {
        for (Tool tool : tools) {
            if (this.tools.put(tool.declaration().name(), tool) != null) {
                throw new IllegalArgumentException(
                        "two tools are called " + tool.declaration().name());
            }
        }
    }

    /** What the model is told of them. */
    public List<ToolSpec> specs() {
        return tools.values().stream().map(tool -> tool.declaration().spec()).toList();
    }

    /** Names of the tools whose results a small model can use. */
    public Set<String> simple() {
        return tools.values().stream()
                .filter(tool -> tool.declaration().simple())
                .map(tool -> tool.declaration().name())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The tool of a name. */
    public Optional<Tool> find(String name) {
        return Optional.ofNullable(tools.get(name));
    }

    /** Every name, for a model that asked for another. */
    public String names() {
        return String.join(", ", tools.keySet());
    }
}
