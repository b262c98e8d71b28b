package app.redraft.ui.proofreading.list;

import app.redraft.ui.common.Choice;
import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Visibility;
import app.redraft.ui.proofreading.typing.FoundProblem;
import app.redraft.ui.proofreading.typing.ProblemPointer;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Binds {@code problems.fxml}: the list of all problems. */
public final class ProblemListController {
    private static final double ROW = 48;

    private final ProblemListViewModel model;
    private final ProblemPointer.Listener menu;
    private final Consumer<FoundProblem> correct;
    private final Runnable leave;

    @FXML
    private Label summary;

    @FXML
    private Label progress;

    @FXML
    private ComboBox<Choice> language;

    @FXML
    private ListView<ProblemRow> problemList;

    /**
     * @param menu opens the menu of a problem
     * @param correct makes the first correction
     * @param leave gives the keyboard to the text
     */
    public ProblemListController(
            ProblemListViewModel model, ProblemPointer.Listener menu, Consumer<FoundProblem> correct, Runnable leave) {
        this.model = model;
        this.menu = menu;
        this.correct = correct;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        summary.textProperty().bind(model.summaryProperty());
        progress.textProperty().bind(model.progressProperty());
        model.progressProperty().subscribe(words -> Visibility.show(progress, !words.isEmpty()));
        language.getItems().setAll(model.languages());
        model.languageProperty().subscribe(language::setValue);
        language.setOnAction(event -> model.chooseLanguage(language.getValue().id()));
        problemList.setItems(model.rows());
        problemList.setFixedCellSize(ROW);
        problemList.setCellFactory(list -> new Cell());
        problemList.getSelectionModel().selectedItemProperty().subscribe(this::show);
    }

    /** Gives the list the keyboard. */
    public void enter() {
        problemList.requestFocus();
        if (problemList.getSelectionModel().isEmpty()) {
            problemList.getSelectionModel().selectFirst();
        }
    }

    /** Lists again what there is; the same place of the list stays selected. */
    public void refresh() {
        int at = problemList.getSelectionModel().getSelectedIndex();
        boolean focused = problemList.isFocused();
        model.refresh();
        if (at >= 0 && !model.rows().isEmpty()) {
            problemList.getSelectionModel().select(Math.min(at, model.rows().size() - 1));
        }
        if (focused) {
            problemList.requestFocus();
        }
    }

    private void show(@Nullable ProblemRow row) {
        if (row != null && problemList.isFocused()) {
            model.show(row);
        }
    }

    @FXML
    private void pressed(KeyEvent event) {
        ProblemRow row = problemList.getSelectionModel().getSelectedItem();
        if (Shortcut.QUICK_FIX.matches(event) && row != null) {
            open(row);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && row != null) {
            jump(row);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            leave.run();
            event.consume();
        }
    }

    private void jump(ProblemRow row) {
        model.show(row);
        leave.run();
    }

    private void open(ProblemRow row) {
        problemList.lookupAll(".list-cell").stream()
                .filter(node -> node instanceof ListCell<?> cell && row.equals(cell.getItem()))
                .findFirst()
                .ifPresent(cell -> open(row, cell.localToScreen(cell.getBoundsInLocal()), true));
    }

    private void open(ProblemRow row, Bounds place, boolean byKey) {
        menu.pointed(row.found(), problemList, place, byKey);
    }

    private final class Cell extends ListCell<ProblemRow> {
        private final ProblemLine line = new ProblemLine();

        Cell() {
            setGraphic(line);
            line.onCorrect(() -> correct.accept(getItem().found()));
            addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                if (event.getClickCount() == 1 && getItem() != null) {
                    jump(getItem());
                }
            });
            setOnContextMenuRequested((ContextMenuEvent event) -> {
                if (getItem() != null) {
                    open(getItem(), localToScreen(getBoundsInLocal()), event.isKeyboardTrigger());
                    event.consume();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable ProblemRow row, boolean empty) {
            super.updateItem(row, empty);
            line.setVisible(!empty && row != null);
            setAccessibleText(row == null ? null : row.spoken());
            if (row != null) {
                line.show(row);
            }
        }
    }
}
