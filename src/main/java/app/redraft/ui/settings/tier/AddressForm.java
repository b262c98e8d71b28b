package app.redraft.ui.settings.tier;

import app.redraft.core.settings.TierSettings;
import app.redraft.ui.common.Texts;
import app.redraft.ui.settings.form.FormField;
import app.redraft.ui.settings.form.InvalidInputException;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Where a tier's model is, as typed, and whether text may travel there unencrypted. FX thread. */
final class AddressForm {
    private final Supplier<ProviderPreset> preset;
    private final Runnable typed;
    private final Texts texts;
    private final AddressRule rule;
    private final ReadOnlyStringWrapper asksPrivateHttp = new ReadOnlyStringWrapper("");
    private final BooleanProperty privateHttpAgreed = new SimpleBooleanProperty();
    private boolean loading;

    final FormField<Optional<AddressRule.Address>> address;

    /**
     * An empty form.
     *
     * @param preset the engine chosen now
     * @param typed hears when another address is typed
     */
    AddressForm(Supplier<ProviderPreset> preset, Runnable typed, Texts texts) {
        this.preset = preset;
        this.typed = typed;
        this.texts = texts;
        rule = new AddressRule(texts);
        address = new FormField<>(this::read);
        address.textProperty().addListener((property, before, now) -> askAnew());
    }

    void load(TierSettings settings) {
        loading = true;
        String saved = settings.baseUrl();
        address.setText(saved == null ? "" : saved);
        privateHttpAgreed.set(settings.allowPrivateHttp());
        loading = false;
    }

    /** What to agree to before text travels unencrypted in a private network, or empty. */
    ReadOnlyStringProperty asksPrivateHttpProperty() {
        return asksPrivateHttp.getReadOnlyProperty();
    }

    BooleanProperty privateHttpAgreedProperty() {
        return privateHttpAgreed;
    }

    /** Whether text may be sent to this address as far as the writer was asked. */
    boolean maySend() {
        return asksPrivateHttp.get().isEmpty() || privateHttpAgreed.get();
    }

    /** Whether the writer agreed that text travels unencrypted. */
    boolean allowsPrivateHttp() {
        return !asksPrivateHttp.get().isEmpty() && privateHttpAgreed.get();
    }

    /** The host that gets the key, or the preset's name while there is no good address; empty for the built-in engine. */
    String serverName() {
        ProviderPreset now = preset.get();
        if (!now.provider().asksServer()) {
            return "";
        }
        try {
            return rule.read(address.text().isEmpty() ? now.hint() : address.text())
                    .map(AddressRule.Address::host)
                    .orElse(now.label());
        } catch (InvalidInputException e) {
            return now.label();
        }
    }

    private Optional<AddressRule.Address> read(String text) throws InvalidInputException {
        Optional<AddressRule.Address> read = rule.read(text);
        if (read.isEmpty() && preset.get().needsAddress()) {
            throw new InvalidInputException(
                    texts.get("invalid.addressNeeded", preset.get().hint()));
        }
        return read;
    }

    /** What was agreed to for one host holds for no other. */
    private void askAnew() {
        String host = "";
        try {
            host = rule.read(address.text())
                    .filter(AddressRule.Address::asksFirst)
                    .map(AddressRule.Address::host)
                    .orElse("");
        } catch (InvalidInputException e) {
            // The field shows its error itself; there is nothing to agree to.
        }
        String question = host.isEmpty() ? "" : texts.get("privateHttp.agree", host);
        boolean another = !question.equals(asksPrivateHttp.get());
        asksPrivateHttp.set(question);
        if (!loading) {
            privateHttpAgreed.set(privateHttpAgreed.get() && !another);
            typed.run();
        }
    }
}
