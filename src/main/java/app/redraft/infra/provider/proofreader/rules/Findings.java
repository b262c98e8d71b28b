package app.redraft.infra.provider.proofreader.rules;

import app.redraft.core.proofreading.Problem;
import app.redraft.core.proofreading.Problem.Certainty;
import app.redraft.infra.provider.proofreader.text.Edit;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one check of a window found.
 *
 * @param problems in order, offsets in the window's text; the sure ones and the offers apart from one another
 * @param reading what of the window was read
 */
public record Findings(List<Problem> problems, Reading reading) {
    /** Nothing: the language is none that the proofreader knows. */
    public static final Findings FOREIGN = new Findings(List.of(), Reading.NOTHING);

    /** Nothing is wrong. */
    public static final Findings NONE = new Findings(List.of(), Reading.ENGLISH);

    /** What of a window was read. */
    public enum Reading {
        /** All of it, as English. */
        ENGLISH,
        /** All or some of it, not as English alone. */
        OTHER_LANGUAGES,
        /** Nothing: it is left alone because of its language. */
        NOTHING
    }

    public Findings {
        problems = List.copyOf(problems);
    }

    /** Whether the window is left alone because of its language. */
    public boolean foreign() {
        return reading == Reading.NOTHING;
    }

    /** The same further on in a text. */
    public Findings shifted(int by) {
        return new Findings(
                problems.stream().map(problem -> problem.shifted(by)).toList(), reading);
    }

    /** What was found here, and then there. */
    public Findings and(Findings later) {
        return new Findings(
                Stream.concat(problems.stream(), later.problems.stream()).toList(),
                reading == later.reading ? reading : Reading.OTHER_LANGUAGES);
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
