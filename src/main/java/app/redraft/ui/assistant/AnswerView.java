package app.redraft.ui.assistant;

import app.redraft.ui.assistant.answer.AnswerLine;
import app.redraft.ui.assistant.answer.AnswerProgress;
import app.redraft.ui.assistant.answer.AnswerViewModel;
import app.redraft.ui.assistant.markdown.MarkdownView;
import app.redraft.ui.common.Texts;
import app.redraft.ui.common.Visibility;
import app.redraft.ui.editor.area.TextClipboard;
import app.redraft.ui.rewrite.notice.Notice;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** One question with its answer: what happened on the way, the answer itself, and what can be done with it. FX thread. */
final class AnswerView extends VBox {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private final AssistantViewModel model;
    private final AnswerViewModel answer;
    private final Texts texts;
    private final AnswerLineView lineView;
    private final VBox lines = new VBox();
    private final Disclosure thinking;
    private final MarkdownView text;
    private final Label doing = label("answer-doing");
    private final Label ending = label("answer-ending");
    private final Hyperlink settings = new Hyperlink();
    private final FlowPane actions = new FlowPane();

    /** @param openSettings what the button beside a failure does that the settings can mend */
    AnswerView(AssistantViewModel model, AnswerViewModel answer, Runnable openSettings) {
        this.model = model;
        this.answer = answer;
        texts = model.texts();
        lineView = new AnswerLineView(model, answer);
        text = new MarkdownView(model::names, reference -> model.open(answer, reference), model::spoken);
        thinking = new Disclosure(
                texts.get("thinking"), () -> answer.progressProperty().get().thinking());
        Label question = label("question");
        question.setText(answer.shownQuestion());
        question.setAccessibleText(texts.get("you", answer.shownQuestion()));
        settings.setText(texts.get("open-settings"));
        settings.setOnAction(event -> openSettings.run());
        lines.getStyleClass().add("answer-lines");
        actions.getStyleClass().add("answer-actions");
        actions.getChildren()
                .setAll(
                        action("retry", () -> model.again(answer, false)),
                        action("frontier", () -> model.again(answer, true)),
                        action(
                                "copy",
                                () -> TextClipboard.put(
                                        answer.progressProperty().get().text())));
        getStyleClass().add("answer");
        getChildren().setAll(question, lines, thinking, text, doing, ending, settings, actions);
        answer.progressProperty().subscribe(this::show);
        answer.stateProperty().subscribe(this::stands);
        answer.endingProperty().subscribe(this::ended);
        model.stateProperty().subscribe(this::refreshActions);
        model.proposals().waitingProperty().subscribe(this::sayDoing);
    }

    private void show(AnswerProgress progress) {
        List<AnswerLine> all = progress.lines();
        for (int i = lines.getChildren().size(); i < all.size(); i++) {
            lines.getChildren().add(lineView.of(all.get(i)));
        }
        Visibility.show(lines, !all.isEmpty());
        Visibility.show(thinking, !progress.thinking().isEmpty());
        thinking.refresh();
        text.show(progress.text());
        Visibility.show(text, !progress.text().isBlank());
        sayDoing();
    }

    private void sayDoing() {
        String waiting = model.proposals().waitingProperty().get();
        boolean running = answer.stateProperty().get() == AnswerViewModel.State.RUNNING;
        String words = answer.progressProperty().get().doing();
        say(doing, running && !waiting.isEmpty() ? waiting : words);
    }

    private void stands(AnswerViewModel.State state) {
        pseudoClassStateChanged(PseudoClass.getPseudoClass("replaced"), state == AnswerViewModel.State.REPLACED);
        refreshActions();
    }

    private void refreshActions() {
        Visibility.show(actions, answer.stateProperty().get() == AnswerViewModel.State.ENDED);
        actions.setDisable(model.stateProperty().get() != AssistantViewModel.State.READY);
    }

    private void ended(Notice why) {
        say(ending, why.text());
        ending.pseudoClassStateChanged(PROBLEM, why.problem());
        Visibility.show(settings, why.offers(Notice.Action.SETTINGS));
    }

    private static void say(Label label, String words) {
        label.setText(words);
        Visibility.show(label, !words.isEmpty());
    }

    private Node action(String key, Runnable act) {
        Hyperlink link = new Hyperlink(texts.get(key));
        link.setTooltip(new Tooltip(texts.get(key + ".about")));
        link.getStyleClass().add("answer-action");
        link.setOnAction(event -> {
            link.setVisited(false);
            act.run();
        });
        return link;
    }

    private static Label label(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
