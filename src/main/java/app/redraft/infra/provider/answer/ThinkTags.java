package app.redraft.infra.provider.answer;

import java.util.List;

/**
 * Takes thinking that a model writes between tags out of its answer. A tag counts only at the very start, after white
 * space; an end tag without a start within the first 64 K characters makes everything before it thinking. Everything else,
 * also a later tag, is text.
 */
final class ThinkTags {
    private static final int ORPHAN_WITHIN = 64 * 1024;
    private static final List<Tag> TAGS = List.of(
            new Tag("<think>", "</think>"),
            new Tag("<thinking>", "</thinking>"),
            new Tag("<thought>", "</thought>"),
            new Tag("<reasoning>", "</reasoning>"),
            new Tag("<|channel|>analysis<|message|>", "<|end|><|start|>assistant<|channel|>final<|message|>"));

    private final Sink sink;
    private final StringBuilder held = new StringBuilder();
    private State state;
    private Tag open = TAGS.get(0);
    private int shown;

    /** Receives what the tags divide. */
    interface Sink {
        /** Text of the answer, not empty. */
        void text(String text);

        /** Thinking, not empty. */
        void thinking(String text);

        /** All text so far was thinking. */
        void retract();
    }

    private enum State {
        /** Only white space, or the beginning of a tag, has come. */
        LOOKING,
        /** Between the tags. */
        THINKING,
        /** White space after the end tag or a retraction is dropped. */
        AFTER,
        /** Text; an end tag would turn it into thinking. */
        OPEN,
        /** Text, whatever comes. */
        ANSWER
    }

    private record Tag(String start, String end) {}

    /**
     * A divider.
     *
     * @param tagsAreText whether the passage itself speaks of such tags, so that they must pass as text
     */
    ThinkTags(Sink sink, boolean tagsAreText) {
        this.sink = sink;
        this.state = tagsAreText ? State.ANSWER : State.LOOKING;
    }

    /** Whether a text holds any of the tags. */
    static boolean mentioned(String text) {
        return TAGS.stream().anyMatch(tag -> text.contains(tag.start()) || text.contains(tag.end()));
    }

    /** Whether the answer is still inside thinking that was never closed. */
    boolean unclosed() {
        return state == State.THINKING;
    }

    /** Takes the next piece. */
    void add(String piece) {
        held.append(piece);
        boolean more = true;
        while (more && !held.isEmpty()) {
            State before = state;
            switch (state) {
                case LOOKING -> look();
                case THINKING -> think();
                case AFTER -> skip();
                case OPEN -> watch();
                case ANSWER -> show(held.length());
            }
            more = state != before;
        }
    }

    /** Gives out what is held back; nothing more comes. */
    void end() {
        if (held.isEmpty()) {
            return;
        }
        if (state == State.THINKING) {
            sink.thinking(taken(held.length()));
        } else if (state != State.AFTER) {
            show(held.length());
        }
    }

    private void look() {
        String text = held.toString().stripLeading();
        for (Tag tag : TAGS) {
            if (text.startsWith(tag.start())) {
                open = tag;
                held.setLength(0);
                held.append(text, tag.start().length(), text.length());
                state = State.THINKING;
                return;
            }
        }
        if (TAGS.stream().noneMatch(tag -> tag.start().startsWith(text))) {
            state = State.OPEN;
        }
    }

    private void think() {
        int end = held.indexOf(open.end());
        if (end >= 0) {
            if (end > 0) {
                sink.thinking(taken(end));
            }
            held.delete(0, open.end().length());
            state = State.AFTER;
            return;
        }
        int safe = held.length() - overlap(List.of(open));
        if (safe > 0) {
            sink.thinking(taken(safe));
        }
    }

    private void skip() {
        String text = held.toString().stripLeading();
        held.setLength(0);
        held.append(text);
        if (!text.isEmpty()) {
            state = State.ANSWER;
        }
    }

    private void watch() {
        for (Tag tag : TAGS) {
            int end = held.indexOf(tag.end());
            if (end >= 0) {
                held.delete(0, end + tag.end().length());
                if (shown > 0) {
                    sink.retract();
                    shown = 0;
                }
                state = State.AFTER;
                return;
            }
        }
        if (shown + held.length() > ORPHAN_WITHIN) {
            state = State.ANSWER;
            return;
        }
        show(held.length() - overlap(TAGS));
    }

    private void show(int length) {
        if (length > 0) {
            shown += length;
            sink.text(taken(length));
        }
    }

    private String taken(int length) {
        String text = held.substring(0, length);
        held.delete(0, length);
        return text;
    }

    /** The longest end of what is held that could be the beginning of an end tag. */
    private int overlap(List<Tag> tags) {
        int longest = 0;
        for (Tag tag : tags) {
            String end = tag.end();
            for (int n = Math.min(end.length() - 1, held.length()); n > longest; n--) {
                if (end.startsWith(held.substring(held.length() - n))) {
                    longest = n;
                }
            }
        }
        return longest;
    }
}
