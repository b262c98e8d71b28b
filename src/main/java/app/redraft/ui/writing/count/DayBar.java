package app.redraft.ui.writing.count;

/**
 * One day of the history.
 *
 * @param day as the writer reads it
 * @param words what it brought, in words
 * @param share of the longest bar, 0..1
 */
public record DayBar(String day, String words, double share) {}
