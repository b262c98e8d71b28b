package app.redraft.ui.rewrite.review;

import app.redraft.core.text.review.Decision;

/**
 * One change in words, for the list of changes.
 *
 * @param words what it does, with its number
 * @param reason why; empty where nobody said
 * @param warning what it may say that the original does not; empty for nothing
 * @param style phrases it brought in that give away a machine; empty for none
 * @param decision what the writer decided
 * @param spoken everything in one sentence, for assistive tools
 */
public record ChangeItem(String words, String reason, String warning, String style, Decision decision, String spoken) {}
