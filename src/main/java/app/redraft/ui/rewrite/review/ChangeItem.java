package app.redraft.ui.rewrite.review;

import app.redraft.core.text.review.Decision;

/**
 * One change in words, for the list of changes.
 *
 * @param words what it does, with its number
 * @param reason why; empty where nobody said
 * @param warning what it may say that the original does not; empty for nothing
 * @param decision what the writer decided
 * @param spoken everything in one sentence, for assistive tools
 */
public record ChangeItem(String words, String reason, String warning, Decision decision, String spoken) {}
