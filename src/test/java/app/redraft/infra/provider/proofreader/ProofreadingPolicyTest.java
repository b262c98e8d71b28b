package app.redraft.infra.provider.proofreader;

import static app.redraft.infra.provider.proofreader.ProofreaderTesting.ask;
import static app.redraft.infra.provider.proofreader.ProofreaderTesting.fast;
import static app.redraft.infra.provider.proofreader.ProofreaderTesting.thorough;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.RewriteTask;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the proofreader changes, and what it must not touch. */
class ProofreadingPolicyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She recieved the parcel yesterday. | She received the parcel yesterday.",
                "They runned to the childs. | They ran to the children.",
                "He lookd at teh window. | He looked at the window.",
                "We would of called you. | We would have called you.",
                "He always have an umbrella. | He always has an umbrella.",
                "It is an unique place. | It is a unique place.",
                "I saw the the boat. | I saw the boat.",
                "This are a test of the brakes. | This is a test of the brakes.",
                "This are my friends. | These are my friends.",
                "These is a dog. | This is a dog.",
                "She have went to the market. | She has gone to the market.",
                "We need alot of help. | We need a lot of help.",
                "- milk and eggs. the bread too. | - milk and eggs. The bread too.",
                "The colour was grey, and the organisaton moved. | The colour was grey, and the organisation moved.",
                "The datas show it. | The data show it.",
                "The childrens sleep. | The children sleep.",
                "He opened the door.The cat ran out. | He opened the door. The cat ran out.",
                "We went to Rome.He stayed.I was tired. | We went to Rome. He stayed. I was tired."
            })
    void correctsMistakes(String flawed, String correct) {
        assertThat(thorough(flawed)).isEqualTo(correct);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“There was two cars,” said the porter.",
                "\"I ain't got no money,\" she said.",
                "Run `npm instal --save` and wait.",
                "```\nconst recieve = teh;\n```",
                "See [the guide](https://example.org/recieve?teh=1) for details.",
                "Write to teh.recieve@example.org today.",
                "Set `max_retrys` to 5 in confgi.yml.",
                "| teh | recieve |\n|---|---|\n| a | b |",
                "---\ntitle: Teh recieve\n---",
                "He read it aloud.\n\n> We was only looking.",
                "The wizard Zanquil met Quorvath.",
                "The score was 3–2 after extra time.",
                "Nothing  is   kept\twithout its spaces.",
                "It’s the dog’s, not the cats’.",
                "Apple\n: A round fruit.\n:   A company.\n\nPear\n~ Another fruit.",
                ", said the old man, and left.",
                "; a comment\n;; another comment",
                "! important\n? a question\n. dotted",
                "We use ASP.Net and Booking.Com; it prints to System.Out and Console.WriteLine.",
                "The class base.I is old, and this.State was never read.",
                "See config.Yml and index.Html.",
                "\"Hello,\"he said.",
                "It warn\u2019t no use, and it warn't no fun.",
                "\uD83D\uDE00 \uD83C\uDFF4\u200D\u2620\uFE0F",
                "a"
            })
    void leavesAlone(String text) {
        assertThat(fast(text)).isEqualTo(text);
        assertThat(thorough(text)).isEqualTo(text);
    }

    @Test
    void keepsMarksAndLineEndsAroundACorrection() {
        String flawed = "# Teh harbour\n\n- **Teh** boat\r\n- a *verry* old\n  ship";

        assertThat(thorough(flawed)).isEqualTo("# The harbour\n\n- **The** boat\r\n- a *very* old\n  ship");
    }

    @Test
    void correctsAQuotationThatIsExactlyWhatWasSelected() {
        assertThat(thorough("“He lookd at teh window.”")).isEqualTo("“He looked at the window.”");
    }

    @Test
    void keepsTheWritersOwnWords() {
        var answer = ask(
                ProofreadingPolicy.THOROUGH,
                new RewriteTask("The glimber was lookd at.", "", "", "grammar", ""),
                Set.of("glimber"));

        assertThat(answer.text()).isEqualTo("The glimber was looked at.");
    }

    @Test
    void offersMattersOfTasteWithoutMakingThem() {
        String wordy = "We met in order to talk. It was absolutely essential, whether or not it rained.";

        var answer = ask(ProofreadingPolicy.THOROUGH, new RewriteTask(wordy, "", "", "grammar", ""));

        assertThat(answer.text()).isEqualTo(wordy);
        assertThat(answer.suggestions()).isNotEmpty().allSatisfy(offer -> assertThat(offer.end())
                .isLessThanOrEqualTo(wordy.length()));
    }

    @Test
    void leavesWellEditedSentencesAlone() {
        List<String> sentences = ProofreaderTesting.correct();

        long changed = sentences.stream()
                .filter(sentence -> !fast(sentence).equals(sentence))
                .count();

        assertThat(sentences).hasSizeGreaterThan(200);
        assertThat((double) changed / sentences.size()).isLessThanOrEqualTo(0.03);
    }
}
