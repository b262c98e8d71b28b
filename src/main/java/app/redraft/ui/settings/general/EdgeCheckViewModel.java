package app.redraft.ui.settings.general;

import app.redraft.core.llm.TierChoice;
import app.redraft.core.quality.gate.record.GateRecord.Change;
import app.redraft.core.quality.gate.record.GateStatus;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What the quality check says of the default tier that is chosen: the report that justified it, that a pass expired, or that the
 * model was never checked; and the changes before, with their reports. FX thread.
 */
public final class EdgeCheckViewModel {
    private static final int MOST_EARLIER = 5;

    private final GeneralViewModel general;
    private final Background background;
    private final Texts texts;
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper(this, "hint", "");
    private @Nullable Supplier<GateStatus> check;
    private @Nullable GateStatus status;
    private DateTimeFormatter times = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);

    /** Says only what the environment decides, until it knows of a check. */
    public EdgeCheckViewModel(GeneralViewModel general, Background background, Texts texts) {
        this.general = general;
        this.background = background;
        this.texts = texts;
        general.defaultTierProperty().subscribe(this::show);
    }

    /**
     * Where it is known whether edge was checked.
     *
     * @param known asked on a worker
     * @param zone in which times are told
     */
    public void follow(Supplier<GateStatus> known, ZoneId zone) {
        check = known;
        times = times.withZone(zone);
    }

    /** Looks anew. */
    public void open() {
        Supplier<GateStatus> known = check;
        if (known != null) {
            background.run(known::get, now -> {
                status = now;
                show();
            });
        }
    }

    /** What stands below the choice; empty where there is nothing to say. */
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    private void show() {
        StringJoiner lines = new StringJoiner("\n");
        if (!general.defaultTierNote().isEmpty()) {
            lines.add(general.defaultTierNote());
        }
        GateStatus now = status;
        if (now != null) {
            TierChoice chosen =
                    TierChoice.valueOf(general.defaultTierProperty().get().id().toUpperCase(Locale.ROOT));
            now.line(chosen).ifPresent(line -> lines.add(Texts.sentence(line)));
            Change justified = now.justified();
            if (justified != null && justified.to() == chosen) {
                lines.add(texts.get("defaultTier.justified", times.format(justified.at()), justified.run()));
            }
            now.history().stream()
                    .filter(change -> !change.equals(justified))
                    .sorted(Comparator.comparing(Change::at).reversed())
                    .limit(MOST_EARLIER)
                    .forEach(change -> lines.add(earlier(change)));
        }
        hint.set(lines.toString());
    }

    private String earlier(Change change) {
        return texts.get(
                "defaultTier.earlier",
                times.format(change.at()),
                texts.get("defaultTier." + change.to().id()),
                change.run());
    }
}
