package app.redraft.core.assistant.tool;

/** One thing the assistant can do with the document. Immutable; calls may run side by side. */
public abstract class Tool {

    private final ToolDeclaration declaration;

    protected Tool(ToolDeclaration declaration) {
        this.declaration = declaration;
    }

    /** How it presents itself; always the same. */
    public final ToolDeclaration declaration() {
        return declaration;
    }

    /**
     * Does it. Blocks the calling worker thread; ends soon after an interrupt.
     *
     * @param arguments fit the schema
     * @return what the model is told; longer texts are cut, so a tool that can find much gives it page by page
     * @throws ToolFault when it cannot be done; its text is for the model
     */
    public abstract String call(ToolArguments arguments, ToolContext context);
}
