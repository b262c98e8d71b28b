package app.redraft.infra.provider.proofreader;

import static app.redraft.infra.provider.proofreader.ProofreaderTesting.ENGINE;
import static app.redraft.infra.provider.proofreader.ProofreaderTesting.fast;
import static app.redraft.infra.provider.proofreader.ProofreaderTesting.in;
import static app.redraft.infra.provider.proofreader.ProofreaderTesting.thorough;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.RewriteTask;
import app.redraft.core.proofreading.Problem;
import app.redraft.core.proofreading.personal.PersonalDictionary;
import app.redraft.core.proofreading.personal.Variant;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** German, French and Spanish beside English, each told by the text itself or by the writer. */
class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ich glaube, das er morgen kommt, wenn es nicht regnet.|Ich glaube, dass er morgen kommt, wenn es nicht regnet.",
                "Sie hat das vieleicht vergessen, weil sie müde war.|Sie hat das vielleicht vergessen, weil sie müde war.",
                "Der Schmeterling sitzt auf der Blume.|Der Schmetterling sitzt auf der Blume.",
                "Il pense a sa mère chaque jour.|Il pense à sa mère chaque jour.",
                "Les enfant jouent dans le jardin avec leur chien.|Les enfants jouent dans le jardin avec leur chien.",
                "Le gouvernment a changé les règles du jeu.|Le gouvernement a changé les règles du jeu.",
                "El camion se detuvo en la esquina.|El camión se detuvo en la esquina.",
                "Las niñas pequeños juegan en el parque.|Las niñas pequeñas juegan en el parque."
            })
    void correctsWhatIsSurelyWrong(String wrong, String right) {
        assertThat(fast(wrong)).isEqualTo(right);
        assertThat(thorough(right)).isEqualTo(right);
    }

    @Test
    void checksEachSentenceInItsOwnLanguage() {
        String text =
                "She walked to the libary and sat down. Der Hund war müde, weil er vieleicht krank war und lange gelaufen war."
                        + " Les enfant jouent dans le jardin avec leur chien.\n\n"
                        + "Las niñas pequeños juegan en el parque con su madre.\n\nThen she went home becuase it was late.";

        assertThat(fast(text))
                .isEqualTo(
                        "She walked to the library and sat down. Der Hund war müde, weil er vielleicht krank war und lange gelaufen war."
                                + " Les enfants jouent dans le jardin avec leur chien.\n\n"
                                + "Las niñas pequeñas juegan en el parque con su madre.\n\nThen she went home because it was late.");
    }

    @Test
    void leavesAQuotationInAnotherLanguageAsItIs() {
        String text =
                "The old man looked up from his paper. “Les enfant jouent dans le jardin avec leur chien.” Then he smiled and went on reading.";

        assertThat(fast(text)).isEqualTo(text);
    }

    @Test
    void leavesWordsOfAnotherLanguageInAGermanSentence() {
        String text = "Er nannte das einen typical case of wishful thinkin und ging nach Hause.";

        assertThat(fast(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dzień dobry, nie wiem, jak się pan nazywa, ale bardzo proszę o pomoc w tej sprawie.",
                "Non so dove sono le chiavi della macchina, ma le ho cercate dappertutto questa mattina.",
                "La porta era aperta e nessuno aveva visto il cane della signora.",
                "La puerta va quedar oberta i ningú no havia vist el gos de la senyora.",
                "Ik weet niet waar de sleutels van de auto zijn, maar ik heb overal gezocht.",
                "Não sei onde estão as chaves do carro, mas já procurei em todo o lado esta manhã."
            })
    void leavesALanguageItDoesNotKnowAndSaysSo(String text) {
        ProofreaderTesting.Answer answer =
                ProofreaderTesting.ask(ProofreadingPolicy.THOROUGH, new RewriteTask(text, "", "", "grammar", ""));

        assertThat(answer.text()).isEqualTo(text);
        assertThat(answer.reply().note().key()).isEqualTo("proofreading.note.not-english");
    }

    @Test
    void aSingleWordIsReadInTheLanguageTheWriterChose() {
        assertThat(fast("Wahrscheinlch")).isEqualTo("Wahrscheinlch");
        assertThat(in(Variant.DE_DE, "wahrscheinlch")).isEqualTo("wahrscheinlich");
        assertThat(in(Variant.DE_DE, "The man who lives here is a freind of mine."))
                .isEqualTo("The man who lives here is a friend of mine.");
    }

    @Test
    void presetsOfStyleWorkOnEnglishOnlyAndSaySo() {
        String german = "Es ist so, dass wir vieleicht in der Lage sind, eine Entscheidung zu treffen.";

        ProofreaderTesting.Answer answer =
                ProofreaderTesting.ask(ProofreadingPolicy.FAST, new RewriteTask(german, "", "", "concise", ""));

        assertThat(answer.text()).isEqualTo(german.replace("vieleicht", "vielleicht"));
        assertThat(answer.reply().note().key()).isEqualTo("plain.note.other-language.corrected");
    }

    @Test
    void aPresetOfStyleSaysWhatItLeftInAMixedText() {
        String text = "Due to the fact that it rained, we stayed at home.\n\n"
                + "Es ist so, dass wir in der Lage sind, eine Entscheidung zu treffen.";

        ProofreaderTesting.Answer answer =
                ProofreaderTesting.ask(ProofreadingPolicy.FAST, new RewriteTask(text, "", "", "concise", ""));

        assertThat(answer.text()).startsWith("Because it rained").endsWith("eine Entscheidung zu treffen.");
        assertThat(answer.reply().note().key()).isEqualTo("plain.note.partly");
    }

    @Test
    void swissGermanHasNoSharpS() {
        String swiss = "Die Strasse war gross und weiss vom Schnee, und wir gingen zu Fuss nach Hause.";

        assertThat(thorough(swiss)).isEqualTo(swiss);
        assertThat(in(Variant.DE_CH, swiss)).isEqualTo(swiss);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Er wußte, daß er gehen mußte, und schloß die Tür ein bißchen zu laut.",
                "»Ich komme«, sagte sie, »sobald ich kann.« Er nickte und ging.",
                "„Ich komme“, sagte sie, „sobald ich kann.“ Er nickte und ging.",
                "Il demanda: «Tu viens?» et elle répondit: «Oui!»",
                "Il demanda : « Tu viens ? » et elle répondit : « Oui ! »",
                "L’homme n’avait pas d’argent, mais c’était l’ami d’Antoine.",
                "—¿Vienes? —preguntó Lucía—. Te espero en la esquina con Íñigo."
            })
    void leavesSpellingAndTypographyOfTheDocument(String text) {
        assertThat(thorough(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Frau Kröplin und Herr Szymkowiak trafen sich mit Jonas Weidlichen in Bad Klosterlausnitz.",
                "Madame Kerbrat a rencontré Yannig Le Goffic et Soizic Abgrall à Plouguerneau.",
                "La señora Etxeberría saludó a Iker Goikoetxea y a Nerea Larrañaga en Zugarramurdi."
            })
    void leavesNames(String text) {
        assertThat(thorough(text)).isEqualTo(text);
    }

    @Test
    void leavesCodeAndMarkdown() {
        String text =
                """
                ## Wie man das Programm startet

                Man ruft `redraft rewrit --tier egde` auf und wartet, bis der Text fertig ist.

                ```
                int vieleicht = 1;
                ```

                - **Fett** und *kursiv* bleiben, wie sie sind.
                - [Eine Seite](https://example.org/vieleicht) mit einem Verweis.
                """;

        assertThat(thorough(text)).isEqualTo(text);
    }

    @Test
    void findsTheSameEachTimeAndWhereTheMistakesAre() {
        String text =
                "Ich glaube, das er morgen kommt. Sie hat das vieleicht vergessen.\n\nThen he went to the libary.";
        LanguageToolProofreader proofreader =
                new LanguageToolProofreader(ENGINE, ProofreadingPolicy.THOROUGH, PersonalDictionary.NONE);

        List<Problem> first = proofreader.check(text, 0, text.length(), new Cancellation());

        assertThat(first)
                .extracting(problem -> text.substring(problem.start(), problem.end()))
                .containsExactly("das", "vieleicht", "libary");
        assertThat(proofreader.check(text, 0, text.length(), new Cancellation()))
                .isEqualTo(first);
        int second = text.indexOf("Sie");
        assertThat(proofreader.check(text, second, text.length(), new Cancellation()))
                .isEqualTo(first.subList(1, 3));
    }

    @Test
    void wordsAndRulesOfTheWritersOwnCount() {
        String text = "Sie hat das vieleicht vergessen, weil sie müde war.";

        assertThat(ProofreaderTesting.ask(
                                ProofreadingPolicy.FAST,
                                new RewriteTask(text, "", "", "grammar", ""),
                                java.util.Set.of("vieleicht"))
                        .text())
                .isEqualTo(text);
    }
}
