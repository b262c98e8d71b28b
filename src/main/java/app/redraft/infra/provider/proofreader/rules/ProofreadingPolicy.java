package app.redraft.infra.provider.proofreader.rules;

/** How much the proofreader dares and how long it may take; one per tier. */
public enum ProofreadingPolicy {
    /** One pass, only what is almost surely right: the edge tier. */
    FAST("fast", 1),
    /** The whole policy, repeated until nothing changes, with style hints to choose from: the frontier tier. */
    THOROUGH("thorough", 3);

    private final String model;
    private final int passes;

    ProofreadingPolicy(String model, int passes) {
        this.model = model;
        this.passes = passes;
    }

    /** The name in settings and the ledger: {@code fast} or {@code thorough}. */
    public String model() {
        return model;
    }

    /** Most passes over one stretch of text, {@code >= 1}. */
    public int passes() {
        return passes;
    }
}
