package app.redraft.ui.quality;

/**
 * A scenario in the matrix, in words.
 *
 * @param id the scenario
 * @param nothing what the checks say of the passage left as it is
 * @param edge a mark for each sample of edge
 * @param frontier a mark for each sample of frontier
 * @param spoken the same in words
 */
public record MatrixRow(String id, String nothing, String edge, String frontier, String spoken) {}
