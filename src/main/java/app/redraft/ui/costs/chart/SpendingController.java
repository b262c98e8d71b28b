package app.redraft.ui.costs.chart;

import app.redraft.ui.common.Visibility;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** Binds {@code spending.fxml}: bars for the days of the month, and their sum beside the budget under them. */
public final class SpendingController {
    private static final double HALF_A_DAY = 0.5;

    private final SpendingViewModel model;

    @FXML
    private VBox spending;

    @FXML
    private Label caption;

    @FXML
    private VBox charts;

    @FXML
    private StackedBarChart<String, Number> daily;

    @FXML
    private CategoryAxis dailyDays;

    @FXML
    private NumberAxis dailyUsd;

    @FXML
    private LineChart<Number, Number> sum;

    @FXML
    private NumberAxis sumDays;

    @FXML
    private NumberAxis sumUsd;

    @FXML
    private Label budgetKey;

    public SpendingController(SpendingViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        dailyUsd.setTickLabelFormatter(new DollarLabels());
        sumUsd.setTickLabelFormatter(new DollarLabels());
        sumDays.setTickLabelFormatter(new WholeDayLabels());
        model.monthProperty().subscribe(this::show);
    }

    private void show(MonthChart month) {
        Visibility.show(spending, !month.days().isEmpty());
        caption.setText(month.caption());
        Visibility.show(charts, month.spent());
        if (month.spent()) {
            drawDays(month);
            drawSum(month);
        }
    }

    private void drawDays(MonthChart month) {
        daily.getData().clear();
        dailyDays.setCategories(FXCollections.observableArrayList(
                IntStream.rangeClosed(1, month.days().size())
                        .mapToObj(Integer::toString)
                        .toList()));
        daily.getData().add(bars(month, MonthChart.Day::edge));
        daily.getData().add(bars(month, MonthChart.Day::frontier));
        daily.setAccessibleText(month.days().stream()
                .map(MonthChart.Day::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" ", model.texts().get("chart.daily") + " ", "")));
        daily.getData().forEach(series -> series.getData().forEach(bar -> explain(bar, month)));
    }

    private static XYChart.Series<String, Number> bars(MonthChart month, ToDoubleFunction<MonthChart.Day> amount) {
        XYChart.Series<String, Number> series = new XYChart.Series<>();
        for (int day = 1; day <= month.days().size(); day++) {
            double usd = amount.applyAsDouble(month.days().get(day - 1));
            if (usd > 0) {
                series.getData().add(new XYChart.Data<>(Integer.toString(day), usd));
            }
        }
        return series;
    }

    private static void explain(XYChart.Data<String, Number> bar, MonthChart month) {
        String words = month.days().get(Integer.parseInt(bar.getXValue()) - 1).words();
        Tooltip.install(bar.getNode(), new Tooltip(words));
    }

    private void drawSum(MonthChart month) {
        double last = month.days().size() + HALF_A_DAY;
        sumDays.setUpperBound(last);
        XYChart.Series<Number, Number> spent = new XYChart.Series<>();
        double total = 0;
        spent.getData().add(new XYChart.Data<>(HALF_A_DAY, total));
        for (int day = 1; day <= month.today(); day++) {
            total +=
                    month.days().get(day - 1).edge() + month.days().get(day - 1).frontier();
            spent.getData().add(new XYChart.Data<>(day, total));
        }
        sum.getData().clear();
        sum.getData().add(spent);
        boolean limited = month.limit() > 0;
        if (limited) {
            XYChart.Series<Number, Number> budget = new XYChart.Series<>();
            budget.getData().add(new XYChart.Data<>(HALF_A_DAY, month.limit()));
            budget.getData().add(new XYChart.Data<>(last, month.limit()));
            sum.getData().add(budget);
        }
        Visibility.show(budgetKey, limited);
        sum.setAccessibleText(month.caption());
    }
}
