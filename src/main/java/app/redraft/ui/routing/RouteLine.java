package app.redraft.ui.routing;

/**
 * What became of the calls that have a cause or a preset in common.
 *
 * @param name what they have in common, in words
 * @param calls how many
 * @param right edge results taken without going deeper
 * @param tooSimple edge results after which the writer went deeper
 * @param undecided other edge results
 * @param frontier calls that frontier answered
 * @param figures the same in a few words
 */
public record RouteLine(
        String name, int calls, int right, int tooSimple, int undecided, int frontier, String figures) {}
