package app.redraft.ui.common;

/**
 * One entry of a choice.
 *
 * @param id what is kept; empty for "not set"
 * @param label what the writer reads
 */
public record Choice(String id, String label) {
    @Override
    public String toString() {
        return label;
    }
}
