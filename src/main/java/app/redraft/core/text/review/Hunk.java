package app.redraft.core.text.review;

import org.jspecify.annotations.Nullable;

/**
 * One change a writer can accept or reject.
 *
 * @param index position in reading order, from 0
 * @param originalStart UTF-16 offset in the original
 * @param originalEnd offset after the last struck character; equal to {@code originalStart} for a pure insertion
 * @param replacement what would stand there; empty for a pure deletion
 * @param optional a suggestion the engine did not make itself: left out unless the writer accepts exactly this one
 * @param reason one line saying why, or null
 */
public record Hunk(
        int index, int originalStart, int originalEnd, String replacement, boolean optional, @Nullable String reason) {}
