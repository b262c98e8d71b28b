package app.redraft.infra.provider.proofreader;

import static app.redraft.infra.provider.proofreader.ProofreaderTesting.ask;
import static app.redraft.infra.provider.proofreader.ProofreaderTesting.fast;
import static app.redraft.infra.provider.proofreader.ProofreaderTesting.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.Sentences;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.RewriteTask;
import app.redraft.core.proofreading.personal.PersonalDictionary;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The proofreader as a model: what it answers, streams, refuses and says. */
class ProofreaderClientTest {
    private static final String FLAWED = "She have two cats. They sleeps on teh sofa all day.";
    private static final String CORRECTED = "She has two cats. They sleep on the sofa all day.";

    @ParameterizedTest
    @EnumSource
    void correctsAPassageAndSaysWhatItIs(ProofreadingPolicy policy) {
        var answer = ask(policy, new RewriteTask(FLAWED, "", "", "grammar", ""));

        assertThat(answer.text()).isEqualTo(CORRECTED);
        assertThat(answer.reply().finish()).isEqualTo(FinishReason.STOP);
        assertThat(answer.reply().model()).isEqualTo(policy.model());
        assertThat(Sentences.of(answer.reply().note())).isEqualTo("Built-in proofreader: grammar and wordiness only");
    }

    @Test
    void saysThatItLoadsBeforeItsFirstAnswerOnly() {
        ProofreadingEngine fresh = new ProofreadingEngine();

        assertThat(heard(fresh)).startsWith(new ModelEvent.Heartbeat(true));
        assertThat(heard(fresh)).doesNotContain(new ModelEvent.Heartbeat(true));
    }

    private static ProofreaderClient client(ProofreadingEngine engine) {
        return new ProofreaderClient(
                ProofreadingPolicy.FAST,
                new LanguageToolProofreader(engine, ProofreadingPolicy.FAST, PersonalDictionary.NONE),
                ProofreaderTesting.GUARD);
    }

    private static List<ModelEvent> heard(ProofreadingEngine engine) {
        List<ModelEvent> events = new ArrayList<>();
        client(engine).stream(
                ProofreaderTesting.request(new RewriteTask(FLAWED, "", "", "grammar", "")),
                events::add,
                new Cancellation());
        return events;
    }

    @Test
    void streamsWordByWord() {
        var answer = ask(ProofreadingPolicy.FAST, new RewriteTask(FLAWED, "", "", "grammar", ""));

        assertThat(answer.events())
                .filteredOn(ModelEvent.TextDelta.class::isInstance)
                .startsWith(new ModelEvent.TextDelta("She"), new ModelEvent.TextDelta(" has"))
                .hasSize(11);
    }

    @Test
    void changesOnlyThePassageAndReadsTheContext() {
        var answer = ask(
                ProofreadingPolicy.FAST,
                new RewriteTask(
                        "cats sleeps on the sofa", "She have a house. Her ", " all day. They eats fish.", null, "fix"));

        assertThat(answer.text()).isEqualTo("cats sleep on the sofa");
    }

    @Test
    void givesCorrectTextBackUnchangedAndSaysSo() {
        String correct = "The lamp had burned low by the time she finished the letter.";

        var answer = ask(ProofreadingPolicy.FAST, new RewriteTask(correct, "", "", "improve", ""));

        assertThat(answer.text()).isEqualTo(correct);
        assertThat(Sentences.of(answer.reply().note()))
                .contains("found nothing")
                .contains("unchanged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Szanowni Państwo, dziękujemy za wiadomość z 3 maja. Niestety nie możemy przyjść na spotkanie.",
                "Η γάτα κοιμάται όλη μέρα στον καναπέ.",
                "القطة تنام طوال اليوم على الأريكة."
            })
    void leavesOtherLanguagesAloneAndSaysSo(String text) {
        var answer = ask(ProofreadingPolicy.THOROUGH, new RewriteTask(text, "", "", "grammar", ""));

        assertThat(answer.text()).isEqualTo(text);
        assertThat(Sentences.of(answer.reply().note())).contains("text in another language is unchanged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sehr geehrte Damen und Herren, vielen Dank für Ihre Nachricht vom 3. Mai. Leider können wir den Termin nicht wahrnehmen.",
                "Nous avons bien reçu votre lettre et nous vous remercions de votre confiance.",
                "El perro duerme toda la tarde debajo de la mesa de la cocina."
            })
    void readsOtherLanguagesAndSaysWhatItChecks(String text) {
        var answer = ask(ProofreadingPolicy.THOROUGH, new RewriteTask(text, "", "", "grammar", ""));

        assertThat(answer.text()).isEqualTo(text);
        assertThat(Sentences.of(answer.reply().note())).contains("unchanged (it checks grammar and spelling only)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expand"})
    void saysWhatItCannotDo(String preset) {
        assertThatThrownBy(() -> ask(ProofreadingPolicy.FAST, new RewriteTask(FLAWED, "", "", preset, "")))
                .isInstanceOfSatisfying(ModelException.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(ErrorKind.UNSUPPORTED_INSTRUCTION);
                    assertThat(Sentences.of(failure)).contains("Connect a model in Settings");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\t"})
    void asksForTextWhereThereIsNone(String passage) {
        assertThatThrownBy(() -> ask(ProofreadingPolicy.FAST, new RewriteTask(passage, "", "", "grammar", "")))
                .isInstanceOfSatisfying(ModelException.class, failure -> assertThat(failure.kind())
                        .isEqualTo(ErrorKind.BAD_REQUEST));
    }

    @Test
    void stopsBetweenSentencesWhenCancelled() {
        Cancellation cancellation = new Cancellation();
        List<ModelEvent> events = new ArrayList<>();
        String longText = "One day the old man went down to the river to look at the boats again. ".repeat(200);
        ProofreaderClient client = client(ProofreaderTesting.ENGINE);

        assertThatThrownBy(() -> client.stream(
                        request(new RewriteTask(longText, "", "", "grammar", "")),
                        event -> {
                            events.add(event);
                            cancellation.cancel();
                        },
                        cancellation))
                .isInstanceOfSatisfying(ModelException.class, failure -> assertThat(failure.kind())
                        .isEqualTo(ErrorKind.CANCELLED));
        assertThat(events).hasSizeLessThan(longText.split(" ").length / 4);
    }

    @Test
    void refusesAQuestionThatIsNoRewrite() {
        ProofreaderClient client = client(ProofreaderTesting.ENGINE);

        assertThatThrownBy(() -> client.stream(request(null), event -> {}, new Cancellation()))
                .isInstanceOfSatisfying(ModelException.class, failure -> assertThat(failure.kind())
                        .isEqualTo(ErrorKind.BAD_REQUEST));
    }

    @Test
    void keepsTheWritersSpelling() {
        String british = "The colour of the harbour centre was grey.";
        String american = "The color of the harbor center was gray.";

        assertThat(fast(british)).isEqualTo(british);
        assertThat(fast(american)).isEqualTo(american);
    }
}
