package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line makes the sure changes of a preset and tells of the offers, which it leaves out of the text. */
class OffersCommandTest {
    private static final String WORDY = "The very good report was late due to the fact that the printer failed.";
    private static final String BRIEF = "The very good report was late because the printer failed.";

    @TempDir
    private Path home;

    @Test
    void listsOffersBesideTheResult() {
        JsonNode result = CommandRun.of(home, WORDY, "rewrite", "--preset", "concise", "--format", "json", "-")
                .lastLine();

        assertThat(result.path("text").asText().strip()).isEqualTo(BRIEF);
        assertThat(result.path("offers")).singleElement().satisfies(offer -> {
            assertThat(offer.path("original").asText()).isEqualTo("very good");
            assertThat(offer.path("replacement").asText()).isEqualTo("good");
            assertThat(offer.path("why").asText()).contains("very good");
            assertThat(result.path("text")
                            .asText()
                            .substring(
                                    offer.path("start").asInt(),
                                    offer.path("end").asInt()))
                    .isEqualTo("very good");
        });
    }

    @Test
    void aRemarkHasNoReplacement() {
        JsonNode result = CommandRun.of(
                        home,
                        "Walking home, it began to rain.",
                        "rewrite",
                        "--preset",
                        "clarity",
                        "--format",
                        "json",
                        "-")
                .lastLine();

        assertThat(result.path("offers")).singleElement().satisfies(offer -> {
            assertThat(offer.path("replacement").isNull()).isTrue();
            assertThat(offer.path("original").asText()).isEqualTo("Walking home");
        });
    }

    @Test
    void saysThatThereAreSome() {
        CommandRun run = CommandRun.of(home, WORDY, "rewrite", "--preset", "concise", "-");

        assertThat(run.out().strip()).isEqualTo(BRIEF);
        assertThat(run.err()).contains("One suggestion was not made: --format json lists");
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "sure"})
    void makesThemWhenTold(String offers) {
        CommandRun run = CommandRun.of(home, WORDY, "rewrite", "--preset", "concise", "--offers", offers, "-");

        assertThat(run.out().strip()).isEqualTo(BRIEF.replace("very good", "good"));
        assertThat(run.err()).doesNotContain("suggestion");
    }

    @Test
    void theDiffAndTheJsonShowThemMade() {
        JsonNode result = CommandRun.of(
                        home, WORDY, "rewrite", "--preset", "concise", "--offers", "all", "--format", "json", "-")
                .lastLine();
        CommandRun diff = CommandRun.of(
                home, WORDY, "rewrite", "--preset", "concise", "--offers", "all", "--format", "diff", "-");

        assertThat(result.path("text").asText().strip()).isEqualTo(BRIEF.replace("very good", "good"));
        assertThat(result.has("offers")).isFalse();
        assertThat(diff.out()).contains("\u001B[31;9m very\u001B[0m good report");
    }

    @Test
    void aRemarkCannotBeMade() {
        CommandRun run = CommandRun.of(
                home, "Walking home, it began to rain.", "rewrite", "--preset", "clarity", "--offers", "all", "-");

        assertThat(run.out().strip()).isEqualTo("Walking home, it began to rain.");
        assertThat(run.err()).contains("One suggestion was not made");
    }

    @Test
    void anUnknownChoiceIsAMistakeOfUse() {
        CommandRun run = CommandRun.of(home, WORDY, "rewrite", "--offers", "some", "-");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--offers");
    }
}
