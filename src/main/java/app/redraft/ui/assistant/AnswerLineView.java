package app.redraft.ui.assistant;

import app.redraft.ui.assistant.answer.AnswerLine;
import app.redraft.ui.assistant.answer.AnswerViewModel;
import app.redraft.ui.assistant.markdown.MarkdownView;
import app.redraft.ui.assistant.style.StyleQuestionView;
import app.redraft.ui.common.Texts;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Makes nodes of the lines above an answer. FX thread. */
final class AnswerLineView {
    private final AssistantViewModel model;
    private final AnswerViewModel answer;
    private final Texts texts;

    AnswerLineView(AssistantViewModel model, AnswerViewModel answer) {
        this.model = model;
        this.answer = answer;
        texts = model.texts();
    }

    /** The node of a line. */
    Node of(AnswerLine line) {
        if (line instanceof AnswerLine.Turn turn) {
            return turn(turn);
        } else if (line instanceof AnswerLine.Tool tool) {
            Disclosure used = new Disclosure(tool.title(), tool::details);
            used.getStyleClass().add(tool.ok() ? "tool-done" : "tool-failed");
            return used;
        } else if (line instanceof AnswerLine.Edit edit) {
            return edit(edit);
        } else if (line instanceof AnswerLine.Style style) {
            return new StyleQuestionView(model.proposals().question(style.proposal()), texts);
        } else if (line instanceof AnswerLine.Said said) {
            MarkdownView text =
                    new MarkdownView(model::names, reference -> model.open(answer, reference), model::spoken);
            text.show(said.markdown());
            return text;
        }
        return label(((AnswerLine.Note) line).text(), "answer-note");
    }

    private Node turn(AnswerLine.Turn turn) {
        Label badge = new Label(turn.badge());
        badge.getStyleClass().addAll("tier-badge", "tier-" + turn.tier());
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badge.setTooltip(new Tooltip(turn.why()));
        Label figures = label(turn.figures(), "turn-figures");
        HBox.setHgrow(figures, Priority.ALWAYS);
        HBox row = new HBox(badge, figures);
        row.getStyleClass().add("answer-turn");
        row.setAccessibleText(texts.get("turn", turn.badge(), turn.figures(), turn.why()));
        return row;
    }

    private Node edit(AnswerLine.Edit edit) {
        Label words = label(edit.text(), "answer-edit-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        Hyperlink show = new Hyperlink(texts.get("show"));
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setTooltip(new Tooltip(texts.get("show.about")));
        show.setAccessibleText(texts.get("show.about") + ": " + edit.text());
        show.setOnAction(event -> {
            show.setVisited(false);
            model.proposals().show(edit.proposal());
        });
        HBox row = new HBox(words, show);
        row.getStyleClass().add("answer-edit");
        return row;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add(style);
        return label;
    }
}
