package app.redraft.ui.settings.words;

/**
 * A word, or an ignored rule.
 *
 * @param id the word itself, or the id of the rule
 * @param rule whether it is a rule
 * @param label what the writer reads
 */
public record ToldLine(String id, boolean rule, String label) {}
