package app.redraft.ui.proofreading.list;

import app.redraft.core.proofreading.ProblemKind;
import app.redraft.core.proofreading.personal.Variant;
import app.redraft.core.text.UserMessage;
import app.redraft.ui.common.Choice;
import app.redraft.ui.common.Texts;
import app.redraft.ui.proofreading.typing.FoundProblem;
import app.redraft.ui.proofreading.typing.TypingCheck;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** All problems of a document that were found so far. FX thread. */
public final class ProblemListViewModel {
    private static final int AROUND = 32;
    private static final int PERCENT = 100;

    private final Texts texts;
    private final TypingCheck check;
    private final BiFunction<FoundProblem, String, String> label;
    private final Consumer<Variant> chooseLanguage;
    private final ObservableList<ProblemRow> rows = FXCollections.observableArrayList();
    private final ObservableList<ProblemRow> view = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper(this, "progress", "");
    private final ReadOnlyObjectWrapper<Choice> language;

    /** What a problem counts as in the summary. */
    private enum Group {
        SPELLING,
        GRAMMAR,
        STYLE;

        static Group of(FoundProblem found) {
            ProblemKind kind = found.problem().kind();
            return kind == ProblemKind.SPELLING ? SPELLING : kind == ProblemKind.STYLE ? STYLE : GRAMMAR;
        }
    }

    /**
     * A list that is empty until it is asked to {@link #refresh}.
     *
     * @param label what a correction of a problem is called
     * @param chooseLanguage tells which language the document is in
     */
    public ProblemListViewModel(
            TypingCheck check,
            Texts texts,
            BiFunction<FoundProblem, String, String> label,
            Consumer<Variant> chooseLanguage) {
        this.check = check;
        this.texts = texts;
        this.label = label;
        this.chooseLanguage = chooseLanguage;
        language = new ReadOnlyObjectWrapper<>(this, "language", choice(Variant.AUTO));
    }

    /** The words of this part of the window. */
    Texts texts() {
        return texts;
    }

    /** What was found, in the order of the text; read only. */
    public ObservableList<ProblemRow> rows() {
        return view;
    }

    /** How many there are of each kind. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** How far the text is read; empty once all is. */
    public ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The language the writer chose for the document. */
    public ReadOnlyObjectProperty<Choice> languageProperty() {
        return language.getReadOnlyProperty();
    }

    /** The languages there are. */
    public List<Choice> languages() {
        return Arrays.stream(Variant.values()).map(ProblemListViewModel::choice).toList();
    }

    /** The writer chooses a language. @param id of one of the {@link #languages} */
    public void chooseLanguage(String id) {
        if (!id.equals(language.get().id())) {
            Variant.of(id).ifPresent(chooseLanguage);
        }
    }

    /** Another language holds for the document. */
    public void showLanguage(Variant variant) {
        language.set(choice(variant));
    }

    /** Lists what was found so far. */
    public void refresh() {
        List<FoundProblem> all = check.all();
        List<ProblemRow> now = all.stream().map(this::row).toList();
        if (!now.equals(rows)) {
            rows.setAll(now);
        }
        summary.set(summary(all));
        int lines = check.lines();
        int percent = lines == 0 ? PERCENT : PERCENT * (lines - check.unread()) / lines;
        progress.set(check.unread() == 0 ? "" : texts.get("list.progress", percent));
    }

    /** Selects a problem in the text. */
    public void show(ProblemRow row) {
        check.select(row.found());
    }

    private String summary(List<FoundProblem> all) {
        if (!check.isOn()) {
            return texts.get("list.off");
        } else if (all.isEmpty()) {
            return texts.get("list.none");
        }
        return Stream.of(Group.values())
                .map(group -> count(group, all))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" \u00b7 "));
    }

    private String count(Group group, List<FoundProblem> all) {
        long count = all.stream().filter(found -> Group.of(found) == group).count();
        return count == 0 ? "" : texts.get("list." + group.name().toLowerCase(Locale.ROOT), count);
    }

    private ProblemRow row(FoundProblem found) {
        String line = check.line(found);
        int start = Math.min(found.mark().start(), line.length());
        int end = Math.min(found.mark().end(), line.length());
        int from = wordStart(line, start, Math.max(0, start - AROUND));
        String before = (from > 0 ? "\u2026" : "") + line.substring(from, start);
        int to = Math.min(line.length(), end + AROUND);
        String after = line.substring(end, to) + (to < line.length() ? "\u2026" : "");
        String correction = found.problem().suggestions().stream()
                .findFirst()
                .map(replacement -> label.apply(found, replacement))
                .orElse("");
        return new ProblemRow(
                found,
                before,
                line.substring(start, end),
                after,
                Texts.sentence(found.problem().reason()),
                correction);
    }

    private static int wordStart(String line, int start, int from) {
        int blank = from == 0 ? -1 : line.indexOf(' ', from);
        return blank >= 0 && blank < start ? blank + 1 : from;
    }

    private static Choice choice(Variant variant) {
        return new Choice(variant.id(), Texts.sentence(UserMessage.of("variant." + variant.id())));
    }
}
