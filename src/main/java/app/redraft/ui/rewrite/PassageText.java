package app.redraft.ui.rewrite;

import app.redraft.ui.common.Texts;
import app.redraft.ui.rewrite.review.PassageViewModel;
import app.redraft.ui.rewrite.review.ReviewViewModel;
import java.util.Locale;

/** The words of the list of passages. */
final class PassageText {
    private static final int LONGEST = 80;

    private final Texts texts;

    PassageText(Texts texts) {
        this.texts = texts;
    }

    /** How the passage begins, in one line. */
    String beginning(PassageViewModel passage) {
        String line = passage.original().strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** How far its review is. */
    String standing(PassageViewModel passage) {
        ReviewViewModel review = passage.review();
        String state = passage.stateProperty().get().name().toLowerCase(Locale.ROOT);
        return texts.get("passage." + state, review.total() - review.openCount(), review.total());
    }
}
