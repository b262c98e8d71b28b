package app.redraft.ui.settings;

/**
 * One entry of a choice.
 *
 * @param id what is kept; empty for "not set"
 * @param label what the writer reads
 */
record Choice(String id, String label) {
    @Override
    public String toString() {
        return label;
    }
}
