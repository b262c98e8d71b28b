package app.redraft.ui.settings.phrase;

/**
 * A phrase about which something was learnt.
 *
 * @param phrase the phrase itself
 * @param words what was learnt
 */
public record LearnedPhrase(String phrase, String words) {}
