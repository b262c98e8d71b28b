package app.redraft.ui.routing;

/**
 * One arm of the comparison, in words.
 *
 * @param name what was decided and what was taken
 * @param calls how many
 * @param accepted how many the writer took
 * @param cost what one cost, about
 * @param time how long one took, about
 */
public record ArmLine(String name, String calls, String accepted, String cost, String time) {}
