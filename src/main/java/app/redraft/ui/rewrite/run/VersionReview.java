package app.redraft.ui.rewrite.run;

import app.redraft.core.rewrite.Version;
import app.redraft.core.text.diff.DiffFrame;
import app.redraft.core.text.diff.DiffOp;
import app.redraft.core.text.diff.StreamingDiff;
import app.redraft.core.text.review.OptionalChange;
import app.redraft.core.text.review.Review;
import app.redraft.ui.common.Texts;
import java.util.List;

/** The changes of a version. Any thread but the FX thread: a long diff takes its time. */
public final class VersionReview {
    private VersionReview() {}

    /** The changes of a version, undecided. */
    public static Review of(String original, Version version) {
        StreamingDiff diff = new StreamingDiff(original);
        diff.push(version.text().replace("\r", ""));
        return of(original, diff, version);
    }

    /**
     * The same.
     *
     * @param diff has the whole text of the version
     */
    static Review of(String original, StreamingDiff diff, Version version) {
        if (version.finished()) {
            diff.finish();
        }
        List<OptionalChange> optional = version.suggestions().stream()
                .map(s -> new OptionalChange(s.start(), s.end(), s.replacement(), Texts.sentence(s.reason())))
                .toList();
        DiffFrame frame = diff.frame();
        List<DiffOp> ops = version.finished() ? frame.ops() : frame.brokenOff(original);
        return Review.of(original, ops, optional);
    }
}
