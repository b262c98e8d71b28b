package app.redraft.ui.quality.scenario;

import app.redraft.core.quality.gate.scenario.Expectation;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.quality.gate.scenario.ScenarioException;
import app.redraft.core.quality.gate.scenario.ScenarioStore;
import app.redraft.core.rewrite.Preset;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Choice;
import app.redraft.ui.common.Confirmation;
import app.redraft.ui.common.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The scenarios: listed, added, changed, deleted, imported. FX thread; the disk is touched in the background. */
final class ScenariosViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ScenariosViewModel.class);

    private final ScenarioStore store;
    private final Texts words = Texts.of("quality");
    private final Texts presets = Texts.of("presets");
    private final Background disk;
    private final ObservableList<Choice> list = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ScenarioDraft> draft =
            new ReadOnlyObjectWrapper<>(this, "draft", ScenarioDraft.EMPTY);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final Confirmation deletion = new Confirmation(this::delete);
    private List<Scenario> all = List.of();
    private Set<String> own = Set.of();
    private Runnable changed = () -> {};

    private record Read(List<Scenario> shipped, List<Scenario> own) {}

    ScenariosViewModel(ScenarioStore store, Background disk) {
        this.store = store;
        this.disk = disk;
    }

    Texts texts() {
        return words;
    }

    /** The presets a scenario may stand for; the first is none. */
    List<Choice> presets() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", words.get("scenario.preset.none")));
        for (Preset preset : Preset.values()) {
            choices.add(new Choice(preset.id(), presets.find(preset.id()).orElse(preset.id())));
        }
        return choices;
    }

    /** The writer's own first, then those that ship. */
    ObservableList<Choice> list() {
        return list;
    }

    /** What the form shows. */
    ReadOnlyObjectProperty<ScenarioDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    Confirmation deletion() {
        return deletion;
    }

    /** Whether what the form shows is the writer's own. */
    boolean isOwn() {
        return own.contains(draft.get().id());
    }

    /** Whether what the form shows ships with Redraft. */
    boolean isShipped() {
        return !draft.get().id().isEmpty() && !isOwn();
    }

    /** Runs the listener when a scenario was added, changed or deleted. */
    void onChanged(Runnable listener) {
        changed = listener;
    }

    /** Reads the scenarios. */
    void open() {
        read("");
    }

    /** Shows a scenario. */
    void choose(@Nullable Choice choice) {
        deletion.reset();
        if (choice != null) {
            all.stream()
                    .filter(each -> each.id().equals(choice.id()))
                    .findFirst()
                    .ifPresent(each -> draft.set(draft(each)));
        }
    }

    /** Begins a new one. */
    void begin(ScenarioDraft beginning) {
        deletion.reset();
        message.set("");
        draft.set(beginning);
    }

    /** Keeps what was typed; a scenario that ships is copied. */
    void save(ScenarioDraft typed) {
        if (typed.category().isBlank()
                || typed.instruction().isBlank()
                || typed.text().isBlank()) {
            message.set(words.get("scenario.needs"));
            return;
        }
        Optional<Scenario> before = own.contains(typed.id()) ? find(typed.id()) : Optional.empty();
        Optional<Scenario> like = find(typed.id());
        disk.run(
                () -> {
                    String id = before.isPresent()
                            ? typed.id()
                            : store.freeId(typed.category().strip());
                    Scenario scenario = scenario(id, typed, like);
                    store.save(scenario);
                    return scenario;
                },
                saved -> {
                    draft.set(draft(saved));
                    read(words.get("scenario.saved", saved.id()));
                    changed.run();
                },
                this::failed);
    }

    /** Adds all scenarios of a file to the writer's own, or none of them where one is not as it should be. */
    void importFile(Path file) {
        disk.run(
                () -> {
                    List<Scenario> found = store.read(file);
                    return List.of(store.add(found).size(), found.size());
                },
                counts -> {
                    int added = counts.get(0);
                    int known = counts.get(1) - added;
                    read(words.get("scenario.imported", added)
                            + (known == 0 ? "" : words.get("scenario.known", known)));
                    changed.run();
                },
                this::failed);
    }

    /** Writes the writer's own to a file. */
    void exportFile(Path file) {
        disk.run(
                () -> store.export(file),
                count -> message.set(words.get("scenario.exported", count, file)),
                this::failed);
    }

    private void delete() {
        String id = draft.get().id();
        disk.run(
                () -> {
                    store.delete(id);
                    return id;
                },
                gone -> {
                    draft.set(ScenarioDraft.EMPTY);
                    read(words.get("scenario.deleted", gone));
                    changed.run();
                },
                this::failed);
    }

    private void read(String then) {
        disk.run(
                () -> new Read(store.shipped(), store.own()),
                read -> {
                    show(read);
                    message.set(then);
                },
                this::failed);
    }

    private void show(Read read) {
        List<Scenario> both = new ArrayList<>(read.own());
        both.addAll(read.shipped());
        all = List.copyOf(both);
        Set<String> ids = new HashSet<>();
        read.own().forEach(each -> ids.add(each.id()));
        own = Set.copyOf(ids);
        list.setAll(all.stream()
                .map(each -> new Choice(
                        each.id(), words.get(own.contains(each.id()) ? "scenario.own" : "scenario.ships", each.id())))
                .toList());
    }

    private Optional<Scenario> find(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** What the form does not show stays as it was in the scenario it was made from. */
    private static Scenario scenario(String id, ScenarioDraft typed, Optional<Scenario> like) {
        return new Scenario(
                id,
                typed.category().strip(),
                typed.preset().isEmpty() ? null : typed.preset(),
                typed.instruction().strip(),
                typed.text(),
                typed.keep()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                like.map(Scenario::expects).orElse(Expectation.USUAL),
                like.filter(before -> before.text().equals(typed.text()))
                        .map(Scenario::plantedErrors)
                        .orElse(List.of()),
                typed.accepted().isBlank() ? null : typed.accepted(),
                like.map(Scenario::note).orElse(Scenario.Note.NONE));
    }

    private static ScenarioDraft draft(Scenario from) {
        return new ScenarioDraft(
                from.id(),
                from.category(),
                from.preset() == null ? "" : from.preset(),
                from.instruction(),
                from.text(),
                String.join("\n", from.mustKeep()),
                from.accepted() == null ? "" : from.accepted());
    }

    private void failed(Exception failure) {
        LOG.info("the scenarios", failure);
        message.set(
                failure instanceof ScenarioException known ? Texts.sentence(known.userMessage()) : words.get("failed"));
    }
}
