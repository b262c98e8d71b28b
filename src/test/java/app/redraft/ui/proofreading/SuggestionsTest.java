package app.redraft.ui.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.proofreading.Problem;
import app.redraft.core.proofreading.Problem.Certainty;
import app.redraft.core.proofreading.ProblemKind;
import app.redraft.core.proofreading.live.Mark;
import app.redraft.core.text.UserMessage;
import app.redraft.ui.common.Texts;
import app.redraft.ui.proofreading.typing.FoundProblem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A correction is called by the words that stand there then. */
class SuggestionsTest {
    private final Suggestions suggestions = new Suggestions(Texts.of("proofreading"));

    private String label(String line, int start, int end, String replacement) {
        Problem problem = new Problem(
                start, end, "R", ProblemKind.GRAMMAR, Certainty.SURE, UserMessage.of("r"), List.of(replacement));
        FoundProblem found = new FoundProblem(0, new Mark(problem, 0), start, end, line.substring(start, end));
        return suggestions.label(found, replacement, line, start);
    }

    @Test
    void aWordIsShownWhole() {
        assertThat(label("We recieve it", 3, 10, "receive")).isEqualTo("receive");
        assertThat(label("We recieve it", 6, 8, "ei")).isEqualTo("receive");
        assertThat(label("He dont know", 6, 6, "'")).isEqualTo("don't");
    }

    @Test
    void aMarkIsShownWithItsWord() {
        assertThat(label("Well he came", 4, 4, ",")).isEqualTo("Well,");
        assertThat(label("It came yesterday . Then", 17, 18, "")).isEqualTo("yesterday.");
    }

    @Test
    void whatGoesIsNamed() {
        assertThat(label("the the rain", 0, 4, "")).isEqualTo("Delete \u201cthe\u201d");
        assertThat(label("All of the people", 4, 7, "")).isEqualTo("Delete \u201cof\u201d");
    }
}
