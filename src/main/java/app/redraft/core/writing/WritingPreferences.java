package app.redraft.core.writing;

import java.util.Map;

/**
 * What the writer chose for writing.
 *
 * @param typography how the text is set
 * @param focus what stands out
 * @param typewriter whether the line of the caret stays in the middle of the window
 * @param keys the writer's own keys, by the name of what they do; what is not there has its usual keys
 */
public record WritingPreferences(Typography typography, FocusMode focus, boolean typewriter, Map<String, String> keys) {
    /** What is used before the writer chooses. */
    public static final WritingPreferences DEFAULT =
            new WritingPreferences(Typography.DEFAULT, FocusMode.OFF, false, Map.of());

    public WritingPreferences {
        keys = Map.copyOf(keys);
    }

    /** The same with the text set otherwise. */
    public WritingPreferences with(Typography changed) {
        return new WritingPreferences(changed, focus, typewriter, keys);
    }

    /** The same with something else in focus. */
    public WritingPreferences with(FocusMode changed) {
        return new WritingPreferences(typography, changed, typewriter, keys);
    }

    /** The same with the line of the caret in the middle, or not. */
    public WritingPreferences withTypewriter(boolean changed) {
        return new WritingPreferences(typography, focus, changed, keys);
    }

    /** The same with other keys. */
    public WritingPreferences withKeys(Map<String, String> changed) {
        return new WritingPreferences(typography, focus, typewriter, changed);
    }
}
