package app.redraft.ui.writing.count;

import app.redraft.core.writing.Readability;
import app.redraft.core.writing.TextStatistics;
import app.redraft.core.writing.WritingLog.Kept;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The sheet with counts, readability and goals of the document in front. FX thread only. */
public final class CountsViewModel {
    private static final int DAYS = 14;

    private final Texts texts;
    private final CountText words;
    private final Supplier<CountedDocument> front;
    private final GoalsViewModel goals;
    private final Background background;
    private final ObservableList<CountRow> rows = FXCollections.observableArrayList();
    private final ObservableList<DayBar> days = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper readability = new ReadOnlyStringWrapper(this, "readability", "");
    private final StringProperty documentGoal = new SimpleStringProperty(this, "documentGoal", "");
    private final StringProperty dailyGoal = new SimpleStringProperty(this, "dailyGoal", "");
    private final ReadOnlyStringWrapper documentTold = new ReadOnlyStringWrapper(this, "documentTold", "");
    private final ReadOnlyStringWrapper dailyTold = new ReadOnlyStringWrapper(this, "dailyTold", "");
    private final DoubleProperty documentShare = new SimpleDoubleProperty(this, "documentShare");
    private final DoubleProperty dailyShare = new SimpleDoubleProperty(this, "dailyShare");
    private Optional<Path> file = Optional.empty();
    private int counted;

    private record Counts(TextStatistics all, Optional<TextStatistics> part, Optional<Readability> readability) {}

    /** @param front the document in front */
    public CountsViewModel(Texts texts, Supplier<CountedDocument> front, GoalsViewModel goals, Background background) {
        this.texts = texts;
        this.front = front;
        this.goals = goals;
        this.background = background;
        words = new CountText(texts);
        goals.keptProperty().subscribe(kept -> showGoals());
    }

    /** The words of this part of the window. */
    public Texts texts() {
        return texts;
    }

    /** What is counted. */
    public ObservableList<CountRow> rows() {
        return rows;
    }

    /** How easy the selected part, or else the document, is to read. */
    public ReadOnlyStringProperty readabilityProperty() {
        return readability.getReadOnlyProperty();
    }

    /** Words that the document is to have; empty for none. */
    public StringProperty documentGoalProperty() {
        return documentGoal;
    }

    /** Words that the writer wants of a day; empty for none. */
    public StringProperty dailyGoalProperty() {
        return dailyGoal;
    }

    /** How far the document is. */
    public ReadOnlyStringProperty documentToldProperty() {
        return documentTold.getReadOnlyProperty();
    }

    /** How far the day is. */
    public ReadOnlyStringProperty dailyToldProperty() {
        return dailyTold.getReadOnlyProperty();
    }

    /** How much of the document's goal is there, 0..1. */
    public DoubleProperty documentShareProperty() {
        return documentShare;
    }

    /** How much of the day's goal is there, 0..1. */
    public DoubleProperty dailyShareProperty() {
        return dailyShare;
    }

    /** The last two weeks, the latest first. */
    public ObservableList<DayBar> days() {
        return days;
    }

    /** Counts the document in front anew. */
    public void refresh() {
        CountedDocument document = front.get();
        file = document.file();
        background.run(() -> count(document), this::show);
        goals.refresh();
    }

    private static Counts count(CountedDocument document) {
        String part = document.selected();
        return new Counts(
                TextStatistics.of(document.text()),
                part.isEmpty() ? Optional.empty() : Optional.of(TextStatistics.of(part)),
                Readability.of(part.isEmpty() ? document.text() : part));
    }

    private void show(Counts counts) {
        rows.setAll(words.rows(counts.all(), counts.part()));
        readability.set(words.readability(counts.readability()));
        counted = counts.all().words();
        showGoals();
    }

    /** Takes over the goals that were typed. */
    public void setGoals() {
        read(dailyGoal.get()).ifPresent(goals::setDaily);
        file.ifPresent(document -> read(documentGoal.get()).ifPresent(goal -> goals.setGoal(document, goal)));
        showGoals();
    }

    /** Whether the document can have a goal: it is kept with its file. */
    public boolean hasFile() {
        return file.isPresent();
    }

    private static Optional<Integer> read(String typed) {
        String digits = typed.replaceAll("[^0-9]", "");
        return digits.isEmpty()
                ? Optional.of(0).filter(none -> typed.isBlank())
                : Optional.of(Integer.parseInt(digits.substring(0, Math.min(8, digits.length()))));
    }

    private void showGoals() {
        Kept kept = goals.keptProperty().get();
        int goal = kept.goal(file.orElse(null));
        documentGoal.set(goal == 0 ? "" : Integer.toString(goal));
        dailyGoal.set(kept.daily() == 0 ? "" : Integer.toString(kept.daily()));
        documentTold.set(
                file.isEmpty()
                        ? texts.get("goals.needs-file")
                        : goal == 0 ? texts.get("goals.none") : texts.get("goals.of", counted, goal));
        int today = Math.max(0, kept.on(goals.today()));
        dailyTold.set(kept.daily() == 0 ? texts.get("goals.today", today) : texts.get("goals.of", today, kept.daily()));
        documentShare.set(goal == 0 ? 0 : Math.min(1, (double) counted / goal));
        dailyShare.set(kept.daily() == 0 ? 0 : Math.min(1, (double) today / kept.daily()));
        showDays(kept);
    }

    private void showDays(Kept kept) {
        DateTimeFormatter form =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Locale.getDefault());
        int most = Math.max(1, kept.daily());
        LocalDate today = goals.today();
        for (int back = 0; back < DAYS; back++) {
            most = Math.max(most, kept.on(today.minusDays(back)));
        }
        days.clear();
        for (int back = 0; back < DAYS; back++) {
            LocalDate day = today.minusDays(back);
            int written = Math.max(0, kept.on(day));
            days.add(new DayBar(form.format(day), texts.get("goals.words", written), (double) written / most));
        }
    }
}
