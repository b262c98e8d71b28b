package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must not change stays through a whole conversation, whatever its models propose. */
class AskShieldTest extends AskFixture {
    private static final String MILL =
            "The old mill[^1] burned down in the spring of 1893, as `records.txt` shows. It was **never** rebuilt"
                    + " [@hohl], dear {{name}}, see [the map](map.html) and $a_1$.";

    @Test
    void whatAProposalLeavesOutIsPutBackMarkedAndTold() throws IOException {
        propose("old mill[^1] burned down", "old mill was lost to fire");
        JsonNode edit = events("edit").get(0);
        assertThat(edit.get("original").asText()).isEqualTo("old mill[^1] burned down");
        assertThat(edit.get("replacement").asText()).isEqualTo("old mill[^1] was lost to fire");
        assertThat(edit.path("warnings").findValuesAsText("kind")).containsExactly("protected");
        JsonNode warning = edit.path("warnings").get(0);
        assertThat(warning.get("original").asText()).isEqualTo("[^1]");
        assertThat(warning.get("rewritten").asText()).isEqualTo("[^1]");
        assertThat(warning.get("why").asText()).contains("the footnote [^1]");
        assertThat(lastResult(1)).contains("was put back first: footnote [^1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mill[^1] burned | mill[^7] had burned | mill[^1] had burned",
                "mill[^1] burned down | mill[^1] burned right down[^1] | mill[^1] burned right down",
                "mill[^1] burned down | mill fell[^1] down | mill[^1] fell down",
                "as `records.txt` shows | as the `record.txt` tells | as the `records.txt` tells",
                "was **never** rebuilt | was never built again | was **never** built again",
                "was **never** rebuilt | was *never* built again | was **never** built again",
                "rebuilt [@hohl], dear | rebuilt [@holh], my dear | rebuilt [@hohl], my dear",
                "dear {{name}}, see | dear {{ NAME }}, look at | dear {{name}}, look at",
                "see [the map](map.html) and | look at [the chart](maps.html) and | look at [the chart](map.html) and",
                "and $a_1$. | and also $a_2$. | and also $a_1$.",
            })
    void whatIsLostChangedDoubledOrMovedIsMended(String original, String replacement, String expected)
            throws IOException {
        propose(original, replacement);
        String after = MILL.replace(
                events("edit").get(0).get("original").asText(),
                events("edit").get(0).get("replacement").asText());
        assertThat(after).isEqualTo(MILL.replace(original, expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mill[^1] burned | mill burned | footnote [^1]",
                "mill[^1] burned | mill[^7] burned | footnote [^1]",
                "$a_1$ | $a_2$ | formula $a_1$",
                "see [the map](map.html) and | see the map and | link [the map](map.html)",
            })
    void aChangeOfNothingElseIsNotProposed(String original, String replacement, String named) throws IOException {
        propose(original, replacement);
        assertThat(events("edit")).isEmpty();
        assertThat(events("tool").get(0).get("ok").asBoolean()).isFalse();
        assertThat(lastResult(1)).contains("changes nothing but what must stay", named);
    }

    @Test
    void whereItsPlaceDoesNotShowTheModelProposesAgain() throws IOException {
        Files.writeString(document, MILL + "\n");
        calls(propose("a", MILL, "Fires happen. People forget. Nobody minds. Time goes on. All is well."));
        calls(propose("b", "burned down", "was lost to fire"));
        answers("Done.");

        askFor("Mend the second sentence.");

        assertThat(events("tool"))
                .extracting(tool -> tool.get("ok").asBoolean())
                .containsExactly(false, true);
        assertThat(events("edit")).hasSize(1);
        assertThat(lastResult(1)).contains("leaves out what must stay", "footnote [^1]", "Propose again");
        assertThat(causes()).containsExactly("tools:first", "tools:tool_error", "tools:complex_tool");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Take the footnote in the first sentence out, please. | mill[^1] burned | mill burned",
                "Can you delete all footnotes? | mill[^1] burned | mill burned",
                "Correct the link to the map | (map.html) | (maps/mill.html)",
                "Turn the bold words into plain text | **never** | never",
            })
    void whatTheWriterAsksToChangeChanges(String question, String original, String replacement) throws IOException {
        Files.writeString(document, MILL + "\n");
        calls(propose("a", original, replacement));
        answers("Done.");

        askFor(question);

        assertThat(events("edit"))
                .singleElement()
                .satisfies(edit -> assertThat(edit.get("replacement").asText()).isEqualTo(replacement));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Is the footnote in the first sentence in the right place? | mill[^1] burned down | mill went down in fire",
                "Improve the wording around the link in the last sentence. | see [the map](map.html) and | look at the map and",
            })
    void toNameAThingIsNotToAskForItsChange(String question, String original, String replacement) throws IOException {
        Files.writeString(document, MILL + "\n");
        calls(propose("a", original, replacement));
        answers("Done.");

        askFor(question);

        assertThat(events("edit").get(0).get("replacement").asText()).containsAnyOf("[^1]", "](map.html)");
    }

    @Test
    void anHonestChangeStaysLetterByLetter() throws IOException {
        propose("It was **never** rebuilt [@hohl]", "Nobody **ever**  rebuilt it, as `redraft` and [@hohl] say");
        assertThat(events("edit").get(0).get("replacement").asText())
                .isEqualTo("Nobody **ever**  rebuilt it, as `redraft` and [@hohl] say");
    }

    @Test
    void codeBetweenFencesIsOnePieceAcrossItsBlankLines() throws IOException {
        Files.writeString(document, "Run this:\n\n```\nmake all\n\nmake test\n```\n\nThen go home.\n");
        calls(call("a", "propose_edit", "{\"paragraph\":3,\"original\":\"make test\",\"replacement\":\"make check\"}"));
        answers("I cannot.");

        askFor("Improve the text.");

        assertThat(events("edit")).isEmpty();
        assertThat(lastResult(1)).contains("changes nothing but what must stay", "code ");
    }

    @Test
    void inAParagraphWithoutAnEndItsSurroundingsAreLookedAt() throws IOException {
        String line = "The ferry of that night came late, and nobody on the shore minded the quiet sea. ";
        Files.writeString(document, line.repeat(60_000) + MILL + ' ' + line.repeat(60_000));
        calls(propose("a", "old mill[^1] burned down", "old mill was lost to fire"));
        answers("Done.");

        askFor("Make it livelier.");

        assertThat(events("edit").get(0).get("replacement").asText()).isEqualTo("old mill[^1] was lost to fire");
    }

    @Test
    void protectedWordsStay() throws IOException {
        settings("protected_words: [Ludwig Hohl]\n");
        Files.writeString(document, "He wrote to Ludwig Hohl in the spring.\n");
        calls(propose("a", "He wrote to Ludwig Hohl", "She sent a letter to Ludwig Hole"));
        answers("Done.");

        askFor("Make it livelier.");

        JsonNode edit = events("edit").get(0);
        assertThat(edit.get("replacement").asText()).contains("Ludwig Hohl");
    }

    @Test
    void aRewriteOfAConversationIsShieldedAsAnyOther() throws IOException {
        Files.writeString(document, "The old mill[^1] burned down, see [the map](map.html).\n");
        calls(call("a", "rewrite_passage", "{\"from\":1,\"instruction\":\"Make it livelier\"}"));
        answers("The old mill went up in flames, see the map.");
        answers("Done.");

        askFor("Make it livelier.");

        assertThat(server.requests().get(1).body()).contains("⟦1⟧").doesNotContain("[^1]", "map.html");
        JsonNode edit = events("edit").get(0);
        assertThat(edit.get("replacement").asText())
                .isEqualTo("The old mill[^1] went up in flames, see [the map](map.html).");
        assertThat(edit.path("warnings").findValuesAsText("kind")).containsExactly("protected", "protected");
    }

    @Test
    void aRewriteThatLosesThemIsNotProposed() throws IOException {
        Files.writeString(document, MILL + "\n");
        calls(call("a", "rewrite_passage", "{\"from\":1,\"instruction\":\"Make it livelier\"}"));
        answers("Fires happen. People forget. Nobody minds. Time goes on. All is well.");
        answers("It could not be done.");

        askFor("Make it livelier.");

        assertThat(events("edit")).isEmpty();
        assertThat(events("tool").get(0).get("ok").asBoolean()).isFalse();
        assertThat(lastResult(2)).contains("it lost [^1], which must stay");
    }

    @Test
    void whatAChangeMaySayThatTheTextDoesNotIsTold() throws IOException {
        Files.writeString(document, "The committee did not approve the 48 chairs.\n");
        calls(
                propose("a", "did not approve the 48", "approved the 84"),
                propose("b", "48", "84"),
                propose("c", "approve the 48 chairs.", "approve the 48 chairs, underscoring a robust process."));
        answers("Done.");

        askFor("Make it livelier.");

        assertThat(kinds("approved the 84")).containsExactlyInAnyOrder("negation", "number");
        assertThat(kinds("84")).containsExactly("number");
        assertThat(kinds("approve the 48 chairs, underscoring a robust process."))
                .containsExactly("phrase", "phrase");
    }

    @Test
    void onATerminalItIsSaidUnderTheProposal() throws IOException {
        Files.writeString(document, "The committee did not approve the 48 chairs.\n");
        calls(propose("a", "48", "84"));
        answers("Done.");

        run = CommandRun.of(home, "", "ask", "--doc", document.toString(), "Make it livelier.");

        assertThat(run.err()).contains("proposed: “48” becomes “84”", "    look at this: “48” became “84”.");
    }

    private List<String> kinds(String replacement) {
        return events("edit").stream()
                .filter(edit -> edit.get("replacement").asText().equals(replacement))
                .flatMap(edit -> edit.path("warnings").findValuesAsText("kind").stream())
                .toList();
    }

    @Test
    void theModelReadsTheTextItself() throws IOException {
        Files.writeString(document, MILL + "\n");
        calls(call("a", "read", "{\"from\":1}"));
        answers("There is one footnote.");

        askFor("How many footnotes are there?");

        assertThat(lastResult(1)).contains(MILL).doesNotContain("⟦");
    }

    private void propose(String original, String replacement) throws IOException {
        Files.writeString(document, MILL + "\n");
        calls(propose("a", original, replacement));
        answers("Done.");
        askFor("Make it livelier.");
        assertThat(run.code()).isZero();
    }

    private static ObjectNode propose(String id, String original, String replacement) {
        ObjectNode arguments =
                Json.object().put("paragraph", 1).put("original", original).put("replacement", replacement);
        return call(id, "propose_edit", Json.write(arguments));
    }
}
