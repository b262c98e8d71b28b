package app.redraft.core.assistant.reading;

import static app.redraft.core.assistant.tool.ToolCalls.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.core.assistant.tool.ToolFault;
import app.redraft.infra.dictionary.EnglishWordForms;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What models get from the tools that only read. */
class ReadingToolsTest {
    private static final WordForms FORMS = new EnglishWordForms();
    private static final String STORY =
            "# One\nInes came late that night.\nNobody minded.\n\nInes went home. The sea was very quiet that night.\n\n"
                    + "```\n# no heading\n```\n\n# Two\n\nThe sea was very quiet again.\n";

    @Test
    void theOutlineHasTheHeadingsAndNotTheCode() {
        String outline = call(new OutlineTool(), STORY, Map.of());
        assertThat(outline).contains("5 paragraphs", "¶1 # One", "¶4 # Two").doesNotContain("no heading");
    }

    @Test
    void theOutlineOfATextWithoutHeadingsIsHowItsParagraphsBegin() {
        String text = "First one.\n\n".repeat(250);
        assertThat(call(new OutlineTool(), text, Map.of())).contains("¶1 First one.", "(page 1 of 3)");
        assertThat(call(new OutlineTool(), text, Map.of("page", 3L))).contains("¶250 First one.");
        assertThatThrownBy(() -> call(new OutlineTool(), text, Map.of("page", 4L)))
                .isInstanceOf(ToolFault.class)
                .hasMessageContaining("last one is 3");
    }

    @Test
    void readingGoesOnWhereItWasCut() {
        String text = "a".repeat(7_000) + "\n\nend\n";
        String first = call(new ReadTool(), text, Map.of("from", 1L, "to", 2L));
        assertThat(first).contains("offset 6000").hasSizeLessThan(6_200);
        assertThat(call(new ReadTool(), text, Map.of("from", 1L, "to", 2L, "offset", 6000L)))
                .startsWith("¶1 aaa")
                .endsWith("¶2 end");
    }

    @Test
    void findingKnowsWordsCaseAndExpressions() {
        assertThat(call(new FindTool(FORMS), STORY, Map.of("text", "the sea"))).contains("2 places", "¶2", "¶5");
        assertThat(call(new FindTool(FORMS), STORY, Map.of("text", "the sea", "match_case", true)))
                .contains("Nothing");
        assertThat(call(new FindTool(FORMS), STORY, Map.of("text", "In", "whole_words", true)))
                .contains("Nothing");
        assertThat(call(new FindTool(FORMS), STORY, Map.of("text", "w(as|ent)", "regex", true)))
                .contains("3 places");
        assertThatThrownBy(() -> call(new FindTool(FORMS), STORY, Map.of("text", "(", "regex", true)))
                .isInstanceOf(ToolFault.class)
                .hasMessageContaining("not a regular expression");
    }

    @Test
    void findingKnowsTheFormsOfWords() {
        String text =
                "She goes there.\n\nThey went home, past the City's gates.\n\nThe cities were going under. No egos.\n";
        assertThat(find(text, "go"))
                .startsWith("3 places. Found as: goes, going, went.")
                .contains("¶1", "¶2", "¶3");
        assertThat(find(text, "went")).startsWith("3 places.");
        assertThat(find(text, "city")).startsWith("2 places. Found as: cities, city.");
        assertThat(find(text, "go home")).startsWith("1 places. Found as: went home.");
        assertThat(find(text, "(go")).contains("Nothing");
        assertThatThrownBy(
                        () -> call(new FindTool(FORMS), text, Map.of("text", "go", "word_forms", true, "regex", true)))
                .isInstanceOf(ToolFault.class)
                .hasMessageContaining("Leave one of them out");
    }

    private static String find(String document, String words) {
        return call(new FindTool(FORMS), document, Map.of("text", words, "word_forms", true));
    }

    @Test
    void countingCountsAndNamesItsFormulas() {
        String all = call(new CountTool(), STORY, Map.of());
        assertThat(all).contains("Flesch Reading Ease", "LIX", "night (2)", "the sea was very quiet (2)");
        assertThat(call(new CountTool(), STORY, Map.of("from", 2L))).startsWith("10 words");
        assertThat(call(new CountTool(), "", Map.of())).startsWith("0 words");
    }

    @Test
    void datesAreReckonedByTheCalendar() {
        DateTool tool = new DateTool(Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC));
        assertThat(call(tool, "", Map.of())).isEqualTo("Today is Saturday, 2026-11-28.");
        assertThat(call(tool, "", Map.of("date", "2024-01-31", "add", 1L, "unit", "months")))
                .contains("is Thursday, 2024-02-29.");
        assertThat(call(tool, "", Map.of("date", "2024-02-28", "until", "2024-03-01")))
                .contains("it is 2 days");
        assertThatThrownBy(() -> call(tool, "", Map.of("date", "2024-02-30"))).isInstanceOf(ToolFault.class);
    }

    @Test
    void comparingFindsWhatTwoPassagesShare() {
        assertThat(call(new CompareTool(), STORY, Map.of("first_from", 2L, "second_from", 5L)))
                .contains("Shared phrases: the sea was very quiet");
        assertThat(call(new CompareTool(), STORY, Map.of("first_from", 1L, "second_from", 5L)))
                .contains("Shared phrases: none");
    }

    @Test
    void passagesThatAreTooLongToCompareAreRefused() {
        String text = "One two three four five six.\n\n".repeat(10_000);
        Map<String, Object> everything =
                Map.of("first_from", 1L, "first_to", 10_000L, "second_from", 1L, "second_to", 10_000L);
        assertThatThrownBy(() -> call(new CompareTool(), text, everything))
                .isInstanceOf(ToolFault.class)
                .hasMessageContaining("Compare at most");
        Map<String, Object> parts = Map.of("first_from", 1L, "first_to", 500L, "second_from", 1L, "second_to", 500L);
        assertThat(call(new CompareTool(), text, parts)).contains(" …").hasSizeLessThan(9_000);
    }

    @Test
    void inTenMegabytesEverythingIsCountedButPhrases() {
        String text = "One two three four five.\n\n".repeat(400_000);
        assertThat(call(new CountTool(), text, Map.of()))
                .startsWith("2000000 words")
                .contains("not looked for in more than 300000 words");
        assertThat(call(new OutlineTool(), text, Map.of("page", 4000L))).contains("¶400000", "(page 4000 of 4000)");
        assertThat(call(new ReadTool(), text, Map.of("from", 400_000L))).startsWith("¶400000");
        assertThat(call(new FindTool(FORMS), text, Map.of("text", "three"))).startsWith("10000 places.");
    }

    @Test
    void whatCountsForLongEndsAfterAnInterrupt() {
        String novel = "One two three four five six seven eight nine ten.\n\n".repeat(20_000);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> call(new CountTool(), novel, Map.of())).isInstanceOf(ToolFault.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void anEmptyDocumentIsSaidToBeEmpty() {
        assertThatThrownBy(() -> call(new ReadTool(), "\n \n", Map.of("from", 1L)))
                .isInstanceOf(ToolFault.class)
                .hasMessageContaining("empty");
        assertThat(call(new OutlineTool(), "", Map.of())).startsWith("0 paragraphs");
        assertThat(call(new FindTool(FORMS), "", Map.of("text", "x"))).contains("Nothing");
    }
}
