package app.redraft.infra.provider.proofreader.rules;

import app.redraft.infra.provider.proofreader.text.Edit;
import java.util.List;

/**
 * What one check of a window found.
 *
 * @param edits what is to be changed, in order and apart
 * @param offers what the writer may take or leave, in order and apart from one another and from the edits
 * @param foreign whether the window is left alone because it is not English
 */
public record Findings(List<Edit> edits, List<Edit> offers, boolean foreign) {
    public static final Findings NONE = new Findings(List.of(), List.of(), false);
    public static final Findings FOREIGN = new Findings(List.of(), List.of(), true);

    public Findings {
        edits = List.copyOf(edits);
        offers = List.copyOf(offers);
    }
}
