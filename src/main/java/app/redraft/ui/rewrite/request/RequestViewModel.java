package app.redraft.ui.rewrite.request;

import app.redraft.core.call.Engines;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.rewrite.Instruction;
import app.redraft.core.rewrite.Preset;
import app.redraft.core.settings.Settings;
import app.redraft.core.style.StyleSheet;
import app.redraft.ui.common.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the writer asks for: preset or free words, and which tier. FX thread. */
public final class RequestViewModel {
    private final Supplier<Settings> settings;
    private final Texts texts;
    private final Texts presets = Texts.of("presets");
    private final InstructionHistory history = new InstructionHistory();
    private final StringProperty instruction = new SimpleStringProperty(this, "instruction", "");
    private final BooleanProperty localOnly = new SimpleBooleanProperty(this, "localOnly", false);
    private final AtomicBoolean locked = new AtomicBoolean();
    private volatile BooleanSupplier lockedElsewhere = () -> false;
    private volatile StyleSheet style = StyleSheet.NONE;
    private final ReadOnlyObjectWrapper<TierOption> tier;
    private boolean tierChosen;
    private Preset lastPreset = Preset.IMPROVE;

    /**
     * A preset in words.
     *
     * @param id its id
     * @param label its name
     * @param description what it asks for
     */
    public record PresetItem(String id, String label, String description) {}

    public RequestViewModel(Supplier<Settings> settings, Texts texts) {
        this.settings = settings;
        this.texts = texts;
        tier = new ReadOnlyObjectWrapper<>(
                this, "tier", TierOption.of(settings.get().defaultTier()));
        localOnly.subscribe(locked::set);
    }

    /** The free instruction; blank means the last preset. */
    public StringProperty instructionProperty() {
        return instruction;
    }

    /** Whether the document may only be sent to engines on this machine. */
    public BooleanProperty localOnlyProperty() {
        return localOnly;
    }

    /** Asks this too before text is sent, on a worker thread: another window may have locked the document. */
    public void lockedElsewhere(BooleanSupplier asked) {
        lockedElsewhere = asked;
    }

    /** Has rewrites follow these decisions of style, read on worker threads. */
    public void follow(StyleSheet decisions) {
        style = decisions;
    }

    /** The decisions of style for the document; any thread. */
    public StyleSheet style() {
        return style;
    }

    /** What {@link #localOnlyProperty} says, or another window of the same document; for any thread, reads the disk. */
    public boolean localOnly() {
        return locked.get() || lockedElsewhere.getAsBoolean();
    }

    /** Whether the document's lock lets its text go to a tier. */
    public boolean allows(Engines engines, Tier asked) {
        return !locked.get() || engines.local(asked);
    }

    /** The tier shown as chosen: the default one until the writer chooses. */
    public ReadOnlyObjectProperty<TierOption> tierProperty() {
        return tier.getReadOnlyProperty();
    }

    /** The choice that is shown. */
    public TierChoice shown() {
        return tier.get().choice();
    }

    /** The writer chooses a tier, for this and the following rewrites. */
    public void choose(TierOption option) {
        tierChosen = true;
        tier.set(option);
    }

    /** Takes over changed settings: the default tier, while the writer has not chosen. */
    public void settingsChanged() {
        if (!tierChosen) {
            tier.set(TierOption.of(settings.get().defaultTier()));
        }
    }

    /** The presets in the order of their keys. */
    public List<PresetItem> presets() {
        return Arrays.stream(Preset.values())
                .map(preset ->
                        new PresetItem(preset.id(), presets.get(preset.id()), presets.get(preset.id() + ".about")))
                .toList();
    }

    /** What the built-in proofreader does for a preset; empty where it cannot, or where a model would answer. */
    public Optional<String> offline(String presetId) {
        boolean builtIn = !settings.get().tier(answering()).provider().asksServer();
        return builtIn && !needsModel(presetId) ? Optional.of(presets.get(presetId + ".offline")) : Optional.empty();
    }

    /** Whether the engine that would answer cannot do a preset, because it is the built-in proofreader. */
    public boolean needsModel(String presetId) {
        return Preset.of(presetId).orElseThrow().offline() == Preset.Offline.NEEDS_MODEL
                && !settings.get().tier(answering()).provider().asksServer();
    }

    /** The tier that would answer for all that is known before the call: Auto begins with Edge. */
    public Tier answering() {
        Tier asked = tier.get().choice().tier();
        return asked == null ? Tier.EDGE : asked;
    }

    /** Shows the instruction used before. */
    public void older() {
        instruction.set(history.older(instruction.get()));
    }

    /** Shows the instruction used after. */
    public void newer() {
        instruction.set(history.newer(instruction.get()));
    }

    public void used(Preset preset) {
        lastPreset = preset;
    }

    /** What Rewrite would ask for now, or null when the free words are too long. */
    public @Nullable Instruction planned() {
        String words = instruction.get().strip();
        if (words.isEmpty()) {
            return Instruction.of(lastPreset);
        }
        return words.length() > Instruction.MAX_LENGTH ? null : Instruction.free(words);
    }

    /** What Rewrite asks for, remembered; null when the free words are too long. */
    public @Nullable Instruction instruction() {
        Instruction planned = planned();
        if (planned != null && planned.preset() == null) {
            history.add(planned.text());
        }
        return planned;
    }

    /** What the writer chose, or null when nobody chose. */
    public @Nullable TierChoice chosen() {
        return tierChosen ? tier.get().choice() : null;
    }
}
