package app.redraft.infra.provider.proofreader;

import static app.redraft.infra.provider.proofreader.ProofreaderTesting.ask;
import static app.redraft.infra.provider.proofreader.ProofreaderTesting.fast;
import static app.redraft.infra.provider.proofreader.ProofreaderTesting.thorough;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Sentences;
import app.redraft.core.llm.RewriteTask;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The right word, or none: curated spellings, tense, dialect, dialogue, quotations. */
class WrongWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We need alot of colour here. | We need a lot of colour here.",
                "A collegue of mine has all the datas. | A colleague of mine has all the data.",
                "I done it yesterday. | I did it yesterday.",
                "We was sure that he seen her at the station. | We were sure that he saw her at the station.",
                "Honestly, It's fine. | Honestly, it's fine.",
                "We waited, and It was cold. | We waited, and it was cold.",
                "They was tired and went home. | They were tired and went home.",
                "The rain came early. They was happy and we was wet. | The rain came early. They were happy and we were wet.",
                "They was playing football when it start to rain. | They were playing football when it started to rain.",
                "Yesterday he walk home alone. | Yesterday he walked home alone.",
                "He walk home every day. | He walks home every day.",
                "We met on monday, and on monday it rained. | We met on Monday, and on Monday it rained.",
                "They left there coats in the hall. | They left their coats in the hall.",
                "I think that your right. | I think that you're right."
            })
    void choosesTheRightWord(String flawed, String correct) {
        assertThat(fast(flawed)).isEqualTo(correct);
        assertThat(thorough(flawed)).isEqualTo(correct);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He smiled at the room.",
                "She threw the ball at the kitchen door and stared at the house.",
                "The bootmaker came in, and the bootmakers went out.",
                "It warn\u2019t no use.",
                "I ain't never seen no such thing, and he don't know nothing.",
                "I done it, and I seen him. We was all barefoot, and he don't care.",
                "Old Tobe knowed every snag on that river. He warn't no fool, and they was afraid of him.",
                "\u201cI ain\u2019t got no money,\u201d she said. \u201cThem boats is gone.\u201d",
                "\u201cI were up at four,\u201d said the old man.",
                "\u201cI-I don\u2019t know. No, no, he never never came,\u201d she said.",
                "Smith writes: \u201cWe recieved teh letter of the king.\u201d",
                "\u201cWe recieved the letter of the king\u201d (Smith 1987, p. 4) is what he wrote.",
                "The sign read \u201cNo dogs alowed here, please.\u201d",
                "Never write \u201crecieve\u201d again.",
                "He wrote that \u201cthe king [sic] recieved a letter from home.\u201d",
                "The Hague and The Times are names, and so is The Who.",
                "He said, It is late.",
                "Due consideration was given to the plan.",
                "You cannot know what you're letting yourself in for."
            })
    void leavesAlone(String text) {
        assertThat(fast(text)).isEqualTo(text);
        assertThat(thorough(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\u201cI recieved teh letter,\u201d she said, \u201cand its lost.\u201d"
                        + " | \u201cI received the letter,\u201d she said, \u201cand it\u2019s lost.\u201d",
                "\"Your welcome,\" he said. \"I know your busy.\" | \"You're welcome,\" he said. \"I know you're busy.\"",
                "\u201cTheir going to be late,\u201d he said. | \u201cThey\u2019re going to be late,\u201d he said.",
                "\u201cThe the house is old ,\u201d he said. | \u201cThe house is old,\u201d he said.",
                "\u201cI dont know him, and he dont know me no more,\u201d she said."
                        + " | \u201cI don\u2019t know him, and he don\u2019t know me no more,\u201d she said."
            })
    void correctsSureSlipsInDialogue(String flawed, String correct) {
        assertThat(fast(flawed)).isEqualTo(correct);
        assertThat(thorough(flawed)).isEqualTo(correct);
    }

    @Test
    void saysWhatItDidNotLookAt() {
        String speech = "\u201cI ain\u2019t got no money,\u201d she said.";
        String source = "It was lost.\n\n> We recieved teh letter.";

        assertThat(note(speech)).contains("Inside quotation marks").doesNotContain("Quotations from others");
        assertThat(note(source)).contains("Quotations from others").doesNotContain("Inside quotation marks");
        assertThat(note("It was lost.")).doesNotContain("uotation");
    }

    private static String note(String text) {
        return Sentences.of(ask(ProofreadingPolicy.FAST, new RewriteTask(text, "", "", "grammar", ""))
                .reply()
                .note());
    }
}
