package app.redraft.ui.proofreading.typing;

/** Which stretches of the displayed text are the document's own. */
@FunctionalInterface
public interface OwnText {
    /** Whether a stretch, in display offsets, has nothing of live text. */
    boolean holds(int from, int to);
}
