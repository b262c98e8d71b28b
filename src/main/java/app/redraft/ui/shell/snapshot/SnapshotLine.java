package app.redraft.ui.shell.snapshot;

/**
 * A snapshot in the list.
 *
 * @param id names it
 * @param title when it was taken
 * @param facts why, and how many words it has
 */
public record SnapshotLine(String id, String title, String facts) {}
