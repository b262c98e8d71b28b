package app.redraft.core.assistant.facts;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.assistant.tool.ToolCalls;
import app.redraft.infra.dictionary.EnglishWordForms;
import app.redraft.infra.dictionary.WordNetThesaurus;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What models learn of the facts of a document. */
class FactsToolTest {
    private static final FactsTool FACTS = new FactsTool(new EnglishWordForms(), new WordNetThesaurus());

    private static final String NOVEL =
            """
            # The Aurora

            The ferry Aurora sank outside Marrow Bay on 12 March 1998, with forty people on board. Katrin Holm was twelve \
            years old. She had come from Lisbon in the autumn.

            Catrin never spoke of it. Her brother, José, kept the log in a tin box near Marrow Bay; he paid 1,200 francs for it.

            Nobody forgot that night. When the Aurora had sunk, on March 13th, 1998, the bells were silent. Holm's mother \
            counted forty-two people on board.

            Victoria smiled at Jose. She would leave for Portugal on Monday, 5 May 2003, and be back by 31 June.

            José had paid 1,300 francs for the log, he said later in Lisbon.
            """;

    @Test
    void namesHaveTheirParagraphsAndThoseAlmostAlikeStandTogether() {
        String names = facts(NOVEL, "names");
        assertThat(names)
                .contains(
                        "Lisbon: ¶2, ¶6",
                        "Catrin: ¶3",
                        "Katrin Holm: ¶2",
                        "Holm: ¶4",
                        "Almost alike: Catrin (¶3) / Katrin (¶2)",
                        "Almost alike: Jose (¶5) / José (¶3, ¶6)")
                .doesNotContain("Nobody", "When", "She", "Her", "March:", "Monday", "May:", "Holm's");
    }

    @Test
    void placesAreKnownOrStandWherePlacesDo() {
        assertThat(facts(NOVEL, "places"))
                .contains("Lisbon: ¶2, ¶6", "Marrow Bay: ¶2, ¶3", "Portugal: ¶5")
                .doesNotContain("José", "Katrin", "Victoria", "Aurora:");
        assertThat(facts("We went to Victoria, then lived in Victoria for years.", "places"))
                .contains("Victoria: ¶1");
    }

    @Test
    void datesAreOneHoweverTheyAreWritten() {
        String text = "Born on 12 March 1998, he left.\n\nMarch 12th, 1998 was cold; so was 1998-03-12.\n\n"
                + "Am 12. März 1998, le 12 mars 1998, 12.03.1998 or 12/3/1998 (as 25/3/1998 tells), in 1997, May 2001.\n";
        assertThat(facts(text, "dates"))
                .startsWith("4 dates.")
                .contains("1998-03-12: ¶1, ¶2, ¶3", "1998-03-25: ¶3", "1997: ¶3", "2001-05: ¶3");
        assertThat(facts("On 3/4/1998.", "dates")).contains("3/4/1998: ¶1");
    }

    @Test
    void twoDatesForOneEventAreSeen() {
        assertThat(facts(NOVEL, "dates"))
                .contains(
                        "Perhaps one event with two dates: ¶2 “The ferry Aurora sank outside Marrow Bay on 12 March 1998")
                .contains("/ ¶4 “When the Aurora had sunk, on March 13th, 1998");
        assertThat(facts("The ferry sank in 1998.\n\nIt sank, the old ferry, on 3 May 1998.", "dates"))
                .as("one says less than the other")
                .doesNotContain("Perhaps");
        assertThat(facts("Ines left Lisbon on 3 May 1998.\n\nThe bells rang on 4 May 1998.", "dates"))
                .as("two events")
                .doesNotContain("Perhaps");
    }

    @Test
    void datesThatTheCalendarDoesNotHaveAreSeen() {
        assertThat(facts(
                        "It was Monday, 12 March 1998.\n\nBy 31 June, or 30 February 2001.\n\nOn 29 February it snowed.",
                        "dates"))
                .contains(
                        "Another weekday: ¶1 “Monday, 12 March 1998” was a Thursday",
                        "There is no such date: ¶2 “31 June”",
                        "There is no such date: ¶2 “30 February 2001”")
                .doesNotContain("no such date: ¶3");
        assertThat(facts(NOVEL, "dates")).doesNotContain("Another weekday");
    }

    @Test
    void numbersAreOneHoweverTheyAreWrittenAndTwoForOneThingAreSeen() {
        assertThat(facts(
                        "He had 12 boats.\n\nTwelve boats, 1,200 nets and 1200 hooks, 3.5 % of all, the 2nd one.",
                        "numbers"))
                .startsWith("4 numbers.")
                .contains("12: ¶1, ¶2", "1200: ¶2", "3.5: ¶2", "2: ¶2");
        assertThat(facts(NOVEL, "numbers"))
                .contains("Perhaps one thing with two numbers: ¶3 “Her brother, José")
                .contains("/ ¶6 “José had paid 1,300 francs")
                .contains("/ ¶4 “Holm's mother counted forty-two people on board")
                .doesNotContain("1998:");
        assertThat(facts("Ines is 34 years old.\n\nMartin is 36 years old.", "numbers"))
                .as("two persons")
                .doesNotContain("Perhaps");
    }

    @Test
    void everythingThatDisagreesStandsInOneList() {
        assertThat(facts(NOVEL, "disagreements"))
                .contains("places that seem to disagree", "Catrin", "two dates", "two numbers", "31 June")
                .doesNotContain("Portugal:");
        assertThat(facts("", "disagreements")).isEqualTo("0 places that seem to disagree.");
        assertThat(facts("", "names")).isEqualTo("0 names.");
    }

    @Test
    void aNovelIsPagedAndDone() {
        StringBuilder novel = new StringBuilder();
        for (int i = 0; novel.length() < 1_000_000; i++) {
            novel.append("On day ")
                    .append(i)
                    .append(", near Person")
                    .append((char) ('a' + i % 26))
                    .append((char) ('a' + i / 26 % 26))
                    .append(", the ferry sank on ")
                    .append(1 + i % 28)
                    .append(" March 1998 and ")
                    .append(i)
                    .append(" men swam home to the old bay.\n\n");
        }
        for (String kind : new String[] {"names", "places", "dates", "numbers", "disagreements"}) {
            assertThat(facts(novel.toString(), kind)).contains("(page 1 of").hasSizeLessThan(60_000);
        }
    }

    private static String facts(String document, String kind) {
        return ToolCalls.call(FACTS, document, Map.of("kind", kind));
    }
}
