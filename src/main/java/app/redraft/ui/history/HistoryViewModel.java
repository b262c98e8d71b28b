package app.redraft.ui.history;

import app.redraft.core.history.TextHistory;
import app.redraft.core.history.TextHistory.Order;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Choice;
import app.redraft.ui.common.Confirmation;
import app.redraft.ui.common.Debounce;
import app.redraft.ui.common.Delay;
import app.redraft.ui.common.Texts;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The texts of past results: found, read, deleted. FX thread; the disk is touched in the background. */
final class HistoryViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryViewModel.class);
    private static final Duration TYPING_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final int MOST_WORDS = 8;

    private final Supplier<? extends TextHistory> history;
    private final IntSupplier keepDays;
    private final Background background;
    private final HistoryText words;
    private final Debounce typing;
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper(this, "about", "");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.LOADING);
    private final ReadOnlyObjectWrapper<PagedLines> lines =
            new ReadOnlyObjectWrapper<>(this, "lines", new PagedLines(List.of(), this::read));
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(this, "reading", Reading.NONE);
    private final Confirmation deletion = new Confirmation(this::delete);
    private final Confirmation deletionOfAll = new Confirmation(this::deleteAll);
    private Order order = Order.NEWEST;
    private Consumer<Reading> scenarios = result -> {};
    private int searches;
    private String chosen = "";

    /** How the list is. */
    enum State {
        /** Being read. */
        LOADING,
        /** There. */
        SHOWN,
        /** Nothing was kept yet. */
        NONE,
        /** No result holds the words. */
        NOT_FOUND,
        /** No texts are kept: the writer switched it off. */
        OFF,
        /** The disk did not let it. */
        FAILED
    }

    /**
     * @param history the kept texts; asked on a worker
     * @param keepDays for how many days they are kept; 0 when switched off
     * @param zone in which times are told
     */
    HistoryViewModel(
            Supplier<? extends TextHistory> history,
            IntSupplier keepDays,
            Background background,
            Delay delay,
            ZoneId zone) {
        this.history = history;
        this.keepDays = keepDays;
        this.background = background;
        words = new HistoryText(zone);
        typing = new Debounce(delay, TYPING_PAUSE, LONGEST_WAIT, this::find);
        search.addListener((property, before, now) -> typing.call());
    }

    /** The words of this part of the window. */
    Texts texts() {
        return words.texts();
    }

    /** What the writer looks for. */
    StringProperty searchProperty() {
        return search;
    }

    /** The orders there are. */
    List<Choice> orders() {
        return words.orders();
    }

    /** What is kept here, and how long. */
    ReadOnlyStringProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }

    /** How many results are listed. */
    ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** How the list is. */
    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The list. */
    ReadOnlyObjectProperty<PagedLines> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** The chosen result. */
    ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Hears which result is to become a scenario of the quality check. */
    void onAddScenario(Consumer<Reading> listener) {
        scenarios = listener;
    }

    /** Adds the chosen result to the scenarios of the quality check. */
    void addScenario() {
        if (!reading.get().id().isEmpty()) {
            scenarios.accept(reading.get());
        }
    }

    /** Deletes the chosen result. */
    Confirmation deletion() {
        return deletion;
    }

    /** Deletes every result. */
    Confirmation deletionOfAll() {
        return deletionOfAll;
    }

    /** Looks anew. */
    void open() {
        int days = keepDays.getAsInt();
        about.set(texts().get(days == 0 ? "about.off" : "about", days));
        find();
    }

    /** Lists in another order. */
    void orderBy(Choice wanted) {
        order = Order.valueOf(wanted.id());
        find();
    }

    /** The writer chose the result at a place of the list, or none (below 0). */
    void choose(int index) {
        deletion.reset();
        chosen = index < 0 || index >= lines.get().size() ? "" : lines.get().idAt(index);
        if (chosen.isEmpty()) {
            reading.set(Reading.NONE);
            return;
        }
        String id = chosen;
        background.run(() -> history.get().read(id).map(words::reading).orElse(Reading.NONE), this::show, this::failed);
    }

    private void show(Reading read) {
        if (read.id().equals(chosen) || read == Reading.NONE) {
            reading.set(read);
        }
    }

    private void find() {
        typing.cancel();
        deletion.reset();
        deletionOfAll.reset();
        int number = ++searches;
        List<String> wanted = Arrays.stream(search.get().strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        Order wantedOrder = order;
        state.set(State.LOADING);
        background.run(
                () -> history.get().find(wanted, wantedOrder),
                ids -> {
                    if (number == searches) {
                        show(ids, !wanted.isEmpty());
                    }
                },
                this::failed);
    }

    private void show(List<String> ids, boolean searched) {
        lines.set(new PagedLines(ids, this::read));
        State empty = keepDays.getAsInt() == 0 ? State.OFF : searched ? State.NOT_FOUND : State.NONE;
        state.set(ids.isEmpty() ? empty : State.SHOWN);
        countLines();
    }

    private void countLines() {
        int size = lines.get().size();
        count.set(
                size == 0
                        ? ""
                        : texts().get(
                                        "count",
                                        size,
                                        NumberFormat.getIntegerInstance(Locale.getDefault())
                                                .format(size)));
    }

    private void read(List<String> ids, Consumer<List<HistoryLine>> done) {
        background.run(
                () -> history.get().summaries(ids).stream().map(words::line).toList(), done::accept, this::failed);
    }

    private void delete() {
        String id = chosen;
        background.run(
                () -> {
                    history.get().delete(id);
                    return id;
                },
                this::dropped,
                this::failed);
    }

    private void dropped(String id) {
        int index = lines.get().indexOf(HistoryLine.unread(id));
        lines.get().drop(id);
        countLines();
        if (lines.get().isEmpty()) {
            find();
        } else {
            choose(Math.min(index, lines.get().size() - 1));
        }
    }

    private void deleteAll() {
        background.run(
                () -> {
                    history.get().deleteAll();
                    return true;
                },
                done -> {
                    search.set("");
                    find();
                },
                this::failed);
    }

    private void failed(Exception failure) {
        LOG.warn("The kept texts cannot be used: {}", failure.toString());
        lines.set(new PagedLines(List.of(), this::read));
        count.set("");
        state.set(State.FAILED);
    }
}
