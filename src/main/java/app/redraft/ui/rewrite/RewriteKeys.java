package app.redraft.ui.rewrite;

import app.redraft.ui.common.Shortcut;
import app.redraft.ui.rewrite.review.PassageState;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keys of rewriting, wherever in the window the keyboard is. A key that is held down acts once, except to walk through the
 * changes: its repeats would ask a model, and pay, again and again.
 */
final class RewriteKeys {
    /** Lists and tables in it would swallow Esc without using it. */
    private static final Set<String> SIDE_PANEL = Set.of("sidePanel", "reviewTab");
    /** It uses Esc, and the key of a rewrite, for itself. */
    private static final String ASK = "assistantPanel";

    private static final Set<Shortcut> REPEATING = Set.of(Shortcut.NEXT_CHANGE, Shortcut.PREVIOUS_CHANGE);

    private final RewriteViewModel model;
    private final Map<Shortcut, Runnable> always;
    private final Map<Shortcut, Runnable> inReview;
    private final EventHandler<KeyEvent> filter = this::pressed;
    private final EventHandler<KeyEvent> release = this::released;
    private @Nullable KeyCode held;
    private final EventHandler<KeyEvent> escape = this::escaped;
    private final BooleanSupplier dismissQuestion;

    /**
     * @param dismissQuestion leaves a question of the window unanswered; false where none stands there
     */
    RewriteKeys(RewriteViewModel model, Runnable focusInstruction, BooleanSupplier dismissQuestion) {
        this.model = model;
        this.dismissQuestion = dismissQuestion;
        always = Map.of(
                Shortcut.REWRITE, model::rewrite,
                Shortcut.GO_DEEPER, model::goDeeper,
                Shortcut.INSTRUCTION, focusInstruction);
        inReview = Map.of(
                Shortcut.ACCEPT_ALL, model::acceptOffered,
                Shortcut.NEXT_CHANGE, () -> model.reviewed().next(),
                Shortcut.PREVIOUS_CHANGE, () -> model.reviewed().previous(),
                Shortcut.ACCEPT_CHANGE, () -> model.reviewed().accept(),
                Shortcut.REJECT_CHANGE, () -> model.reviewed().reject(),
                Shortcut.CURE_PHRASE, () -> model.reviewed().cure());
    }

    /** Listens in the scene that shows a node, and leaves it with the node. */
    void follow(Node node) {
        node.sceneProperty().subscribe((before, now) -> move(before, now));
        move(null, node.getScene());
    }

    private void move(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removeEventFilter(KeyEvent.KEY_PRESSED, filter);
            before.removeEventFilter(KeyEvent.KEY_RELEASED, release);
            before.removeEventHandler(KeyEvent.KEY_PRESSED, escape);
        }
        if (now != null) {
            now.addEventFilter(KeyEvent.KEY_PRESSED, filter);
            now.addEventFilter(KeyEvent.KEY_RELEASED, release);
            now.addEventHandler(KeyEvent.KEY_PRESSED, escape);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() != held) {
            // Another key ends the repeats too; the release may have gone to another window.
            held = null;
        }
        int number = Shortcut.presetOf(event);
        if (number > 0 && number <= model.request().presets().size()) {
            once(
                    event,
                    () -> model.rewrite(
                            model.request().presets().get(number - 1).id()));
            return;
        }
        if (Shortcut.STOP.matches(event) && (model.active().runs().canStop() || SIDE_PANEL.contains(part(event)))) {
            escaped(event);
        }
        if (Shortcut.REWRITE.matches(event) && part(event).equals(ASK)) {
            // There it asks the question.
            return;
        }
        run(always, event);
        if (!event.isConsumed() && model.reviewing()) {
            run(inReview, event);
        }
    }

    private void released(KeyEvent event) {
        if (event.getCode() == held) {
            held = null;
        }
    }

    private void run(Map<Shortcut, Runnable> actions, KeyEvent event) {
        actions.forEach((shortcut, action) -> {
            if (!event.isConsumed() && shortcut.matches(event)) {
                if (REPEATING.contains(shortcut)) {
                    event.consume();
                    action.run();
                } else {
                    once(event, action);
                }
            }
        });
    }

    /** Acts on the press, not on its repeats. */
    private void once(KeyEvent event, Runnable action) {
        event.consume();
        if (event.getCode() != held) {
            held = event.getCode();
            action.run();
        }
    }

    /** The id of the part of the window that has the keyboard, where it matters; else empty. */
    private static String part(KeyEvent event) {
        Node node = event.getTarget() instanceof Node target ? target : null;
        while (node != null) {
            String id = node.getId();
            if (id != null && (id.equals(ASK) || SIDE_PANEL.contains(id))) {
                return id;
            }
            node = node.getParent();
        }
        return "";
    }

    /**
     * Stop comes before anything else, then a question of the window; to give an original back comes last, so that a field or
     * menu can use Esc for itself.
     */
    private void escaped(KeyEvent event) {
        if (!Shortcut.STOP.matches(event) || event.isConsumed()) {
            return;
        }
        boolean stops = model.active().runs().canStop();
        if (!stops && dismissQuestion.getAsBoolean()) {
            event.consume();
        } else if (model.state() != PassageState.IDLE) {
            event.consume();
            model.escape();
        }
    }
}
