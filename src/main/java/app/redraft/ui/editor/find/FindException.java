package app.redraft.ui.editor.find;

import java.util.List;

/** A pattern that cannot be looked for, or a replacement that cannot be made. */
final class FindException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    /** @param key of the sentence for the writer */
    FindException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Key of the sentence for the writer. */
    String key() {
        return key;
    }

    /** What to fill into the sentence. */
    Object[] arguments() {
        return arguments.toArray();
    }
}
