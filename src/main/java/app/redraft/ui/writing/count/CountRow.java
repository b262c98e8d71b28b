package app.redraft.ui.writing.count;

/**
 * One line of the counts.
 *
 * @param name what is counted
 * @param document of the whole document
 * @param selection of the selected part, or empty
 */
public record CountRow(String name, String document, String selection) {}
