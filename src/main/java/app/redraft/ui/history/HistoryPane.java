package app.redraft.ui.history;

import app.redraft.core.history.TextHistory;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Delay;
import app.redraft.ui.common.FxThread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;

/** History, as the content of a sheet. FX thread. */
public final class HistoryPane {
    private final HistoryViewModel model;
    private final Parent root;

    /**
     * A view that shows nothing until {@link #refresh}.
     *
     * @param history the kept texts; asked on a worker
     * @param keepDays for how many days they are kept; 0 when switched off
     * @param zone in which times are told
     */
    public HistoryPane(
            Supplier<? extends TextHistory> history,
            IntSupplier keepDays,
            Background background,
            Delay delay,
            ZoneId zone) {
        FxThread.require();
        model = new HistoryViewModel(history, keepDays, background, delay, zone);
        FXMLLoader loader = new FXMLLoader(HistoryPane.class.getResource("/ui/history/history.fxml"));
        loader.setResources(model.texts().bundle());
        loader.setControllerFactory(type -> new HistoryController(model));
        try {
            root = loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The view, with the id {@code historySheet}. */
    public Node node() {
        return root;
    }

    /** Looks anew. */
    public void refresh() {
        model.open();
    }
}
