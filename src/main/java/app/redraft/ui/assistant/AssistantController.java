package app.redraft.ui.assistant;

import app.redraft.ui.assistant.answer.AnswerViewModel;
import app.redraft.ui.assistant.style.StyleQuestionView;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Texts;
import app.redraft.ui.common.Visibility;
import app.redraft.ui.rewrite.notice.Notice;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;

/** Binds {@code ask.fxml}: the conversation about the document. */
public final class AssistantController {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    /** A share of the whole height that nobody sees. */
    private static final double NEARLY = 0.01;

    /** What is seen above a question that is brought into view. */
    private static final double ABOVE = 64;

    private final AssistantViewModel model;
    private final Texts texts;
    private final Runnable openSettings;
    private boolean atEnd = true;

    @FXML
    private VBox assistantPanel;

    @FXML
    private Label notice;

    @FXML
    private Hyperlink settingsLink;

    @FXML
    private VBox empty;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox conversation;

    @FXML
    private Label totals;

    @FXML
    private QuestionController questionController;

    AssistantController(AssistantViewModel model, Runnable openSettings) {
        this.model = model;
        this.texts = model.texts();
        this.openSettings = openSettings;
    }

    @FXML
    private void initialize() {
        assistantPanel.addEventFilter(KeyEvent.KEY_PRESSED, this::panelKey);
        model.answers().addListener(this::listAnswers);
        model.stateProperty().subscribe(this::listEmpty);
        model.noticeProperty().subscribe(this::tell);
        model.totalsProperty().subscribe(words -> {
            totals.setText(words);
            Visibility.show(totals, !words.isEmpty());
        });
        // The writer scrolls or unfolds something, and is away from the end, or back at it; what comes in does neither.
        scroll.addEventFilter(ScrollEvent.SCROLL, event -> FxThread.later(this::scrolled));
        scroll.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> FxThread.later(this::scrolled));
        scroll.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode().isNavigationKey()) {
                FxThread.later(this::scrolled);
            }
        });
        scroll.addEventFilter(ActionEvent.ACTION, event -> atEnd = false);
        conversation.heightProperty().addListener((height, before, now) -> FxThread.later(this::follow));
        listEmpty();
    }

    /** Gives the question field the keyboard. */
    void focus() {
        questionController.focus();
    }

    private void scrolled() {
        atEnd = scroll.getVvalue() >= scroll.getVmax() - NEARLY;
    }

    private void follow() {
        if (atEnd) {
            scroll.setVvalue(scroll.getVmax());
        }
    }

    private void listAnswers(ListChangeListener.Change<? extends AnswerViewModel> change) {
        while (change.next()) {
            if (change.wasRemoved()) {
                conversation.getChildren().remove(change.getFrom(), change.getFrom() + change.getRemovedSize());
            }
            for (AnswerViewModel answer : change.getAddedSubList()) {
                conversation.getChildren().add(new AnswerView(model, answer, openSettings));
                atEnd = true;
            }
        }
        listEmpty();
    }

    private void listEmpty() {
        boolean none = model.answers().isEmpty();
        Visibility.show(empty, none && model.stateProperty().get() != AssistantViewModel.State.NO_MODEL);
        Visibility.show(scroll, !none);
    }

    private void tell(Notice next) {
        notice.setText(next.text());
        notice.pseudoClassStateChanged(PROBLEM, next.problem());
        Visibility.show(notice, !next.text().isEmpty());
        Visibility.show(settingsLink, next.offers(Notice.Action.SETTINGS));
    }

    private void panelKey(KeyEvent event) {
        AssistantViewModel.State state = model.stateProperty().get();
        boolean asking = state == AssistantViewModel.State.ASKING || state == AssistantViewModel.State.STOPPING;
        if (Shortcut.STOP.matches(event) && asking) {
            event.consume();
            model.stop();
        } else if (StyleQuestionView.isKey(event)) {
            toQuestion(event);
        }
    }

    /** Nothing is decided before the writer has come to the question: the keys may have been meant for a change. */
    private void toQuestion(KeyEvent event) {
        boolean there = conversation.lookupAll(".style-question").stream().anyMatch(Node::isFocusWithin);
        Node words = conversation.lookup(".style-question-words");
        if (!there && words != null) {
            event.consume();
            words.requestFocus();
            reveal(words);
        }
    }

    private void reveal(Node node) {
        double room = conversation.getHeight() - scroll.getViewportBounds().getHeight();
        double top = conversation
                .sceneToLocal(node.localToScene(node.getBoundsInLocal()))
                .getMinY();
        scroll.setVvalue(room <= 0 ? 0 : Math.min(1, Math.max(0, (top - ABOVE) / room)));
        scrolled();
    }

    @FXML
    private void example(ActionEvent event) {
        model.questionProperty().set(((Hyperlink) event.getSource()).getText());
        questionController.focus();
    }

    @FXML
    private void openSettings() {
        openSettings.run();
    }
}
