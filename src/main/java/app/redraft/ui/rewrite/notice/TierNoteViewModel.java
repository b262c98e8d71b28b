package app.redraft.ui.rewrite.notice;

import app.redraft.core.quality.gate.record.GateStatus;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import app.redraft.ui.rewrite.request.RequestViewModel;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The one quiet line beside the choice of tier: that the edge model was never checked, or that its check holds no more. It goes
 * when frontier is chosen, and with a pass. FX thread.
 */
public final class TierNoteViewModel {
    private final RequestViewModel request;
    private final Background background;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
    private @Nullable Supplier<GateStatus> check;
    private @Nullable GateStatus status;

    /** Says nothing until it knows of a check. @param background asks for it */
    public TierNoteViewModel(RequestViewModel request, Background background) {
        this.request = request;
        this.background = background;
        request.tierProperty().subscribe(tier -> show());
    }

    /** Where it is known whether edge was checked. @param known asked on a worker */
    public void follow(Supplier<GateStatus> known) {
        check = known;
        look();
    }

    /** Looks anew: settings were changed, or a check came to its end. */
    public void look() {
        Supplier<GateStatus> known = check;
        if (known != null) {
            background.run(known::get, now -> {
                status = now;
                show();
            });
        }
    }

    /** The line; empty where there is nothing to say. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    private void show() {
        GateStatus now = status;
        text.set(
                now == null
                        ? ""
                        : now.line(request.shown()).map(Texts::sentence).orElse(""));
    }
}
