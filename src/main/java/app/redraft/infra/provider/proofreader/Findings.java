package app.redraft.infra.provider.proofreader;

import java.util.List;

/**
 * What one check of a window found.
 *
 * @param edits what is to be changed, in order and apart
 * @param offers what the writer may take or leave, in order and apart from one another and from the edits
 */
record Findings(List<Edit> edits, List<Edit> offers) {
    static final Findings NONE = new Findings(List.of(), List.of());

    Findings {
        edits = List.copyOf(edits);
        offers = List.copyOf(offers);
    }
}
