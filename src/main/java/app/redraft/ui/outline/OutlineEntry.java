package app.redraft.ui.outline;

/**
 * A heading as the outline lists it.
 *
 * @param level 1..6
 * @param title its words
 */
record OutlineEntry(int level, String title) {}
