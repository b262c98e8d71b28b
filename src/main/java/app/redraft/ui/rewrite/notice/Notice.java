package app.redraft.ui.rewrite.notice;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line about the rewrite, beside the controls.
 *
 * @param text what happened and what to do; empty for nothing
 * @param tone how it looks
 * @param pause a wait that is counted down beside the text; null where there is nothing to wait for
 * @param actions the buttons beside it
 */
public record Notice(String text, Tone tone, @Nullable Pause pause, Set<Action> actions) {
    /** Nothing to say. */
    public static final Notice NONE = info("");

    /** How a notice looks. */
    public enum Tone {
        /** All is well. */
        INFO,
        /** Something is not as it was asked for. */
        WARNING,
        /** Something went wrong. */
        PROBLEM
    }

    /** What a button beside a notice does. */
    public enum Action {
        /** Opens the settings. */
        SETTINGS,
        /** Asks the other tier, in place of waiting for this one. */
        OTHER_TIER
    }

    /**
     * A wait.
     *
     * @param length how long it takes
     * @param goesOn whether the rewrite goes on by itself then; else the writer may try again
     */
    public record Pause(Duration length, boolean goesOn) {}

    public Notice {
        actions = Set.copyOf(actions);
    }

    /** Something to know. */
    public static Notice info(String text) {
        return new Notice(text, Tone.INFO, null, Set.of());
    }

    /** Something that is not as it was asked for. */
    public static Notice warning(String text) {
        return new Notice(text, Tone.WARNING, null, Set.of());
    }

    /** Something that went wrong. */
    public static Notice problem(String text) {
        return new Notice(text, Tone.PROBLEM, null, Set.of());
    }

    /** Whether something went wrong. */
    public boolean problem() {
        return tone == Tone.PROBLEM;
    }

    /** Whether a button stands beside it. */
    public boolean offers(Action action) {
        return actions.contains(action);
    }

    /** The same with a wait, after which the rewrite goes on by itself. */
    Notice goingOnAfter(Duration wait) {
        return new Notice(text, tone, new Pause(wait, true), actions);
    }

    /** The same with a wait, after which the writer may try again; null for none. */
    Notice after(@Nullable Duration wait) {
        return new Notice(text, tone, wait == null ? null : new Pause(wait, false), actions);
    }

    /** The same with a button more, where a condition holds. */
    public Notice with(Action action, boolean condition) {
        if (!condition) {
            return this;
        }
        Set<Action> more = EnumSet.of(action);
        more.addAll(actions);
        return new Notice(text, tone, pause, more);
    }

    /** The same without a button. */
    public Notice without(Action action) {
        Set<Action> less = EnumSet.noneOf(Action.class);
        less.addAll(actions);
        less.remove(action);
        return new Notice(text, tone, pause, less);
    }
}
