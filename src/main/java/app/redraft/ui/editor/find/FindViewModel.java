package app.redraft.ui.editor.find;

import app.redraft.core.text.AnchoredRange;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.OncePerFrame;
import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.area.TextChange;
import app.redraft.ui.editor.area.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Finding and replacing, in the whole document or in a part of it that the writer selected. FX thread. */
public final class FindViewModel {
    private final Texts texts = Texts.of("editor");
    private final SearchableText document;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final StringProperty replacement = new SimpleStringProperty(this, "replacement", "");
    private final BooleanProperty matchCase = new SimpleBooleanProperty(this, "matchCase", false);
    private final BooleanProperty wholeWords = new SimpleBooleanProperty(this, "wholeWords", false);
    private final BooleanProperty regex = new SimpleBooleanProperty(this, "regex", false);
    private final BooleanProperty inSelection = new SimpleBooleanProperty(this, "inSelection", false);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(this, "failed", false);
    private final OncePerFrame refreshing = new OncePerFrame(FxThread::atNextPulse, this::refresh);

    private @Nullable AnchoredRange scope;
    private @Nullable List<Match> found;
    private boolean open;

    public FindViewModel(SearchableText document) {
        this.document = document;
        query.subscribe(words -> search());
        List.of(matchCase, wholeWords, regex).forEach(option -> option.subscribe(on -> search()));
        inSelection.subscribe(this::narrow);
        document.onChange(this::changed);
    }

    /** The words to find. */
    public StringProperty queryProperty() {
        return query;
    }

    /** What to put in their place. */
    public StringProperty replacementProperty() {
        return replacement;
    }

    /** Whether capital letters count. */
    public BooleanProperty matchCaseProperty() {
        return matchCase;
    }

    /** Whether only whole words are found. */
    public BooleanProperty wholeWordsProperty() {
        return wholeWords;
    }

    /** Whether the words are a regular expression. */
    public BooleanProperty regexProperty() {
        return regex;
    }

    /** Whether only the part is searched that was selected when this was switched on. */
    public BooleanProperty inSelectionProperty() {
        return inSelection;
    }

    /** How many were found, and which one is selected; or what is wrong with the pattern. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Whether the status tells of a mistake. */
    public ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /** The words of this part of the window. */
    public Texts texts() {
        return texts;
    }

    /** Begins with the selected words, when they are one line; a longer selection is what will be searched. */
    public void begin() {
        open = true;
        found = null;
        String selected = document.documentText().substring(selectionStart(), selectionEnd());
        if (selected.indexOf('\n') >= 0) {
            inSelection.set(false);
            inSelection.set(true);
        } else if (!selected.isEmpty() && !regex.get()) {
            query.set(selected);
        }
        search();
    }

    /** Goes to the next one behind the selection, after the last to the first. */
    public void next() {
        List<Match> matches = matches();
        int index = matches.indexOf(selected());
        show(matches, index >= 0 ? (index + 1) % matches.size() : firstFrom(matches, selectionEnd()));
    }

    /** Goes to the one before the selection, before the first to the last. */
    public void previous() {
        List<Match> matches = matches();
        int index = matches.size() - 1;
        while (index >= 0
                && (matches.get(index).to() > selectionStart()
                        || matches.get(index).equals(selected()))) {
            index--;
        }
        show(matches, index < 0 ? matches.size() - 1 : index);
    }

    /** Replaces the selected one, if one is, and goes to the next. */
    public void replace() {
        Match selected = selected();
        if (matches().contains(selected)) {
            List<TextEdit> edits = edits(List.of(selected));
            if (edits.isEmpty()) {
                return;
            }
            document.edit(edits);
            int behind = selected.from() + edits.get(0).text().length();
            document.select(behind, behind);
        }
        next();
    }

    /** Replaces every one as one step. */
    public void replaceAll() {
        List<Match> matches = matches();
        if (failed.get()) {
            return;
        }
        List<TextEdit> edits = edits(matches);
        if (!edits.isEmpty()) {
            document.edit(MergedEdits.of(edits, document));
        }
        if (!failed.get()) {
            status.set(texts.get("find.replaced", edits.size()));
        }
    }

    /** The bar was closed: nothing is marked any more. */
    public void end() {
        open = false;
        inSelection.set(false);
        document.mark(List.of());
    }

    /** Whether there are words to find. */
    public boolean hasWords() {
        return !query.get().isEmpty();
    }

    private void narrow(boolean on) {
        boolean part = on && selectionEnd() > selectionStart();
        scope = part ? new AnchoredRange(selectionStart(), selectionEnd()) : null;
        if (on && !part) {
            inSelection.set(false);
        }
        if (part) {
            document.select(selectionStart(), selectionStart());
        }
        search();
    }

    private void changed(List<TextChange> changes) {
        found = null;
        for (TextChange change : changes) {
            AnchoredRange before = scope;
            scope = before == null ? null : before.edited(change.from(), change.removed(), change.inserted());
        }
        if (open) {
            refreshing.run();
        }
    }

    /** Looks again in the changed document, and leaves the writer where he is. */
    private void refresh() {
        if (open) {
            document.mark(matches());
        }
    }

    private void search() {
        found = null;
        List<Match> matches = matches();
        if (open) {
            document.mark(matches);
        }
        show(matches, firstFrom(matches, selectionStart()));
    }

    private static int firstFrom(List<Match> matches, int offset) {
        int index = 0;
        while (index < matches.size() && matches.get(index).from() < offset) {
            index++;
        }
        return index == matches.size() ? 0 : index;
    }

    private void show(List<Match> matches, int index) {
        if (failed.get()) {
            return;
        }
        if (query.get().isEmpty()) {
            status.set("");
        } else if (matches.isEmpty()) {
            document.select(selectionStart(), selectionStart());
            status.set(texts.get("find.none"));
        } else {
            Match match = matches.get(index);
            document.select(match.from(), match.to());
            status.set(texts.get("find.position", index + 1, matches.size()));
        }
    }

    private int selectionStart() {
        return Math.min(document.anchor(), document.caret());
    }

    private int selectionEnd() {
        return Math.max(document.anchor(), document.caret());
    }

    private Match selected() {
        return new Match(selectionStart(), selectionEnd());
    }

    private List<Match> matches() {
        List<Match> matches = found;
        if (matches == null) {
            matches = look().stream()
                    .filter(match -> inScope(match) && document.reachable(match.from(), match.to()))
                    .toList();
            found = matches;
        }
        return matches;
    }

    private List<Match> look() {
        try {
            failed.set(false);
            return asked().in(document.documentText());
        } catch (FindException e) {
            fail(e);
            return List.of();
        }
    }

    private List<TextEdit> edits(List<Match> matches) {
        List<TextEdit> edits = new ArrayList<>();
        try {
            List<String> replaced = asked().replaced(document.documentText(), matches, replacement.get());
            for (int i = 0; i < replaced.size(); i++) {
                edits.add(new TextEdit(matches.get(i).from(), matches.get(i).to(), replaced.get(i)));
            }
            failed.set(false);
            return edits;
        } catch (FindException e) {
            fail(e);
            return List.of();
        }
    }

    private FindQuery asked() {
        return new FindQuery(query.get(), matchCase.get(), wholeWords.get(), regex.get());
    }

    private void fail(FindException failure) {
        failed.set(true);
        status.set(texts.get(failure.key(), failure.arguments()));
    }

    private boolean inScope(Match match) {
        return Optional.ofNullable(scope)
                .map(part -> match.from() >= part.start() && match.to() <= part.end())
                .orElse(true);
    }
}
