package app.redraft.ui.phrase;

import app.redraft.core.quality.guard.Warning;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.EditedDocument;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The worn phrases of the document while their list is open. FX thread; the document is looked through in the background. */
public final class PhraseAuditViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(PhraseAuditViewModel.class);

    private final EditedDocument document;
    private final Function<String, List<Warning>> audit;
    private final Background background;
    private final Texts texts = Texts.of("phrase");
    private final ObservableList<FoundPhrase> found = FXCollections.observableArrayList();
    private final ObservableList<FoundPhrase> view = FXCollections.unmodifiableObservableList(found);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private int request;

    PhraseAuditViewModel(EditedDocument document, Function<String, List<Warning>> audit, Background background) {
        this.document = document;
        this.audit = audit;
        this.background = background;
    }

    /** The words of this part of the window. */
    Texts texts() {
        return texts;
    }

    /** What was found, in the order of the document; read only. */
    public ObservableList<FoundPhrase> found() {
        return view;
    }

    /** Whether the list is open. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether the list is open. */
    public boolean isOpen() {
        return open.get();
    }

    /** How many were found. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** How many were found. */
    public String getTitle() {
        return title.get();
    }

    /**
     * Opens the list and looks through the document.
     *
     * @param listed runs when the phrases are listed
     */
    public void look(Runnable listed) {
        open.set(true);
        find(listed);
    }

    /** Looks through the document again, where the list is open. */
    public void refresh() {
        if (open.get()) {
            find(() -> {});
        }
    }

    private void find(Runnable listed) {
        int own = ++request;
        String text = document.documentText();
        background.run(
                () -> audit.apply(text),
                warnings -> {
                    if (own == request && open.get()) {
                        show(warnings);
                        listed.run();
                    }
                },
                fault -> LOG.warn("The document could not be looked through: {}", fault.toString()));
    }

    private void show(List<Warning> warnings) {
        found.setAll(warnings.stream()
                .map(warning -> new FoundPhrase(warning.rewritten(), Texts.sentence(warning.why())))
                .toList());
        title.set(texts.get("audit.title", found.size()));
    }

    /** Goes to a phrase: it is selected in the document, unless live text is shown for it. */
    public void goTo(FoundPhrase phrase) {
        int start = phrase.span().start();
        int end = phrase.span().end();
        if (end <= document.documentText().length() && !document.isHeld(start, end)) {
            document.select(start, end);
        }
    }

    /** Closes the list. */
    public void close() {
        open.set(false);
        found.clear();
        title.set("");
    }
}
