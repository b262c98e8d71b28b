package app.redraft.infra.provider.proofreader;

import app.redraft.core.rewrite.Preset;
import java.util.Optional;
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
        return Optional.ofNullable(presetId)
                .flatMap(Preset::of)
                .map(preset -> of(preset.offline()))
                .orElseGet(() -> InstructionReader.asksToProofread(instruction) ? CORRECT : UNSUPPORTED);
    }

    private static Scope of(Preset.Offline offline) {
        return switch (offline) {
            case PROOFREADS -> CORRECT;
            case TIGHTENS -> TIGHTEN;
            case NEEDS_MODEL -> UNSUPPORTED;
        };
    }
}
