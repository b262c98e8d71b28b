package app.redraft.ui.settings.tier;

import app.redraft.core.settings.ManagedCommand;
import app.redraft.core.settings.SettingsLimits;
import app.redraft.core.settings.TierSettings;
import app.redraft.ui.common.Texts;
import app.redraft.ui.settings.form.FormField;
import app.redraft.ui.settings.form.InvalidInputException;
import app.redraft.ui.settings.form.Rules;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The server that Redraft starts for a tier, as typed. FX thread. */
final class ManagedForm {

    private final Supplier<ProviderPreset> preset;
    private final Supplier<String> address;
    private final Texts texts;

    final FormField<Optional<String>> command;
    final FormField<Optional<Integer>> idleStop;

    /**
     * An empty form.
     *
     * @param preset the engine chosen now
     * @param address the address as typed, or empty
     */
    ManagedForm(Supplier<ProviderPreset> preset, Supplier<String> address, Texts texts) {
        this.preset = preset;
        this.address = address;
        this.texts = texts;
        command = new FormField<>(this::read);
        FormField.Rule<Integer> seconds =
                new Rules(texts).whole(SettingsLimits.LEAST_IDLE_STOP_S, SettingsLimits.MOST_IDLE_STOP_S);
        idleStop = new FormField<>(
                text -> text.isEmpty() || !applies() ? Optional.empty() : Optional.of(seconds.read(text)));
    }

    void load(TierSettings settings) {
        String line = settings.managedProcess();
        command.setText(line == null ? "" : line);
        Integer seconds = settings.managedIdleStopS();
        idleStop.setText(seconds == null ? "" : seconds.toString());
    }

    /** Whether Redraft could start a server of this kind: one that a provider hosts it cannot. */
    boolean applies() {
        return preset.get().hosting() == ProviderPreset.Hosting.LOCAL
                || preset.get().hosting() == ProviderPreset.Hosting.ANY;
    }

    /** Whether every field is right; else the errors are shown. */
    boolean check() {
        boolean commandRight = command.value().isPresent();
        return idleStop.value().isPresent() && commandRight;
    }

    @Nullable String line() {
        return command.value().flatMap(value -> value).orElse(null);
    }

    @Nullable Integer idleStopS() {
        return line() == null ? null : idleStop.value().flatMap(value -> value).orElse(null);
    }

    private Optional<String> read(String text) throws InvalidInputException {
        if (!applies()) {
            return Optional.empty();
        }
        ProviderPreset chosen = preset.get();
        if (text.isEmpty()) {
            if (chosen.isManaged()) {
                throw new InvalidInputException(texts.get("invalid.commandNeeded"));
            }
            return Optional.empty();
        }
        ManagedCommand parsed = parse(text);
        String where = address.get();
        if (!where.isEmpty() && !TierSettings.isLoopback(where.contains("://") ? where : "http://" + where)) {
            throw new InvalidInputException(texts.get("invalid.commandElsewhere"));
        }
        if (where.isEmpty() && !parsed.takesPort() && !chosen.provider().runsHere()) {
            throw new InvalidInputException(texts.get("invalid.commandPort"));
        }
        return Optional.of(text);
    }

    private ManagedCommand parse(String text) throws InvalidInputException {
        try {
            return ManagedCommand.parse(text);
        } catch (ManagedCommand.Malformed e) {
            throw new InvalidInputException(texts.get("invalid.command"));
        }
    }
}
