package app.redraft.ui.settings.general;

import app.redraft.core.quality.guard.Warning;
import app.redraft.core.settings.Settings;
import app.redraft.ui.common.Texts;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Which kinds of warnings about rewrites are shown. FX thread. */
public final class WarningsViewModel {
    private final List<Toggle> kinds = Arrays.stream(Warning.Kind.values())
            .map(kind -> new Toggle(kind.id(), Texts.sentence(kind.label()), new SimpleBooleanProperty(true)))
            .toList();

    /**
     * A kind of warnings.
     *
     * @param id its name in settings
     * @param label what it is about, in words
     * @param shown whether it is shown
     */
    public record Toggle(String id, String label, BooleanProperty shown) {}

    /** Every kind, in the order in which they are listed. */
    public List<Toggle> kinds() {
        return kinds;
    }

    void load(Settings.Warnings warnings) {
        kinds.forEach(kind -> kind.shown().set(!warnings.off().contains(kind.id())));
    }

    Settings.Warnings draft() {
        Set<String> off = new HashSet<>();
        for (Toggle kind : kinds) {
            if (!kind.shown().get()) {
                off.add(kind.id());
            }
        }
        return new Settings.Warnings(off);
    }
}
