package app.redraft.infra.provider.proofreader.plain;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Sentences;
import app.redraft.bench.PlainEditing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Concise cuts words and keeps what the sentence says, its tense and its grammar. */
class ConciseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            It was due to the fact that the shop was closed that we left. | It was because the shop was closed that we left.
            They stayed for a period of nine days in close proximity to the sea. | They stayed for nine days near the sea.
            She made the decision that she would not be going to Paris. | She decided that she would not be going to Paris.
            It should be noted that the report is late. | The report is late.
            They have made the decision to sell the house. | They have decided to sell the house.
            He did not make a decision to stay. | He did not decide to stay.
            She is making a decision to leave the firm. | She is deciding to leave the firm.
            He did not give consideration to the plan’s cost. | He did not consider the plan’s cost.
            We will conduct a review of the budget on a monthly basis. | We will review the budget monthly.
            The end result was better than we hoped. | The result was better than we hoped.
            In 2019 Zorblax made use of the 8-bit frobnicators. | In 2019 Zorblax used the 8-bit frobnicators.
            We are currently in the process of hiring an assistant. | We are currently hiring an assistant.
            He is, for all intents and purposes, an adult. | He is an adult.
            They share an office for the purpose of saving money. | They share an office to save money.
            The vast majority of the members agree. | Most of the members agree.
            They have conducted a thorough review of the plan. | They have thoroughly reviewed the plan.
            She made significant changes to the text. | She significantly changed the text.
            He made a careful decision to wait. | He carefully decided to wait.
            We will carry out a full inspection of the hall. | We will fully inspect the hall.
            They own a hotel which is located near the beach. | They own a hotel near the beach.
            In the event that it rains, we stay. | If it rains, we stay.
            """)
    void says(String wordy, String brief) {
        assertThat(PlainEditing.edit("concise", wordy).text()).isEqualTo(brief);
    }

    @Test
    void givesTheArticleItsSoundAndTheSentenceItsCapital() {
        assertThat(PlainEditing.edit("concise", "It was an absolutely necessary step.")
                        .text())
                .isEqualTo("It was a necessary step.");
        assertThat(PlainEditing.edit("concise", "Owing to the fact that it rained, we left.")
                        .text())
                .isEqualTo("Because it rained, we left.");
    }

    @Test
    void keepsTheSpellingOfTheText() {
        assertThat(PlainEditing.edit("concise", "The neighbours made an analysis of the colour.")
                        .text())
                .isEqualTo("The neighbours analysed the colour.");
        assertThat(PlainEditing.edit("concise", "The neighbors made an analysis of the color.")
                        .text())
                .isEqualTo("The neighbors analyzed the color.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He was given permission to leave.",
                "“Due to the fact that it rained,” she wrote, “we left.”",
                "The command `in order to` is a name.",
                "The word *due to the fact that* is four words too long.",
                "See [in order to](https://example.org/to) for more.",
                "Due To The Fact That",
                "DUE TO THE FACT THAT IT RAINED WE LEFT",
                "The decision to leave was made by him.",
                "He made a final choice of color.",
                "A thorough review was conducted.",
                "Er traf die Entscheidung in order to bleiben, und das war gut so für alle, die dort wohnten."
            })
    void leavesAlone(String text) {
        assertThat(PlainEditing.edit("concise", text).text()).isEqualTo(text);
    }

    @Test
    void tellsWhy() {
        assertThat(PlainEditing.edit("concise", "We met in order to talk.").changes())
                .singleElement()
                .satisfies(why -> assertThat(Sentences.of(why.reason())).contains("fewer words"));
    }

    @Test
    void offersWhatIsAMatterOfTaste() {
        var edited = PlainEditing.edit("concise", "The plan is very good.");

        assertThat(edited.text()).isEqualTo("The plan is very good.");
        assertThat(edited.offers()).singleElement().satisfies(offer -> assertThat(offer.replacement())
                .isEqualTo("good"));
    }

    @Test
    void improveCutsWhatConciseIsSureOfAndOffersNothing() {
        var edited = PlainEditing.edit("improve", "We met in order to talk about a very good plan.");

        assertThat(edited.text()).isEqualTo("We met to talk about a very good plan.");
        assertThat(edited.offers()).isEmpty();
    }

    @Test
    void grammarCutsNothing() {
        String wordy = "We met in order to talk about a very good plan.";

        assertThat(PlainEditing.edit("grammar", wordy).text()).isEqualTo(wordy);
    }
}
