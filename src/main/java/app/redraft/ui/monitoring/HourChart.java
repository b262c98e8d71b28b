package app.redraft.ui.monitoring;

import app.redraft.ui.common.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Tooltip;

/** Calls hour by hour as small bars, the newest hour on the right. */
final class HourChart extends BarChart<String, Number> {
    private final Texts texts;
    private final XYChart.Series<String, Number> series = new XYChart.Series<>();

    HourChart(Texts texts) {
        super(new CategoryAxis(), new NumberAxis());
        this.texts = texts;
        setAnimated(false);
        setLegendVisible(false);
        setHorizontalGridLinesVisible(false);
        setVerticalGridLinesVisible(false);
        setHorizontalZeroLineVisible(false);
        setVerticalZeroLineVisible(false);
        setBarGap(0);
        setCategoryGap(1);
        getXAxis().setTickLabelsVisible(false);
        getXAxis().setTickMarkVisible(false);
        NumberAxis calls = (NumberAxis) getYAxis();
        calls.setTickLabelsVisible(false);
        calls.setTickMarkVisible(false);
        calls.setMinorTickVisible(false);
        calls.setAutoRanging(false);
        calls.setLowerBound(0);
        getStyleClass().add("hour-chart");
        getData().setAll(List.of(series));
    }

    /** Shows calls by hour, the oldest hour first. */
    void show(List<Integer> hours) {
        ((NumberAxis) getYAxis())
                .setUpperBound(Math.max(
                        1, hours.stream().mapToInt(Integer::intValue).max().orElse(0)));
        int last = hours.size() - 1;
        for (int i = 0; i < hours.size(); i++) {
            if (series.getData().size() <= i) {
                series.getData().add(new XYChart.Data<>(String.valueOf(last - i), 0));
            }
            XYChart.Data<String, Number> bar = series.getData().get(i);
            bar.setYValue(hours.get(i));
            Tooltip.install(bar.getNode(), new Tooltip(texts.get("calls.hour", hours.get(i), last - i)));
        }
        setAccessibleText(
                texts.get("calls.chart", hours.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }
}
