package app.redraft.core.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port to what the window remembers from one start to the next. Blocks on disk: worker threads only. */
public interface WorkspaceState {
    /** Smallest size of the text, in per cent. */
    int SMALLEST_ZOOM = 70;

    /** Largest size of the text, in per cent. */
    int LARGEST_ZOOM = 250;

    /**
     * What is remembered.
     *
     * @param recentFiles absolute paths, the latest first
     * @param window where the window was, or null for the first start
     * @param theme {@code system}, {@code light}, {@code dark} or {@code sepia}: what the writer chose
     * @param systemDark whether the system was dark when last seen
     * @param zoomPercent size of the text, {@link #SMALLEST_ZOOM}..{@link #LARGEST_ZOOM}
     * @param sidePanel whether the side panel is open
     * @param documents the documents that were open, in the order of their tabs; those without a file are not among them
     * @param front which of them was in front, counted from 0; as good as 0 where there is no such
     */
    record Workspace(
            List<Path> recentFiles,
            @Nullable Bounds window,
            String theme,
            boolean systemDark,
            int zoomPercent,
            boolean sidePanel,
            List<Place> documents,
            int front) {

        /** The first start. */
        public static final Workspace FIRST = new Workspace(List.of(), null, "system", false, 100, true, List.of(), 0);

        public Workspace {
            recentFiles = List.copyOf(recentFiles);
            documents = List.copyOf(documents);
        }
    }

    /**
     * Where the writer was in a document.
     *
     * @param file absolute
     * @param caret offset in the text, UTF-16
     * @param top the first paragraph in sight, counted from 0
     */
    record Place(Path file, int caret, int top) {}

    /**
     * A window's place, in pixels of the screen before scaling.
     *
     * @param maximized whether it fills the screen; the other figures are then those it returns to
     */
    record Bounds(double x, double y, double width, double height, boolean maximized) {}

    /** What was remembered; {@link Workspace#FIRST} when there is nothing or it cannot be read. */
    Workspace load();

    /**
     * Remembers.
     *
     * @throws IOException when it cannot be written; what was remembered before stays
     */
    void save(Workspace workspace) throws IOException;
}
