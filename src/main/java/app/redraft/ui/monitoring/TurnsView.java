package app.redraft.ui.monitoring;

import java.util.List;

/**
 * How the turns of Ask were routed, in words.
 *
 * @param about how many conversations, in a sentence
 * @param figures what there was and what was saved, in order
 * @param escalations why later turns went to frontier, most first
 */
record TurnsView(String about, List<Row> figures, List<Row> escalations) {

    TurnsView {
        figures = List.copyOf(figures);
        escalations = List.copyOf(escalations);
    }

    /**
     * A line with two figures.
     *
     * @param id of the line
     * @param name of the figure
     * @param last of the newest conversation
     * @param all of all conversations
     */
    record Row(String id, String name, String last, String all) {}
}
