package app.redraft.infra.provider.proofreader;

import static app.redraft.infra.provider.proofreader.ProofreaderTesting.ask;
import static app.redraft.infra.provider.proofreader.ProofreaderTesting.fast;
import static app.redraft.infra.provider.proofreader.ProofreaderTesting.thorough;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.RewriteTask;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of another language or of a dialect stay; mistakes in English sentences are corrected all the same. */
class ForeignRunsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "es irrt der Mensch, solang er strebt",
                "She ordered a pain au chocolat and sat down.",
                "He said au revoir and left the room.",
                "On the wall it said La casa es grande. Nobody knew why.",
                "La casa es grande.",
                "Das ist gut.",
                "He only said Das ist gut and went on.",
                "The painting is called et in Arcadia ego by everyone.",
                "She hummed je ne regrette rien all the way home.",
                "For breakfast we had churros y una tostada every day.",
                "She taught us to say ni hao to the neighbours.",
                "She wrote te quiero mucho on the card.",
                "They sang ich hatte einen Kameraden at the grave.",
                "He muttered c'est la vie, mon ami, and poured the wine.",
                "He greeted us with bom dia and a tired smile.",
                "Add the garam masala and the haldi, then stir in the paneer.",
                "My abuela always said mi casa es su casa to the guests.",
                "The Danish word hygge says it all.",
                "On the door stood vietato entrare in red letters."
            })
    void keepsAnotherLanguage(String text) {
        assertThat(fast(text)).isEqualTo(text);
        assertThat(thorough(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My granny would mair tae say about it than the rest of us.",
                "We walked hame in the nicht and saw naebody.",
                "The children wait fi di bus every morning.",
                "I wait fi di bus wid mi bredda.",
                "Ah cannae mind whaur he went yestreen.",
                "Wha daur meddle wi me, said the old man."
            })
    void keepsDialectOutsideQuotationMarks(String text) {
        assertThat(fast(text)).isEqualTo(text);
        assertThat(thorough(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your laughing\nYour running\nYour flowing hair",
                "the moon is low\nthe river is slow\nthe night is long",
                "the lamp is out\nthe door is shut",
                "We had walked for hours along the road\nand nobody had said a word,\nbecause the rain, because the wind,\nthe cold enough to freeze a horse"
            })
    void keepsVerse(String text) {
        var deeper = ask(ProofreadingPolicy.THOROUGH, new RewriteTask(text, "", "", "grammar", ""));

        assertThat(fast(text)).isEqualTo(text);
        assertThat(deeper.text()).isEqualTo(text);
        assertThat(deeper.suggestions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She opened it untill noon. | She opened it until noon.",
                "Teh boat was new and verry fast. | The boat was new and very fast.",
                "She recieved teh parcel and opend it. | She received the parcel and opened it.",
                "I went to the libary becuase I wantd to borow a book. | I went to the library because I wanted to borrow a book.",
                "Niamh recieved a letter from Wojtek. | Niamh received a letter from Wojtek.",
                "The frobnitz recieved teh signal. | The frobnitz received the signal.",
                "We ate crepes and drank cafe au lait befor the concert. | We ate crepes and drank cafe au lait before the concert.",
                "My collegue has definatly recieved it. | My colleague has definitely received it.",
                "The German word for it is Fernweh, wich I like. | The German word for it is Fernweh, which I like.",
                "He said au revoir and opend the door. | He said au revoir and opened the door.",
                "There are less cars on sundays. | There are fewer cars on Sundays."
            })
    void correctsMistakesAllTheSame(String flawed, String correct) {
        assertThat(fast(flawed)).isEqualTo(correct);
    }

    @Test
    void correctsTheSpellingOfVerse() {
        assertThat(fast("the moon is low\nteh river is slow\nthe night is longg"))
                .isEqualTo("the moon is low\nthe river is slow\nthe night is long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "he dont know waht happend yesterdy in teh town.",
                "Thier are lots of peple in the restarant tonigt."
            })
    void takesManyMistakesForMistakes(String flawed) {
        assertThat(fast(flawed)).doesNotContain("teh", "peple", "waht", "restarant");
    }
}
