package app.redraft.ui.quality;

import java.util.List;

/**
 * A cell of the matrix, to be shown as a diff.
 *
 * @param title scenario and tier
 * @param instruction what was asked for
 * @param original the passage
 * @param versions what came back, one for each sample
 */
record Cell(String title, String instruction, String original, List<Version> versions) {

    /**
     * A rewrite.
     *
     * @param name its name in the choice of versions
     * @param text the rewrite
     * @param facts model, time and cost
     * @param failures the checks that failed
     */
    record Version(String name, String text, String facts, List<String> failures) {}
}
