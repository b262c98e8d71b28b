package app.redraft.infra.provider.proofreader.plain;

import app.redraft.core.quality.guard.RewriteGuard;
import app.redraft.infra.provider.proofreader.plain.sentence.Inflection;
import app.redraft.infra.provider.proofreader.plain.sentence.ReadText;
import app.redraft.infra.provider.proofreader.plain.sentence.Sentence;
import app.redraft.infra.provider.proofreader.rules.Checker;
import app.redraft.infra.provider.proofreader.rules.Depth;
import app.redraft.infra.provider.proofreader.rules.Findings;
import app.redraft.infra.provider.proofreader.text.Edit;
import app.redraft.infra.provider.proofreader.text.TextForm;
import app.redraft.infra.provider.proofreader.text.Window;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Edits one window after another in a style. What it changes has to leave the grammar as right as it was: a change after
 * which the proofreader finds something new is not made. A change that the meaning guard would have the writer look at is
 * offered, not made. Used by one thread, while it has the checker.
 */
public final class PlainPass {
    private static final int MOST_PASSES = 3;

    private final Checker checker;
    private final Depth depth;
    private final PlainEditor editor;
    private final RewriteGuard guard;
    private final Proofread proofread;

    /** Asks the proofreader about a window. */
    public interface Proofread {
        /** What is wrong in it. */
        Findings find(Window window) throws IOException;

        /** Whether the writer has told that a change is not wanted. */
        boolean unwanted(Window window, Edit edit);
    }

    /**
     * A pass with a loaded checker.
     *
     * @param depth how the windows are proofread
     * @param spelling gives an American spelling as the text has it
     * @param guard tells where a change may say something else
     * @param proofread tells what is wrong in a window
     */
    public PlainPass(
            Checker checker,
            Depth depth,
            PlainStyle style,
            UnaryOperator<String> spelling,
            RewriteGuard guard,
            Proofread proofread) {
        this.checker = checker;
        this.depth = depth;
        this.editor = new PlainEditor(style, new Inflection(checker.language(), spelling));
        this.guard = guard;
        this.proofread = proofread;
    }

    /**
     * What became of a window.
     *
     * @param window the window with its changes
     * @param offers what the writer may take or leave, in order and apart; offsets in the window's text
     * @param edits how many changes were made
     */
    public record Edited(Window window, List<Edit> offers, int edits) {
        public Edited {
            offers = List.copyOf(offers);
        }
    }

    /** Edits a window whose mistakes are corrected. */
    public Edited edit(Window window) throws IOException {
        if (window.form() == TextForm.VERSE) {
            return new Edited(window, List.of(), 0);
        }
        Window current = window;
        int made = 0;
        List<Edit> doubtful = new ArrayList<>();
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            List<Edit> edits = checked(current, wanted(current, editor.edits(sentences(current))), doubtful);
            if (edits.isEmpty()) {
                break;
            }
            made += edits.size();
            current = current.with(edits);
            doubtful.clear();
        }
        List<Edit> offers = new ArrayList<>(editor.offering() ? doubtful : List.of());
        wanted(current, editor.offers(sentences(current))).stream()
                .filter(offer -> doubtful.stream().noneMatch(offer::touches))
                .forEach(offers::add);
        offers.sort(Comparator.comparingInt(Edit::start));
        return new Edited(current, grammatical(current, offers), made);
    }

    private List<Edit> wanted(Window window, List<Edit> edits) {
        return edits.stream().filter(edit -> !proofread.unwanted(window, edit)).toList();
    }

    private List<Sentence> sentences(Window window) throws IOException {
        ReadText read = ReadText.of(window);
        return Sentence.of(window, read, checker.parse(read.text(), depth));
    }

    /** The edits that leave grammar and meaning alone; the others join the doubtful ones where only the meaning is in doubt. */
    private List<Edit> checked(Window window, List<Edit> edits, List<Edit> doubtful) throws IOException {
        List<Edit> kept = new ArrayList<>(edits);
        doubtful.clear();
        if (!kept.isEmpty() && guarded(window, kept)) {
            for (Edit edit : edits) {
                if (guarded(window, List.of(edit))) {
                    kept.remove(edit);
                    doubtful.add(edit);
                }
            }
            if (guarded(window, kept)) {
                doubtful.addAll(kept);
                kept.clear();
            }
        }
        return sound(window, kept) ? kept : soundOnes(window, kept);
    }

    private boolean guarded(Window window, List<Edit> edits) {
        return !edits.isEmpty()
                && guard.check(window.text(), Edit.apply(window.text(), edits), "").stream()
                        .anyMatch(warning -> !warning.kind().isStyle());
    }

    private boolean sound(Window window, List<Edit> edits) throws IOException {
        return edits.isEmpty() || mistakes(window).containsAll(mistakes(window.with(edits)));
    }

    private List<Edit> soundOnes(Window window, List<Edit> edits) throws IOException {
        List<Edit> sound = new ArrayList<>();
        for (Edit edit : edits) {
            sound.add(edit);
            if (!sound(window, sound)) {
                sound.remove(sound.size() - 1);
            }
        }
        return sound;
    }

    /** The offers that would be right one by one. */
    private List<Edit> grammatical(Window window, List<Edit> offers) throws IOException {
        List<Edit> right = new ArrayList<>();
        for (Edit offer : offers) {
            boolean remark = window.text().substring(offer.start(), offer.end()).equals(offer.replacement());
            if (remark || sound(window, List.of(offer))) {
                right.add(offer);
            }
        }
        return right;
    }

    private Set<String> mistakes(Window window) throws IOException {
        Set<String> mistakes = new HashSet<>();
        for (Edit edit : proofread.find(window).edits()) {
            mistakes.add(edit.rule() + ": " + window.text().substring(edit.start(), edit.end()) + " > "
                    + edit.replacement());
        }
        return mistakes;
    }
}
