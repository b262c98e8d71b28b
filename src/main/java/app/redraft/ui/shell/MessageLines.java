package app.redraft.ui.shell;

import app.redraft.ui.common.Message;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Texts;
import app.redraft.ui.common.Visibility;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows the messages as lines under the text, where they move no word of it. */
public final class MessageLines {
    /** Most buttons that stand beside the text. */
    private static final int BESIDE = 2;

    private final Texts texts = Texts.of("shell");
    private final VBox lines;
    private final Messages messages;
    private final Runnable focusText;

    /**
     * @param focusText gives the text the focus: a button that is gone leaves it to nobody
     */
    public MessageLines(VBox lines, Messages messages, Runnable focusText) {
        this.lines = lines;
        this.messages = messages;
        this.focusText = focusText;
        messages.shown().addListener((ListChangeListener<Message>) change -> show());
        show();
    }

    /** Puts the keyboard on the newest line, or from the lines back into the text. */
    public void focus() {
        List<Node> shown = lines.getChildren();
        if (lines.isFocusWithin()) {
            focusText.run();
        } else if (!shown.isEmpty()) {
            shown.get(shown.size() - 1).lookup(".button").requestFocus();
        }
    }

    /** Lines that stay are left alone: the keyboard may be on one of their buttons. */
    private void show() {
        List<Message> shown = messages.shown();
        boolean focused = lines.isFocusWithin();
        lines.getChildren().removeIf(line -> !shown.contains((Message) line.getUserData()));
        shown.stream().skip(lines.getChildren().size()).map(this::line).forEach(lines.getChildren()::add);
        Visibility.show(lines, !shown.isEmpty());
        if (focused && !lines.isFocusWithin()) {
            focusText.run();
        }
    }

    private HBox line(Message message) {
        FontIcon icon = new FontIcon(
                switch (message.tone()) {
                    case INFO -> "fth-info";
                    case QUESTION -> "fth-help-circle";
                    case PROBLEM -> "fth-alert-triangle";
                });
        Label text = new Label(message.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox buttons = new HBox();
        buttons.getStyleClass().add("message-actions");
        // Many buttons beside the text would leave it no room.
        boolean below = message.actions().size() > BESIDE;
        VBox words = below ? new VBox(text, buttons) : new VBox(text);
        words.getStyleClass().add("message-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = below ? new HBox(icon, words) : new HBox(icon, words, buttons);
        message.actions().forEach(action -> buttons.getChildren().add(button(message, action)));
        if (message.tone() == Message.Tone.QUESTION) {
            line.getChildren().add(key());
        }
        line.getChildren().add(dismissal(message));
        line.getStyleClass()
                .addAll("message-line", "message-" + message.tone().name().toLowerCase(Locale.ROOT));
        line.setUserData(message);
        line.setId("message-" + message.topic());
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(message.text());
        return line;
    }

    private Button button(Message message, Message.Action action) {
        Button button = new Button(action.label());
        button.setMinWidth(Region.USE_PREF_SIZE);
        if (action == message.actions().get(0) && message.tone() == Message.Tone.QUESTION) {
            button.getStyleClass().add(Styles.ACCENT);
        }
        button.setOnAction(event -> {
            messages.dismiss(message);
            focusText.run();
            action.run().run();
        });
        return button;
    }

    /** Which key answers: without a pointer nothing else leads to the buttons. */
    private Label key() {
        Label key = new Label(Shortcut.MESSAGES.display());
        key.setTooltip(new Tooltip(texts.get("message.focus")));
        key.getStyleClass().add("key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        return key;
    }

    private Button dismissal(Message message) {
        Button dismiss = new Button(null, new FontIcon("fth-x"));
        dismiss.getStyleClass().addAll("flat", "button-icon");
        dismiss.setAccessibleText(texts.get("message.dismiss"));
        dismiss.setOnAction(event -> {
            messages.dismiss(message);
            focusText.run();
        });
        return dismiss;
    }
}
