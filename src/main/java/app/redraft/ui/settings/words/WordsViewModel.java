package app.redraft.ui.settings.words;

import app.redraft.core.proofreading.personal.Entries;
import app.redraft.core.proofreading.personal.PersonalDictionary;
import app.redraft.core.proofreading.personal.PersonalWords;
import app.redraft.core.proofreading.personal.Variant;
import app.redraft.core.proofreading.personal.WordList;
import app.redraft.core.text.UserMessage;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Choice;
import app.redraft.ui.common.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writer's own words, ignored rules and language, for all documents or for the one in the window. What is changed
 * is in force at once. FX thread; the disk is touched in the background.
 */
public final class WordsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(WordsViewModel.class);

    private final PersonalDictionary dictionary;
    private final Supplier<Optional<Path>> inWindow;
    private final Background disk;
    private final Texts texts;
    private final ObservableList<ToldLine> lines = FXCollections.observableArrayList();
    private final ObservableList<ToldLine> view = FXCollections.unmodifiableObservableList(lines);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper documentName = new ReadOnlyStringWrapper(this, "documentName", "");
    private final ReadOnlyObjectWrapper<Variant> variant = new ReadOnlyObjectWrapper<>(this, "variant", Variant.AUTO);
    private Optional<Path> document = Optional.empty();
    private boolean here;
    private int asked;

    /**
     * @param dictionary what the writer has told
     * @param inWindow the file of the document in the window; empty while it has none
     * @param disk files, one task after the other
     */
    public WordsViewModel(
            PersonalDictionary dictionary, Supplier<Optional<Path>> inWindow, Background disk, Texts texts) {
        this.dictionary = dictionary;
        this.inWindow = inWindow;
        this.disk = disk;
        this.texts = texts;
    }

    /** The words in the order of the alphabet, then the rules; read only. */
    public ObservableList<ToldLine> lines() {
        return view;
    }

    /** What is wrong; empty where all is well. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The name of the document in the window; empty while it has none. */
    public ReadOnlyStringProperty documentNameProperty() {
        return documentName.getReadOnlyProperty();
    }

    /** The language and variant that was chosen here. */
    public ReadOnlyObjectProperty<Variant> variantProperty() {
        return variant.getReadOnlyProperty();
    }

    /** The variants there are. */
    public List<Choice> variants() {
        return Arrays.stream(Variant.values()).map(this::choice).toList();
    }

    /** A variant as one of the {@link #variants}. */
    public Choice choice(Variant wanted) {
        return new Choice(wanted.id(), Texts.sentence(UserMessage.of("variant." + wanted.id())));
    }

    /** Reads everything anew, for all documents. */
    public void open() {
        document = inWindow.get();
        documentName.set(document.map(path -> path.getFileName().toString()).orElse(""));
        show(false);
    }

    /** Shows what holds for the document in the window alone, or for all. */
    public void show(boolean documentAlone) {
        here = documentAlone && document.isPresent();
        Optional<Path> scope = scope();
        problem.set("");
        run(() -> dictionary.of(scope));
    }

    /** Adds a word. @return whether it is one; else there is a {@link #problemProperty} */
    public boolean add(String typed) {
        Optional<String> word = PersonalWords.entry(typed);
        problem.set(word.isPresent() ? "" : texts.get("words.no-word", typed.strip()));
        word.ifPresent(each -> change(entries -> entries.withWord(each)));
        return word.isPresent();
    }

    /** Adds the words of another program's personal dictionary. @param list its file */
    public void importWords(Path list) {
        problem.set("");
        Optional<Path> scope = scope();
        int mine = ++asked;
        disk.run(
                () -> {
                    List<String> words = WordList.words(Files.readAllBytes(list));
                    return new Imported(words.size(), dictionary.change(scope, entries -> entries.withWords(words)));
                },
                imported -> {
                    if (mine == asked) {
                        show(imported.entries());
                    }
                    problem.set(texts.get("words.imported", imported.count()));
                },
                failure -> {
                    LOG.warn("A list of words could not be imported: {}", failure.toString());
                    problem.set(texts.get("words.not-imported", String.valueOf(list.getFileName())));
                });
    }

    private record Imported(int count, Entries entries) {}

    /** Takes a word or a rule out. */
    public void remove(ToldLine line) {
        problem.set("");
        change(entries -> line.rule() ? entries.heeding(line.id()) : entries.withoutWord(line.id()));
    }

    /** Chooses a variant. @param id one of {@link #variants} */
    public void choose(String id) {
        Variant.of(id).filter(wanted -> wanted != variant.get()).ifPresent(wanted -> {
            problem.set("");
            change(entries -> entries.in(wanted));
        });
    }

    private Optional<Path> scope() {
        return here ? document : Optional.empty();
    }

    private void change(UnaryOperator<Entries> change) {
        Optional<Path> scope = scope();
        run(() -> dictionary.change(scope, change));
    }

    /** What was asked for last is shown. */
    private void run(Callable<Entries> work) {
        int mine = ++asked;
        disk.run(
                work::call,
                entries -> {
                    if (mine == asked) {
                        show(entries);
                    }
                },
                failure -> {
                    LOG.warn("The personal dictionary could not be changed: {}", failure.toString());
                    problem.set(texts.get("words.failed"));
                });
    }

    private void show(Entries entries) {
        dictionary.problem().map(Texts::sentence).ifPresent(problem::set);
        variant.set(entries.variant());
        lines.setAll(Stream.concat(
                        entries.words().stream().map(word -> new ToldLine(word, false, word)),
                        entries.ignoredRules().entrySet().stream()
                                .map(rule -> new ToldLine(rule.getKey(), true, label(rule.getKey(), rule.getValue()))))
                .toList());
    }

    private String label(String rule, String example) {
        return example.isEmpty() ? texts.get("words.rule", rule) : texts.get("words.rule-like", rule, example);
    }
}
