package app.redraft.infra.provider.proofreader.rules;

import app.redraft.core.proofreading.Problem;
import app.redraft.core.proofreading.Problem.Certainty;
import app.redraft.infra.provider.proofreader.text.Edit;
import java.util.List;

/**
 * What one check of a window found.
 *
 * @param problems in order, offsets in the window's text; the sure ones and the offers apart from one another
 * @param foreign whether the window is left alone because it is not English
 */
public record Findings(List<Problem> problems, boolean foreign) {
    static final Findings FOREIGN = new Findings(List.of(), true);

    public Findings {
        problems = List.copyOf(problems);
    }

    /** What is to be changed, in order and apart. */
    public List<Edit> edits() {
        return edits(Certainty.SURE);
    }

    /** What the writer may take or leave, in order and apart from one another and from the edits. */
    public List<Edit> offers() {
        return edits(Certainty.OFFER);
    }

    private List<Edit> edits(Certainty certainty) {
        return problems.stream()
                .filter(problem -> problem.certainty() == certainty)
                .map(problem -> new Edit(
                        problem.start(), problem.end(), problem.suggestions().get(0), problem.reason(), problem.rule()))
                .toList();
    }
}
