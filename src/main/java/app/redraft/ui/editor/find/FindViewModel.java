package app.redraft.ui.editor.find;

import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.area.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Finding and replacing words as they are written. FX thread. */
public final class FindViewModel {
    private final Texts texts = Texts.of("editor");
    private final SearchableText document;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final StringProperty replacement = new SimpleStringProperty(this, "replacement", "");
    private final BooleanProperty matchCase = new SimpleBooleanProperty(this, "matchCase", false);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");

    private boolean open;

    private record Match(int from, int to) {}

    public FindViewModel(SearchableText document) {
        this.document = document;
        query.subscribe(words -> search());
        matchCase.subscribe(exact -> search());
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

    /** How many were found, and which one is selected. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** The words of this part of the window. */
    public Texts texts() {
        return texts;
    }

    /** Begins with the selected words, when they are one line. */
    public void begin() {
        int from = Math.min(document.anchor(), document.caret());
        int to = Math.max(document.anchor(), document.caret());
        open = true;
        String selected = document.documentText().substring(from, to);
        if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
            query.set(selected);
        }
        search();
    }

    /** Goes to the next one behind the selection, after the last to the first. */
    public void next() {
        List<Match> matches = matches();
        int after = Math.max(document.anchor(), document.caret());
        int index = 0;
        while (index < matches.size() && matches.get(index).from() < after) {
            index++;
        }
        show(matches, index == matches.size() ? 0 : index);
    }

    /** Goes to the one before the selection, before the first to the last. */
    public void previous() {
        List<Match> matches = matches();
        int before = Math.min(document.anchor(), document.caret());
        int index = matches.size() - 1;
        while (index >= 0 && matches.get(index).to() > before) {
            index--;
        }
        show(matches, index < 0 ? matches.size() - 1 : index);
    }

    /** Replaces the selected one, if one is, and goes to the next. */
    public void replace() {
        Match selected = selected();
        if (matches().contains(selected)) {
            document.edit(List.of(new TextEdit(selected.from(), selected.to(), replacement.get())));
            int behind = selected.from() + replacement.get().length();
            document.select(behind, behind);
        }
        next();
    }

    /** Replaces every one as one step. */
    public void replaceAll() {
        List<TextEdit> edits = matches().stream()
                .map(match -> new TextEdit(match.from(), match.to(), replacement.get()))
                .toList();
        if (!edits.isEmpty()) {
            document.edit(edits);
        }
        status.set(texts.get("find.replaced", edits.size()));
    }

    /** The bar was closed: nothing is marked any more. */
    public void end() {
        open = false;
        document.mark(Optional.empty());
    }

    /** Whether there are words to find. */
    public boolean hasWords() {
        return !query.get().isEmpty();
    }

    private void search() {
        if (open) {
            document.mark(pattern());
        }
        List<Match> matches = matches();
        int from = Math.min(document.anchor(), document.caret());
        int index = 0;
        while (index < matches.size() && matches.get(index).from() < from) {
            index++;
        }
        show(matches, index == matches.size() ? 0 : index);
    }

    private void show(List<Match> matches, int index) {
        if (query.get().isEmpty()) {
            status.set("");
        } else if (matches.isEmpty()) {
            int start = Math.min(document.anchor(), document.caret());
            document.select(start, start);
            status.set(texts.get("find.none"));
        } else {
            Match match = matches.get(index);
            document.select(match.from(), match.to());
            status.set(texts.get("find.position", index + 1, matches.size()));
        }
    }

    private Match selected() {
        return new Match(Math.min(document.anchor(), document.caret()), Math.max(document.anchor(), document.caret()));
    }

    private List<Match> matches() {
        List<Match> matches = new ArrayList<>();
        pattern().map(words -> words.matcher(document.documentText())).ifPresent(matcher -> {
            while (matcher.find()) {
                if (document.reachable(matcher.start(), matcher.end())) {
                    matches.add(new Match(matcher.start(), matcher.end()));
                }
            }
        });
        return matches;
    }

    private Optional<Pattern> pattern() {
        int flags = matchCase.get() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return hasWords() ? Optional.of(Pattern.compile(Pattern.quote(query.get()), flags)) : Optional.empty();
    }
}
