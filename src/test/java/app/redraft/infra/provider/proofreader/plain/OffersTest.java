package app.redraft.infra.provider.proofreader.plain;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Sentences;
import app.redraft.bench.PlainEditing;
import app.redraft.core.llm.ModelEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a matter of taste is offered with a reason, and the text stays as it is. */
class OffersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            concise | The report was written by the committee in 2019. | The committee wrote the report in 2019.
            concise | The report was written by Anna in May. | Anna wrote the report in May.
            concise | The contract was signed by Anna Berg on 3 May 2021. | Anna Berg signed the contract on 3 May 2021.
            concise | The bridge was designed by Maria last year. | Maria designed the bridge last year.
            concise | The plan was approved by the last board in June. | The last board approved the plan in June.
            concise | The budget was cut by the council this spring. | The council cut the budget this spring.
            concise | The letters were sent by Tom yesterday. | Tom sent the letters yesterday.
            simplify | The new rules facilitate the implementation of the plan. | The new rules ease the implementation of the plan.
            concise | He was helped by her. | She helped him.
            concise | The decision will be made by the board on Friday. | The board will make the decision on Friday.
            concise | The work has been carried out by several teams. | Several teams have carried out the work.
            concise | There is a problem that needs our attention. | A problem needs our attention.
            concise | It was the clerk who called the police. | The clerk called the police.
            simplify | The work is not uncommon. | The work is common.
            simplify | The committee met on Tuesday to discuss the new budget for the coming year, and the members agreed that the plan should be revised before the meeting in March. | The committee met on Tuesday to discuss the new budget for the coming year. The members agreed that the plan should be revised before the meeting in March.
            clarity | There are many people who believe it. | Many people believe it.
            clarity | We only have two days left. | We have only two days left.
            """)
    void offers(String preset, String text, String taken) {
        var edited = PlainEditing.edit(preset, text);

        assertThat(edited.text()).isEqualTo(text);
        assertThat(edited.offers()).anySatisfy(offer -> {
            assertThat(take(text, offer)).isEqualTo(taken);
            assertThat(Sentences.of(offer.reason())).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Walking home, it began to rain. | Walking home | Nobody in the main clause
            The customer service quality improvement plan is late. | customer service quality improvement plan | in a row
            The clerk told the manager that the printer was broken and the paper was gone. This was a surprise for her. | This | several things
            The clerk told the manager that the printer was broken and that the paper was gone. This surprised everybody. | This | several things
            """)
    void clarityPointsOut(String text, String words, String why) {
        assertThat(PlainEditing.edit("clarity", text).offers()).anySatisfy(offer -> {
            assertThat(text.substring(offer.start(), offer.end()))
                    .isEqualTo(words)
                    .isEqualTo(offer.replacement());
            assertThat(Sentences.of(offer.reason())).contains(why);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bridge was destroyed by the river.",
                "The letter was sent by Friday.",
                "The work will be finished by May in most towns.",
                "The house was bought by Lake Street.",
                "The workshop was led by Easter.",
                "No claims were rejected by the court.",
                "Who was helped by the nurse?",
                "Considering the weather, it was a good day."
            })
    void offersNothingWhereItIsNotSure(String text) {
        assertThat(PlainEditing.edit("clarity", text).offers()).isEmpty();
    }

    private static String take(String text, ModelEvent.Suggestion offer) {
        return text.substring(0, offer.start()) + offer.replacement() + text.substring(offer.end());
    }
}
