package app.redraft.infra.provider.proofreader.rules;

/**
 * What a run does: how much it dares and whether it looks for wordiness.
 *
 * @param policy how much it dares
 * @param tightens whether wordy phrases are shortened as well
 */
public record Depth(ProofreadingPolicy policy, boolean tightens) {

    /** Whether matters of taste are shown as offers. */
    public boolean offers() {
        return tightens || policy == ProofreadingPolicy.THOROUGH;
    }

    /** Whether LanguageTool runs its picky rules too. */
    public boolean picky() {
        return policy == ProofreadingPolicy.THOROUGH;
    }
}
