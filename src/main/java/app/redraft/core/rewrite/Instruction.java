package app.redraft.core.rewrite;

import app.redraft.core.llm.RewriteTask;
import app.redraft.core.routing.PresetTiers;
import app.redraft.core.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What the writer asks for: a preset, or free words.
 *
 * @param preset the preset, or null for free words
 * @param text what a model is told, 1..{@value #MAX_LENGTH} characters
 */
public record Instruction(@Nullable Preset preset, String text) {
    /** Longest free instruction, in UTF-16 units. */
    public static final int MAX_LENGTH = RewriteTask.LONGEST_INSTRUCTION;

    /**
     * @throws IllegalArgumentException for a blank or too long text
     */
    public Instruction {
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an instruction has 1 to " + MAX_LENGTH + " characters");
        }
    }

    /** The instruction of a preset. */
    public static Instruction of(Preset preset) {
        return new Instruction(preset, preset.instruction());
    }

    /** Free words of the writer. */
    public static Instruction free(String text) {
        return new Instruction(null, text.strip());
    }

    /** The preset's id, or null. */
    public @Nullable String presetId() {
        return preset == null ? null : preset.id();
    }

    /** What the preset says about the tier, or null for free words. */
    @Nullable PresetTiers presetTiers(Settings settings) {
        return preset == null
                ? null
                : new PresetTiers(preset.id(), settings.presets().get(preset.id()), preset.hint());
    }
}
