package app.redraft.infra.provider.proofreader;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.RewriteTask;
import app.redraft.core.quality.guard.RewriteGuard;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.proofreader.plain.PlainPass;
import app.redraft.infra.provider.proofreader.plain.PlainStyle;
import app.redraft.infra.provider.proofreader.rules.Depth;
import app.redraft.infra.provider.proofreader.rules.Findings;
import app.redraft.infra.provider.proofreader.text.Correction;
import app.redraft.infra.provider.proofreader.text.Edit;
import app.redraft.infra.provider.proofreader.text.TextSpan;
import app.redraft.infra.provider.proofreader.text.Window;
import app.redraft.infra.provider.proofreader.text.Windows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One run over one passage: window by window, correct and stream. Used by one thread. */
final class Proofreading {
    /** A word with the space before it: pieces join without loss, and none ends in half a surrogate pair. */
    private static final Pattern PIECE = Pattern.compile("\\s*+\\S{1,200}+|\\s++");

    private final LanguageToolProofreader proofreader;
    private final Depth depth;
    private final PlainStyle style;
    private final RewriteGuard guard;
    private final Consumer<ModelEvent> events;
    private final Cancellation cancellation;

    private int read;
    private int emitted;
    private int changes;
    private int styled;
    private int offered;
    private int foreign;
    private int otherLanguages;
    private int windows;
    private boolean sources;
    private boolean speech;

    /** @param guard tells where a change of style may say something else */
    Proofreading(
            LanguageToolProofreader proofreader,
            Depth depth,
            PlainStyle style,
            RewriteGuard guard,
            Consumer<ModelEvent> events,
            Cancellation cancellation) {
        this.proofreader = proofreader;
        this.depth = depth;
        this.style = style;
        this.guard = guard;
        this.events = events;
        this.cancellation = cancellation;
    }

    /** Corrects and streams the whole passage; returns the note for the writer. */
    UserMessage run(RewriteTask task) {
        String text = task.before() + task.passage() + task.after();
        TextSpan passage = new TextSpan(
                task.before().length(), task.before().length() + task.passage().length());
        TextCheck check = proofreader.read(
                new LanguageToolProofreader.Source(text, Optional.ofNullable(task.document())),
                depth,
                loading -> events.accept(new ModelEvent.Heartbeat(loading)),
                cancellation);
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
        sources |= window.regions().sources();
        speech |= !window.regions().speech().isEmpty();
        Window current = window;
        boolean unread = false;
        List<Edit> offers = List.of();
        for (int pass = 0; pass < depth.policy().passes(); pass++) {
            Findings found = check.check(current);
            foreign += found.foreign() ? 1 : 0;
            otherLanguages += pass == 0 && found.reading() == Findings.Reading.OTHER_LANGUAGES ? 1 : 0;
            unread = found.reading() != Findings.Reading.ENGLISH;
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
        return style == PlainStyle.NONE || unread
                ? corrected(window, current, offers)
                : styled(window, corrected(window, current, offers), check);
    }

    /** The offers of the style come first: the writer asked for them. */
    private Corrected styled(Window window, Corrected corrected, TextCheck check) {
        PlainPass.Edited edited = check.edit(corrected.window(), style, guard);
        styled += edited.edits();
        List<Edit> offers = new ArrayList<>(edited.offers());
        if (edited.edits() == 0) {
            corrected.offers().stream()
                    .filter(offer -> edited.offers().stream().noneMatch(offer::touches))
                    .forEach(offers::add);
        }
        offers.sort(Comparator.comparingInt(Edit::start));
        return new Corrected(window, edited.window(), offers);
    }

    private static Corrected corrected(Window window, Window corrected, List<Edit> offers) {
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
                    start + offer.start(), start + offer.end(), offer.replacement(), offer.reason(), offer.rule()));
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

    /** What was found, and what was not looked at. */
    private UserMessage note() {
        UserMessage note = found();
        if (foreign > 0 && foreign == windows) {
            return note;
        }
        if (style != PlainStyle.NONE && otherLanguages > 0 && foreign + otherLanguages < windows) {
            note = UserMessage.of("plain.note.partly", note);
        }
        if (speech) {
            note = UserMessage.of("proofreading.note.speech", note);
        }
        return sources ? UserMessage.of("proofreading.note.sources", note) : note;
    }

    private UserMessage found() {
        if (foreign > 0 && foreign == windows) {
            return UserMessage.of(
                    style == PlainStyle.NONE ? "proofreading.note.not-english" : "plain.note.not-english");
        }
        boolean noEnglish = otherLanguages > 0 && foreign + otherLanguages == windows;
        if (style != PlainStyle.NONE && noEnglish) {
            return UserMessage.of("plain.note.other-language." + (changes > 0 ? "corrected" : "found-nothing"));
        }
        if (style != PlainStyle.NONE) {
            String found = changes + styled > 0 ? "changed" : offered > 0 ? "only-offers" : "found-nothing";
            return UserMessage.of("plain.note." + found, UserMessage.of("plain.note.style." + style.id()));
        }
        if (noEnglish && offered == 0) {
            return UserMessage.of("proofreading.note.other-language." + (changes > 0 ? "corrected" : "found-nothing"));
        }
        if (changes > 0) {
            return UserMessage.of("proofreading.note.corrected");
        }
        return UserMessage.of(offered > 0 ? "proofreading.note.only-offers" : "proofreading.note.found-nothing");
    }
}
