package app.redraft.infra.provider.proofreader;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.RewriteTask;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One run over one passage: window by window, correct and stream. Used by one thread. */
final class Proofreading {
    /** A word with the space before it: pieces join without loss, and none ends in half a surrogate pair. */
    private static final Pattern PIECE = Pattern.compile("\\s*+\\S{1,200}+|\\s++");

    private final ProofreadingEngine engine;
    private final ProofreadingPolicy policy;
    private final Predicate<String> personalDictionary;
    private final Consumer<ModelEvent> events;
    private final Cancellation cancellation;

    private int changed;
    private int foreign;
    private int windows;

    Proofreading(
            ProofreadingEngine engine,
            ProofreadingPolicy policy,
            Predicate<String> personalDictionary,
            Consumer<ModelEvent> events,
            Cancellation cancellation) {
        this.engine = engine;
        this.policy = policy;
        this.personalDictionary = personalDictionary;
        this.events = events;
        this.cancellation = cancellation;
    }

    /** Corrects and streams the whole passage; returns the note for the writer. */
    String run(RewriteTask task) {
        String text = task.before() + task.passage() + task.after();
        TextSpan passage = new TextSpan(
                task.before().length(), task.before().length() + task.passage().length());
        DocumentWords words = new DocumentWords(text, personalDictionary);
        EnglishVariant variant = turn(checker -> words.variant(checker.lexicon()));
        int at = passage.start();
        for (Windows.Placed placed : Windows.of(text, passage)) {
            emit(text.substring(at, placed.start()));
            at = placed.start() + placed.window().inside().length();
            emit(correct(placed.window(), words, variant));
        }
        emit(text.substring(at, passage.end()));
        return note();
    }

    private String correct(Window window, DocumentWords words, EnglishVariant variant) {
        windows++;
        Window current = window;
        for (int pass = 0; pass < policy.passes(); pass++) {
            Window checked = current;
            Optional<List<Edit>> found = turn(checker -> ForeignText.is(checked.text(), checker.lexicon())
                    ? Optional.empty()
                    : Optional.of(new EditFinder(checker, words, variant).edits(checked)));
            foreign += found.isEmpty() ? 1 : 0;
            List<Edit> edits = found.orElse(List.of());
            if (edits.isEmpty()) {
                break;
            }
            changed += edits.size();
            current = current.with(edits);
        }
        return current.insideText();
    }

    private <R> R turn(ProofreadingEngine.Turn<R> turn) {
        return engine.turn(cancellation, () -> events.accept(new ModelEvent.Heartbeat()), turn);
    }

    private void emit(String text) {
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find()) {
            events.accept(new ModelEvent.TextDelta(pieces.group()));
        }
        cancellation.check();
    }

    private String note() {
        if (foreign > 0 && foreign == windows) {
            return Wording.NOT_ENGLISH;
        }
        return changed == 0 ? Wording.FOUND_NOTHING : Wording.CORRECTED;
    }
}
