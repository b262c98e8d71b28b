package app.redraft.infra.provider.proofreader;

import app.redraft.core.rewrite.Preset;
import app.redraft.infra.provider.proofreader.plain.PlainStyle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the writer asks the proofreader for.
 *
 * @param able whether it can do it
 * @param style what it does beside correcting mistakes
 */
record Scope(boolean able, PlainStyle style) {
    private static final Scope CORRECT = new Scope(true, PlainStyle.NONE);
    private static final Scope UNSUPPORTED = new Scope(false, PlainStyle.NONE);

    static Scope of(@Nullable String presetId, String instruction) {
        return Optional.ofNullable(presetId)
                .flatMap(Preset::of)
                .map(Scope::of)
                .orElseGet(() -> InstructionReader.asksToProofread(instruction) ? CORRECT : UNSUPPORTED);
    }

    private static Scope of(Preset preset) {
        return preset.offline() == Preset.Offline.NEEDS_MODEL ? UNSUPPORTED : new Scope(true, PlainStyle.of(preset));
    }

    /** Whether LanguageTool's own rules about wordy phrases are asked as well. */
    boolean tightens() {
        return style == PlainStyle.CONCISE || style == PlainStyle.SIMPLIFY;
    }
}
