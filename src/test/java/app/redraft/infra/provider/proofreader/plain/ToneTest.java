package app.redraft.infra.provider.proofreader.plain;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.bench.PlainEditing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Friendly and Formal change contractions, greetings and words of a known list, and leave the rest. */
class ToneTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Dear Sir or Madam, | Hello,
            We regret to inform you that we are unable to come. | Unfortunately, we can't come.
            It is a shame that you did not receive it. | It's a shame that you didn't receive it.
            I am sorry, and I will call you. | I'm sorry, and I'll call you.
            Please do not hesitate to contact us should you require further assistance. | Please get in touch if you need further help.
            """)
    void friendly(String stiff, String warm) {
        assertThat(PlainEditing.edit("friendly", stiff).text()).isEqualTo(warm);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You should know where it is.",
                "He is taller than I am, and so they are.",
                "It is what it is.",
                "“I do not know,” she said.",
                "It isn't that bad.",
                "That is, if we go."
            })
    void friendlyLeaves(String text) {
        assertThat(PlainEditing.edit("friendly", text).text()).isEqualTo(text.replace("He is taller", "He's taller"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Hi Tom, | Dear Tom,
            Cheers, | Kind regards,
            She's got many ideas, and he'd already left. | She has got many ideas, and he had already left.
            It's late, and she's never met him. | It is late, and she has never met him.
            It isn't that we don't want it. | It is not that we do not want it.
            The dog doesn't bite, and nobody hasn't heard it. | The dog does not bite, and nobody has not heard it.
            Don't you think so? | Do you not think so?
            Can't we get in touch with the kids? | Can we not contact the children?
            We're gonna put off the meeting. | We are going to put off the meeting.
            I'd like to know why it won't work. | I would like to know why it will not work.
            """)
    void formal(String casual, String formal) {
        assertThat(PlainEditing.edit("formal", casual).text()).isEqualTo(formal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Tom's dog slept.", "The dogs' owner left.", "Cheers rose from the crowd, and then it was still."
            })
    void formalLeaves(String text) {
        assertThat(PlainEditing.edit("formal", text).text()).isEqualTo(text);
    }
}
