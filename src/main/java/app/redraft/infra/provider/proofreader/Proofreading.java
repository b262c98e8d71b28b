package app.redraft.infra.provider.proofreader;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.RewriteTask;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.proofreader.rules.Depth;
import app.redraft.infra.provider.proofreader.rules.Findings;
import app.redraft.infra.provider.proofreader.text.Correction;
import app.redraft.infra.provider.proofreader.text.Edit;
import app.redraft.infra.provider.proofreader.text.TextSpan;
import app.redraft.infra.provider.proofreader.text.Window;
import app.redraft.infra.provider.proofreader.text.Windows;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One run over one passage: window by window, correct and stream. Used by one thread. */
final class Proofreading {
    /** A word with the space before it: pieces join without loss, and none ends in half a surrogate pair. */
    private static final Pattern PIECE = Pattern.compile("\\s*+\\S{1,200}+|\\s++");

    private final LanguageToolProofreader proofreader;
    private final Depth depth;
    private final Consumer<ModelEvent> events;
    private final Cancellation cancellation;

    private int read;
    private int emitted;
    private int changes;
    private int offered;
    private int foreign;
    private int windows;

    Proofreading(
            LanguageToolProofreader proofreader, Depth depth, Consumer<ModelEvent> events, Cancellation cancellation) {
        this.proofreader = proofreader;
        this.depth = depth;
        this.events = events;
        this.cancellation = cancellation;
    }

    /** Corrects and streams the whole passage; returns the note for the writer. */
    UserMessage run(RewriteTask task) {
        String text = task.before() + task.passage() + task.after();
        TextSpan passage = new TextSpan(
                task.before().length(), task.before().length() + task.passage().length());
        TextCheck check = proofreader.read(
                text, depth, loading -> events.accept(new ModelEvent.Heartbeat(loading)), cancellation);
        read = passage.start();
        List<TextSpan> kept = task.kept().stream()
                .map(stretch -> new TextSpan(passage.start() + stretch.start(), passage.start() + stretch.end()))
                .toList();
        Windows.each(text, passage, kept, placed -> {
            emit(text.substring(read, placed.start()));
            read = placed.start() + placed.window().inside().length();
            Corrected corrected = correct(placed.window(), check);
            emit(corrected);
            explain(
                    corrected,
                    placed.start() - passage.start() - placed.window().inside().start());
        });
        emit(text.substring(read, passage.end()));
        return note();
    }

    private Corrected correct(Window window, TextCheck check) {
        windows++;
        Window current = window;
        List<Edit> offers = List.of();
        for (int pass = 0; pass < depth.policy().passes(); pass++) {
            Findings found = check.check(current);
            foreign += found.foreign() ? 1 : 0;
            List<Edit> edits = found.edits();
            changes += edits.size();
            current = current.with(edits);
            offers = found.offers().stream()
                    .map(offer -> offer.shifted(Window.shift(edits, offer.start())))
                    .toList();
            if (edits.isEmpty()) {
                break;
            }
        }
        Window corrected = current;
        return new Corrected(
                window,
                corrected,
                offers.stream()
                        .filter(offer -> corrected.untouched(offer.start(), offer.end()))
                        .toList());
    }

    private record Corrected(Window original, Window window, List<Edit> offers) {}

    private void emit(Corrected corrected) {
        int start = emitted - corrected.window().inside().start();
        emit(corrected.window().insideText());
        offered += corrected.offers().size();
        for (Edit offer : corrected.offers()) {
            events.accept(new ModelEvent.Suggestion(
                    start + offer.start(), start + offer.end(), offer.replacement(), offer.reason()));
        }
    }

    /** @param offset where the window begins in the passage */
    private void explain(Corrected corrected, int offset) {
        for (Correction correction : corrected.window().corrections()) {
            TextSpan from = correction.original();
            TextSpan to = correction.now();
            for (Edit edit : correction.edits()) {
                events.accept(new ModelEvent.Explanation(
                        offset + from.start(),
                        offset + from.end(),
                        corrected.original().text().substring(from.start(), from.end()),
                        corrected.window().text().substring(to.start(), to.end()),
                        edit.rule(),
                        edit.reason()));
            }
        }
    }

    private void emit(String text) {
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find()) {
            events.accept(new ModelEvent.TextDelta(pieces.group()));
        }
        emitted += text.length();
        cancellation.check();
    }

    private UserMessage note() {
        if (foreign > 0 && foreign == windows) {
            return UserMessage.of("proofreading.note.not-english");
        }
        if (changes > 0) {
            return UserMessage.of("proofreading.note.corrected");
        }
        return UserMessage.of(offered > 0 ? "proofreading.note.only-offers" : "proofreading.note.found-nothing");
    }
}
