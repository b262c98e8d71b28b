package app.redraft.infra.provider.proofreader;

/**
 * What a run does: how much it dares and whether it looks for wordiness.
 *
 * @param policy how much it dares
 * @param tightens whether wordy phrases are shortened as well
 */
record Depth(ProofreadingPolicy policy, boolean tightens) {

    /** Whether matters of taste are shown as offers. */
    boolean offers() {
        return tightens || policy == ProofreadingPolicy.THOROUGH;
    }

    /** Whether LanguageTool runs its picky rules too. */
    boolean picky() {
        return policy == ProofreadingPolicy.THOROUGH;
    }
}
