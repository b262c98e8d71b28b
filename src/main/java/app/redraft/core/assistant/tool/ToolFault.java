package app.redraft.core.assistant.tool;

/** A tool cannot do what the model asked for; the text tells the model why, and what it can do instead. */
public final class ToolFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param forTheModel why not, and what it can do instead */
    public ToolFault(String forTheModel) {
        super(forTheModel);
    }

    /** What the model is told. */
    public String forTheModel() {
        return String.valueOf(getMessage());
    }
}
