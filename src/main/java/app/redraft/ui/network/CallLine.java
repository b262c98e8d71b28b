package app.redraft.ui.network;

/**
 * A call that was made, in words; without any text of it.
 *
 * @param time when it began
 * @param tier which tier was asked
 * @param engine provider and model
 * @param place where it was sent
 * @param characters how much was sent, and how much came back
 * @param outcome how it ended
 */
public record CallLine(String time, String tier, String engine, String place, String characters, String outcome) {}
