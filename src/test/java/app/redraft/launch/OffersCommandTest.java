package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
