package app.redraft.infra.files;

import app.redraft.core.document.WorkspaceState;
import app.redraft.core.file.AtomicFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the window remembers, in {@code workspace.json}. A value that cannot be is as if it were not there. */
public final class FileWorkspaceState implements WorkspaceState {
    private static final Logger LOG = LoggerFactory.getLogger(FileWorkspaceState.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> THEMES = Set.of("system", "light", "dark", "sepia");

    private final Path file;

    /**
     * @param file need not exist
     */
    public FileWorkspaceState(Path file) {
        this.file = file;
    }

    @Override
    public Workspace load() {
        if (!Files.exists(file)) {
            return Workspace.FIRST;
        }
        try {
            return workspace(JSON.readTree(file.toFile()));
        } catch (IOException e) {
            LOG.warn("What the window remembered cannot be read: {}", e.getMessage());
            return Workspace.FIRST;
        }
    }

    private static Workspace workspace(JsonNode root) {
        Workspace first = Workspace.FIRST;
        String theme = root.path("theme").asText();
        int zoom = root.path("zoomPercent").asInt(first.zoomPercent());
        return new Workspace(
                paths(root.path("recentFiles")),
                bounds(root.path("window")),
                THEMES.contains(theme) ? theme : first.theme(),
                root.path("systemDark").asBoolean(first.systemDark()),
                Math.max(SMALLEST_ZOOM, Math.min(LARGEST_ZOOM, zoom)),
                root.path("sidePanel").asBoolean(first.sidePanel()),
                documents(root),
                Math.max(0, root.path("front").asInt()));
    }

    /** Earlier versions remembered one document. */
    private static List<Place> documents(JsonNode root) {
        List<Place> places = new ArrayList<>();
        root.path("documents").forEach(node -> Optional.ofNullable(place(node)).ifPresent(places::add));
        Place only = place(root.path("document"));
        return places.isEmpty() && only != null ? List.of(only) : places;
    }

    private static @Nullable Place place(JsonNode node) {
        String file = node.path("file").asText();
        try {
            return file.isEmpty()
                    ? null
                    : new Place(
                            Path.of(file),
                            Math.max(0, node.path("caret").asInt()),
                            Math.max(0, node.path("top").asInt()));
        } catch (InvalidPathException e) {
            LOG.debug("Not a path on this system: {}", e.getMessage());
            return null;
        }
    }

    private static List<Path> paths(JsonNode node) {
        List<Path> files = new ArrayList<>();
        for (JsonNode path : node) {
            try {
                files.add(Path.of(path.asText()));
            } catch (InvalidPathException e) {
                LOG.debug("Not a path on this system: {}", e.getMessage());
            }
        }
        return files;
    }

    private static @Nullable Bounds bounds(JsonNode node) {
        double width = node.path("width").asDouble();
        double height = node.path("height").asDouble();
        return width <= 0 || height <= 0
                ? null
                : new Bounds(
                        node.path("x").asDouble(),
                        node.path("y").asDouble(),
                        width,
                        height,
                        node.path("maximized").asBoolean());
    }

    @Override
    public void save(Workspace workspace) throws IOException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        workspace.recentFiles().forEach(path -> root.withArray("recentFiles").add(path.toString()));
        Bounds window = workspace.window();
        if (window != null) {
            root.putObject("window")
                    .put("x", window.x())
                    .put("y", window.y())
                    .put("width", window.width())
                    .put("height", window.height())
                    .put("maximized", window.maximized());
        }
        root.put("theme", workspace.theme())
                .put("systemDark", workspace.systemDark())
                .put("zoomPercent", workspace.zoomPercent())
                .put("sidePanel", workspace.sidePanel());
        ArrayNode documents = root.putArray("documents");
        workspace.documents().forEach(place -> documents
                .addObject()
                .put("file", place.file().toString())
                .put("caret", place.caret())
                .put("top", place.top()));
        root.put("front", workspace.front());
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        AtomicFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
    }
}
