package app.redraft.ui.proofreading;

import app.redraft.core.settings.Settings;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** The switch of proofreading as the writer types; it stands for the setting. FX thread. */
public final class ProofreadingSwitch {
    private final BooleanProperty on = new SimpleBooleanProperty(this, "on", true);
    private final Supplier<Settings> settings;
    private boolean following;

    /**
     * @param settings the settings in force
     * @param keep puts the writer's choice into them
     */
    public ProofreadingSwitch(Supplier<Settings> settings, Consumer<Boolean> keep) {
        this.settings = settings;
        follow();
        on.addListener((property, before, now) -> {
            if (!following) {
                keep.accept(now);
            }
        });
    }

    /** Whether it is on; the writer's switch. */
    public BooleanProperty onProperty() {
        return on;
    }

    /** Takes over the settings. */
    public void follow() {
        following = true;
        on.set(settings.get().proofreading().asYouType());
        following = false;
    }
}
