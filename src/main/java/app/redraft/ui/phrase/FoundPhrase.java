package app.redraft.ui.phrase;

import app.redraft.core.quality.guard.Warning;

/**
 * A phrase of the document.
 *
 * @param span where it stands
 * @param words what is said of it
 */
public record FoundPhrase(Warning.Span span, String words) {}
