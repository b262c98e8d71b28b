package app.redraft.ui.costs;

/**
 * One line of the table of costs.
 *
 * @param name tier, model, preset or day
 */
record Breakdown(Cell name, Cell calls, Cell tokens, Cell cost, Cell firstText, Cell accepted) {

    /**
     * A figure that is shown as text and sorted as a number.
     *
     * @param text what is shown
     * @param order where it stands; equal ones are sorted by text
     */
    record Cell(String text, double order) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            int byOrder = Double.compare(order, other.order);
            return byOrder == 0 ? text.compareToIgnoreCase(other.text) : byOrder;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
