package app.redraft.ui.settings.form;

import app.redraft.ui.common.Visibility;
import javafx.beans.DefaultProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * One line of a form: a name in a column of its own, the controls, and below them a hint, what is wrong, and whatever else
 * belongs to them. The first control takes the room, carries the name for assistive tools, and is the one that is bound.
 */
@DefaultProperty("content")
public final class FormRow extends HBox {
    private static final double NARROW = 112;
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final Label name = new Label();
    private final HBox controls = new HBox();
    private final HBox line = new HBox(controls);
    private final Label hint = small("form-hint");
    private final Label error = small("form-error");
    private final VBox below = new VBox();
    private final VBox body = new VBox(line, hint, error, below);

    /** An empty line. */
    public FormRow() {
        getStyleClass().add("form-row");
        name.getStyleClass().add("form-name");
        controls.getStyleClass().add("form-controls");
        controls.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("form-controls");
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(controls, Priority.ALWAYS);
        body.getStyleClass().add("form-body");
        below.getStyleClass().add("form-below");
        below.getChildren().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(node -> node.managedProperty().subscribe(managed -> showBelow()));
            }
            showBelow();
        });
        showBelow();
        HBox.setHgrow(body, Priority.ALWAYS);
        getChildren().addAll(name, body);
        controls.getChildren().addListener((ListChangeListener<Node>) change -> arrange());
    }

    /** The controls. */
    public ObservableList<Node> getContent() {
        return controls.getChildren();
    }

    /** More about the controls, below them. */
    public ObservableList<Node> getBelow() {
        return below.getChildren();
    }

    /** Whether the first control is for a number: narrow, with the hint beside it. */
    public boolean isNarrow() {
        return line.getChildren().contains(hint);
    }

    public void setNarrow(boolean narrow) {
        if (narrow == isNarrow()) {
            return;
        }
        (narrow ? body : line).getChildren().remove(hint);
        if (narrow) {
            line.getChildren().add(hint);
        } else {
            body.getChildren().add(1, hint);
        }
        HBox.setHgrow(controls, narrow ? Priority.NEVER : Priority.ALWAYS);
        controls.setPrefWidth(narrow ? NARROW : USE_COMPUTED_SIZE);
        controls.setMinWidth(narrow ? USE_PREF_SIZE : USE_COMPUTED_SIZE);
    }

    /** The name of the line. */
    public String getText() {
        return name.getText();
    }

    public void setText(String text) {
        name.setText(text);
        nameFirst();
    }

    /** One line of advice, or empty. */
    public String getHint() {
        return hint.getText();
    }

    public void setHint(String text) {
        hint.setText(text);
        nameFirst();
    }

    /** Shows the line only while the condition holds. */
    public void showWhen(ObservableValue<Boolean> condition) {
        Showing.when(condition, this);
    }

    /** Binds the first control, a text field, to a field of a view model. */
    public void bind(FormField<?> field) {
        TextInputControl control = (TextInputControl) getContent().get(0);
        control.textProperty().bindBidirectional(field.textProperty());
        bindError(control, field.errorProperty());
    }

    /** The example in the empty first control, a text field. */
    public StringProperty promptText() {
        return ((TextInputControl) getContent().get(0)).promptTextProperty();
    }

    private void bindError(TextInputControl control, ObservableValue<String> message) {
        message.subscribe(text -> {
            error.setText(text);
            control.pseudoClassStateChanged(WRONG, !text.isEmpty());
            control.setAccessibleHelp(text.isEmpty() ? hint.getText() : text);
        });
    }

    private void showBelow() {
        boolean any = below.getChildren().stream().anyMatch(Node::isManaged);
        Visibility.show(below, any);
    }

    private void arrange() {
        for (Node control : getContent()) {
            boolean first = control == getContent().get(0);
            HBox.setHgrow(control, first ? Priority.ALWAYS : Priority.NEVER);
            if (!first && control instanceof Region region) {
                region.setMinWidth(Region.USE_PREF_SIZE);
            }
        }
        nameFirst();
    }

    private void nameFirst() {
        if (!getContent().isEmpty()) {
            Node first = getContent().get(0);
            name.setLabelFor(first);
            first.setAccessibleText(name.getText());
            first.setAccessibleHelp(hint.getText());
        }
    }

    private static Label small(String styleClass) {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().addAll("small-type", styleClass);
        Showing.when(label.textProperty().isNotEmpty(), label);
        return label;
    }
}
