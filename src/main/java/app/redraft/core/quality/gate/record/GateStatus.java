package app.redraft.core.quality.gate.record;

import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.quality.gate.GateSetup;
import app.redraft.core.quality.gate.record.GateRecord.Change;
import app.redraft.core.quality.gate.record.GateRecord.Finished;
import app.redraft.core.settings.Settings;
import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether edge was checked as it is now.
 *
 * @param state what holds
 * @param report the report on the setup in force, or where there is none the newest report; null where nothing was ever checked
 * @param changed what is no longer as the newest report examined it
 * @param justified the change that led to the settings in force, or null where no report did
 * @param history every change that a report justified, oldest first
 */
public record GateStatus(
        State state,
        @Nullable Finished report,
        List<UserMessage> changed,
        @Nullable Change justified,
        List<Change> history) {

    public GateStatus {
        changed = List.copyOf(changed);
        history = List.copyOf(history);
    }

    /** What holds of edge. */
    public enum State {
        /** Edge is the built-in proofreader. */
        NOT_NEEDED,
        NEVER_CHECKED,
        /** What was checked is not what is in force. */
        EXPIRED,
        FAILED,
        CONDITIONAL,
        PASSED
    }

    /** What holds by the record, for a setup and settings in force. */
    static GateStatus of(GateRecord record, GateSetup setup, Settings settings) {
        Change justified =
                record.change().filter(change -> change.holds(settings)).orElse(null);
        Optional<Finished> own = record.newest(setup);
        Optional<Finished> newest = own.isPresent() ? own : record.newest();
        List<UserMessage> changed = own.isPresent()
                ? List.of()
                : newest.map(report -> changes(report.setup(), setup)).orElse(List.of());
        return new GateStatus(state(own, newest, setup), newest.orElse(null), changed, justified, record.changes());
    }

    private static State state(Optional<Finished> own, Optional<Finished> newest, GateSetup setup) {
        if (setup.edge().engine().isBuiltin()) {
            return State.NOT_NEEDED;
        } else if (own.isEmpty()) {
            return newest.isEmpty() ? State.NEVER_CHECKED : State.EXPIRED;
        }
        return switch (own.get().outcome()) {
            case PASS -> State.PASSED;
            case CONDITIONAL -> State.CONDITIONAL;
            case FAIL -> State.FAILED;
        };
    }

    private static List<UserMessage> changes(GateSetup before, GateSetup now) {
        List<UserMessage> changed = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            GateSetup.Model was = before.model(tier);
            GateSetup.Model is = now.model(tier);
            if (!was.engine().equals(is.engine())) {
                changed.add(UserMessage.of(
                        "gate.expired.model",
                        tier,
                        was.engine().model(),
                        is.engine().model()));
            } else if (!Objects.equals(was.place(), is.place())) {
                changed.add(UserMessage.of("gate.expired.place", tier));
            } else if (!was.knobs().equals(is.knobs())) {
                changed.add(UserMessage.of("gate.expired.sampling", tier));
            }
        }
        if (!before.promptHash().equals(now.promptHash())) {
            changed.add(UserMessage.of("gate.expired.prompt"));
        }
        if (!before.version().equals(now.version())) {
            changed.add(UserMessage.of("gate.expired.version", before.version(), now.version()));
        }
        return changed;
    }

    /** The way back: the change that made edge the default, where edge was found not good enough since. */
    public Optional<Change> wayBack() {
        return Optional.ofNullable(justified).filter(change -> state == State.FAILED && change.madeEdgeTheDefault());
    }

    /**
     * The one quiet line for a choice of the default tier.
     *
     * @param choice what is chosen, or about to be
     * @return empty where there is nothing to say: frontier, an edge without a model, or a pass
     */
    public Optional<UserMessage> line(TierChoice choice) {
        if (choice == TierChoice.FRONTIER) {
            return Optional.empty();
        }
        return switch (state) {
            case NOT_NEEDED, PASSED -> Optional.empty();
            case NEVER_CHECKED -> Optional.of(UserMessage.of("gate.status.never"));
            case EXPIRED ->
                Optional.of(UserMessage.of(
                        "gate.status.expired",
                        changed.stream()
                                .reduce((one, other) -> UserMessage.of("gate.status.and", one, other))
                                .orElse(UserMessage.of("gate.expired.other"))));
            case FAILED -> Optional.of(UserMessage.of("gate.status.failed"));
            case CONDITIONAL ->
                Optional.of(UserMessage.of(
                        "gate.status.conditional", String.join(", ", report == null ? List.of() : report.weak())));
        };
    }
}
