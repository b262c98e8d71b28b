package app.redraft.ui.monitoring;

import app.redraft.ui.common.Texts;
import app.redraft.ui.common.Visibility;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One tier in the Health panel. Can be stepped to by keyboard, and then says all it shows. */
final class TierCard extends VBox {
    private static final List<String> MARKS = List.of("unknown", "up", "loading", "down", "unwell");
    private static final List<String> PERCENTILES = List.of("p50", "p95", "p99");
    private static final double NUMBER_WIDTH = 64;
    private static final double MIN_NUMBER_WIDTH = 36;

    private final Texts texts;
    private final Label title = label("", "panel-heading");
    private final Region mark = new Region();
    private final Label state = label("", "muted");
    private final Label engine = label("", "muted", "small-type");
    private final VBox alerts = new VBox();
    private final HourChart chart;
    private final Label calls = label("", "muted", "small-type");
    private final GridPane times = new GridPane();
    private final GridPane facts = new GridPane();
    private final Button restartButton = new Button();
    private String tier = "";
    private final Label checked = label("", "muted", "small-type");

    /** @param restart ends the server of the tier with this id and starts it again */
    TierCard(Texts texts, Consumer<String> restart) {
        this.texts = texts;
        chart = new HourChart(texts);
        mark.getStyleClass().add("health-mark");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(mark, title, gap, state);
        head.getStyleClass().add("health-head");
        alerts.getStyleClass().add("health-alerts");
        for (Label sentence : List.of(engine, calls, checked)) {
            sentence.setWrapText(true);
        }
        VBox activity = new VBox(chart, calls);
        activity.getStyleClass().add("health-activity");
        times.getStyleClass().add("health-grid");
        facts.getStyleClass().add("health-grid");
        getChildren().setAll(new VBox(head, engine), alerts, activity, times, facts, restartButton, checked);
        restartButton.setText(texts.get("restart"));
        restartButton.setTooltip(new Tooltip(texts.get("restart.tip")));
        restartButton.setOnAction(event -> restart.accept(tier));
        getStyleClass().addAll("health-card", "focus-ring");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** Shows how the tier is now. */
    void show(TierView view) {
        setId(view.id() + "HealthCard");
        MARKS.forEach(each -> mark.pseudoClassStateChanged(PseudoClass.getPseudoClass(each), each.equals(view.mark())));
        title.setText(view.title());
        state.setText(view.state());
        engine.setText(view.engine());
        alerts.getChildren().setAll(view.alerts().stream().map(TierCard::alert).toList());
        Visibility.show(alerts, !view.alerts().isEmpty());
        chart.show(view.hours());
        calls.setText(view.calls());
        showTimes(view);
        showFacts(view);
        tier = view.id();
        restartButton.setId(view.id() + "RestartButton");
        Visibility.show(restartButton, view.restartable());
        checked.setText(view.checked());
        Visibility.show(checked, !view.checked().isEmpty());
        setAccessibleText(spoken(view));
    }

    private void showTimes(TierView view) {
        times.getChildren().clear();
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setHgrow(Priority.ALWAYS);
        ColumnConstraints number = new ColumnConstraints(MIN_NUMBER_WIDTH, NUMBER_WIDTH, NUMBER_WIDTH);
        times.getColumnConstraints().setAll(name, number, number, number);
        for (int column = 0; column < PERCENTILES.size(); column++) {
            times.add(explained("times." + PERCENTILES.get(column), "health-figure"), column + 1, 0);
        }
        addTimes(1, "times.first", view.firstText());
        addTimes(2, "times.total", view.total());
    }

    private void addTimes(int row, String key, List<String> figures) {
        times.add(explained(key, "muted"), 0, row);
        for (int column = 0; column < figures.size(); column++) {
            times.add(label(figures.get(column), "health-figure"), column + 1, row);
        }
    }

    private void showFacts(TierView view) {
        facts.getChildren().clear();
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        facts.getColumnConstraints().setAll(name, value);
        for (int row = 0; row < view.facts().size(); row++) {
            TierView.Fact fact = view.facts().get(row);
            Label figure = label(fact.value(), "health-figure");
            figure.setWrapText(true);
            figure.setId(view.id() + "Health-" + fact.id());
            facts.add(explained(fact.id(), "muted"), 0, row);
            facts.add(figure, 1, row);
        }
    }

    private Label explained(String key, String style) {
        Label label = label(texts.get(key), style);
        label.setTooltip(new Tooltip(texts.get(key + ".tip")));
        if (key.startsWith("times.p")) {
            label.getStyleClass().add("muted");
        }
        return label;
    }

    private String spoken(TierView view) {
        StringBuilder all = new StringBuilder(view.title() + ", " + view.state() + ". " + view.engine() + ". ");
        view.alerts().forEach(alert -> all.append(alert).append(' '));
        all.append(view.calls()).append(". ");
        all.append(texts.get("times.first")).append(": ").append(spoken(view.firstText()));
        all.append(texts.get("times.total")).append(": ").append(spoken(view.total()));
        view.facts().forEach(fact -> all.append(texts.get(fact.id()))
                .append(": ")
                .append(fact.value())
                .append(". "));
        return all.toString().strip();
    }

    private String spoken(List<String> figures) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < figures.size(); i++) {
            all.append(texts.get("times." + PERCENTILES.get(i)))
                    .append(' ')
                    .append(figures.get(i))
                    .append(i < 2 ? ", " : ". ");
        }
        return all.toString();
    }

    private static Label alert(String sentence) {
        Label label = label(sentence, "health-alert");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
