package app.redraft.infra.provider.proofreader;

import org.jspecify.annotations.Nullable;

/** What the writer asks the proofreader for. */
enum Scope {
    /** Correct mistakes. */
    CORRECT,
    /** Correct mistakes and point out wordiness. */
    TIGHTEN,
    /** Something it cannot do. */
    UNSUPPORTED;

    static Scope of(@Nullable String presetId, String instruction) {
        if (presetId == null) {
            return InstructionReader.asksToProofread(instruction) ? CORRECT : UNSUPPORTED;
        }
        return switch (presetId) {
            case "improve", "grammar" -> CORRECT;
            case "clarity", "concise", "simplify" -> TIGHTEN;
            case "friendly", "formal", "expand" -> UNSUPPORTED;
            default -> InstructionReader.asksToProofread(instruction) ? CORRECT : UNSUPPORTED;
        };
    }
}
