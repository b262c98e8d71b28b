package app.redraft.core.quality.guard;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.bench.gate.TurnedSentences;
import app.redraft.core.quality.guard.Warning.Kind;
import app.redraft.infra.dictionary.EnglishLexicon;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rewrite changed in meaning is told; what is only said in other words is not. */
class MeaningGuardTest {
    private static final MeaningGuard GUARD = new MeaningGuard(new EnglishLexicon());

    private static final String CLEARER = "Make this passage clearer.";

    static Stream<Arguments> spoiled() {
        return Stream.of(
                spoiled(
                        Kind.NUMBER,
                        "The hall seats 480 people and was built in 1911.",
                        "Built in 1911, the hall seats 840 people."),
                spoiled(
                        Kind.NUMBER,
                        "She walked seven miles before breakfast.",
                        "Before breakfast she walked nine miles."),
                spoiled(Kind.NUMBER, "The fee is €1,250.50 a year.", "Each year the fee is €1,205.50."),
                spoiled(Kind.NUMBER, "Quote order INV-20931 when you write.", "When you write, quote order INV-20913."),
                spoiled(
                        Kind.NUMBER,
                        "The train leaves at 9:40 and arrives at noon.",
                        "The train leaves at 9:14 and arrives at noon."),
                spoiled(Kind.NUMBER, "About 12 % of the seeds failed.", "About 21 % of the seeds failed."),
                spoiled(Kind.UNIT, "The path is 12 km long and steep.", "The steep path is 12 miles long."),
                spoiled(Kind.UNIT, "Take 250 mg with water.", "With water, take 250 g."),
                spoiled(
                        Kind.DATE,
                        "The meeting moved from Tuesday to the week after.",
                        "The meeting moved from Thursday to the week after."),
                spoiled(Kind.DATE, "We open again in March.", "We will open again in April."),
                spoiled(
                        Kind.NAME,
                        "The letter that Halloran wrote was never sent to Ines.",
                        "The letter Halloran wrote was never sent to Irene."),
                spoiled(
                        Kind.NAME,
                        "It was Wojtek who found the key under the mat.",
                        "The key under the mat was found."),
                spoiled(
                        Kind.NAME,
                        "In the end Anna paid Bernard for the boat.",
                        "In the end Bernard paid Anna for the boat."),
                spoiled(Kind.NEGATION, "The committee did not approve the plan.", "The committee approved the plan."),
                spoiled(
                        Kind.NEGATION,
                        "You must never open the valve while the pump runs.",
                        "Always open the valve while the pump runs."),
                spoiled(
                        Kind.NEGATION,
                        "The results were significant in both groups.",
                        "The results were not significant in both groups."),
                spoiled(
                        Kind.NEGATION,
                        "Nobody in the village had seen the fox.",
                        "People in the village had seen the fox."),
                spoiled(
                        Kind.NEGATION,
                        "He can't swim, so he stayed on the pier.",
                        "He can swim, so he stayed on the pier."),
                spoiled(
                        Kind.NEGATION,
                        "The door was locked. There was no light in the hall.",
                        "The door was locked, and there was light in the hall."),
                spoiled(Kind.NEGATION, "Der Antrag wurde nicht bewilligt.", "Der Antrag wurde bewilligt."),
                spoiled(Kind.NEGATION, "Le conseil n'a pas approuvé le projet.", "Le conseil a approuvé le projet."),
                spoiled(Kind.NEGATION, "El comité no aprobó el proyecto.", "El comité aprobó el proyecto."),
                spoiled(
                        Kind.QUANTIFIER,
                        "Some members voted against the new rules.",
                        "All members voted against the new rules."),
                spoiled(
                        Kind.QUANTIFIER,
                        "Guests may leave their coats in the hall.",
                        "Guests must leave their coats in the hall."),
                spoiled(
                        Kind.QUANTIFIER,
                        "The drug may cause headaches in older patients.",
                        "The drug causes headaches in older patients."),
                spoiled(
                        Kind.QUOTATION,
                        "“We shall not sell the mill,” she told them, and left.",
                        "“We will never sell our mill,” she told them, and left."),
                spoiled(Kind.LINK, "See https://example.org/guide for the steps.", "See the guide for the steps."),
                spoiled(Kind.LINK, "Write to desk@example.org before noon.", "Write to help@example.org before noon."),
                spoiled(Kind.CODE, "Run `make all` first, then wait.", "Run make first, then wait."),
                spoiled(Kind.MARKDOWN, "The treaty failed[^2] for two reasons.", "For two reasons the treaty failed."),
                spoiled(Kind.MARKDOWN, "This is **very** important to us.", "This matters to us very much."),
                spoiled(
                        Kind.INVENTION,
                        "The museum closes early in winter.",
                        "The museum closes early in winter. Director Paul Anders said that visitors had complained about it."),
                spoiled(
                        Kind.INVENTION,
                        "The bus was late again.",
                        "The bus was late again because of heavy snow. Over 300 passengers waited."),
                spoiled(
                        Kind.INVENTION,
                        "We planted beans and peas.",
                        "We planted beans and peas. Experts recommend this method for small gardens."),
                spoiled(
                        Kind.LANGUAGE,
                        "The weather was fine and we went to the beach with the dog.",
                        "Das Wetter war schön und wir gingen mit dem Hund an den Strand."),
                spoiled(
                        Kind.LANGUAGE,
                        "Das Wetter war schön und wir gingen mit dem Hund an den Strand.",
                        "The weather was fine and we went to the beach with the dog."),
                spoiled(
                        Kind.LENGTH,
                        "The mill stood on the river for two hundred years. Its wheel was broken twice, and twice the miller mended it with his own hands. When the railway came, nobody needed flour from the valley any more.",
                        "The mill stood on the river for two hundred years. Its wheel was broken twi"),
                spoiled(
                        Kind.PARAGRAPH,
                        "The first day was quiet.\n\nOn the second day it rained.\n\nOn the third day we left.",
                        "The first day was quiet. On the second day it rained. On the third day we left."));
    }

    private static Arguments spoiled(Kind kind, String original, String rewritten) {
        return Arguments.of(kind, original, rewritten);
    }

    @ParameterizedTest
    @MethodSource("spoiled")
    void whatWasChangedIsTold(Kind kind, String original, String rewritten) {
        assertThat(GUARD.check(original, rewritten, CLEARER))
                .extracting(Warning::kind)
                .contains(kind);
    }

    static Stream<Arguments> honest() {
        return Stream.of(
                        List.of(
                                "The window was broken by the children on Sunday.",
                                "On Sunday the children broke the window."),
                        List.of("She has forty-eight chairs and two tables.", "She has 48 chairs and 2 tables."),
                        List.of("The sum of 3,500 euros is due at 3 pm.", "€3500 is due at 15:00."),
                        List.of("He did not succeed in opening the door.", "He failed to open the door."),
                        List.of("It is not impossible that it will rain.", "It may well rain."),
                        List.of(
                                "They did not only lose the match but also the cup.",
                                "They lost both the match and the cup."),
                        List.of("Don't forget to lock the gate.", "Remember to lock the gate."),
                        List.of("I no longer live in Porto.", "I have stopped living in Porto."),
                        List.of("The bridge was not opened until May.", "The bridge opened only in May."),
                        List.of(
                                "It was raining. It was cold. We stayed in.",
                                "It was raining and cold, so we stayed in."),
                        List.of(
                                "Neither the cook nor the waiter had noticed it.",
                                "The cook and the waiter had not noticed it."),
                        List.of("There is nobody who knows the way.", "Nobody knows the way."),
                        List.of(
                                "The report, which was written by Mr Ames, is dated 14 March 2023.",
                                "Mr Ames wrote the report, dated March 14, 2023."),
                        List.of(
                                "In the year 2019 a total of 12 persons were employed there.",
                                "In 2019, twelve people worked there."),
                        List.of("The UK left the EU in 2020.", "The United Kingdom left the European Union in 2020."),
                        List.of("It is required that all staff must wear a badge.", "All staff must wear a badge."),
                        List.of("Members may not bring dogs.", "Members must not bring dogs."),
                        List.of(
                                "“Where is it?” he asked. “I put it here.”",
                                "“Where is it?” he asked. “I put it here.”\n"),
                        List.of(
                                "He said that he was tired and that he wanted to go home.",
                                "Tired, he said he wanted to go home."),
                        List.of(
                                "Due to the fact that the road was closed, we were late.",
                                "We were late because the road was closed."),
                        List.of("The price of the ticket is 20 dollars per person.", "Tickets cost $20 each."),
                        List.of(
                                "You should make sure that the lid is closed at all times.",
                                "Always keep the lid closed."),
                        List.of(
                                "We have decided that we are not going to raise the rent this year.",
                                "We will not raise the rent this year."),
                        List.of("There were a number of people who complained.", "Several people complained."),
                        List.of(
                                "The garden, which is small, has a pond. The pond is deep.",
                                "The small garden has a deep pond."),
                        List.of("I think that it's a good idea to wait.", "Waiting seems a good idea."),
                        List.of(
                                "Maria's brother sold his car to Tom last week.",
                                "Last week Tom bought the car of Maria's brother."),
                        List.of(
                                "The results was good in general but there was problems with the data.",
                                "The results were good in general, but there were problems with the data."),
                        List.of(
                                "The old man could hardly walk without his stick.",
                                "Without his stick the old man could barely walk."),
                        List.of("Please do not hesitate to contact us.", "Please contact us."),
                        List.of(
                                "Es wurde von der Kommission beschlossen, dass die Gebühr nicht erhöht wird.",
                                "Die Kommission hat beschlossen, die Gebühr nicht zu erhöhen."),
                        List.of(
                                "Die Besprechung findet am 14. März um 15 Uhr statt.",
                                "Am 14. März um 15:00 Uhr treffen wir uns zur Besprechung."),
                        List.of(
                                "La réunion n'aura pas lieu mardi, car la salle est fermée.",
                                "La salle étant fermée, la réunion n'aura pas lieu mardi."),
                        List.of(
                                "La reunión no será el martes porque la sala está cerrada.",
                                "Como la sala está cerrada, la reunión no será el martes."),
                        List.of(
                                "See [the guide](https://example.org/a) and run `npm i`.",
                                "First see [the guide](https://example.org/a), then run `npm i`."),
                        List.of(
                                "This is a **very** important point, and it is *mine*.",
                                "This point is **very** important, and it is *mine*."),
                        List.of(
                                "- bread that is fresh\n- milk that is cold\n- eggs",
                                "- fresh bread\n- cold milk\n- eggs"),
                        List.of(
                                "Dear Ms. Okafor, I am writing to inform you that your parcel has arrived.",
                                "Dear Ms. Okafor, your parcel has arrived."),
                        List.of(
                                "The team met on Monday and on Friday, and both meetings were short.",
                                "The team had two short meetings, on Monday and Friday."))
                .map(pair -> Arguments.of(pair.get(0), pair.get(1)));
    }

    @ParameterizedTest
    @MethodSource("honest")
    void otherWordsAreNoOtherMeaning(String original, String rewritten) {
        assertThat(GUARD.check(original, rewritten, CLEARER))
                .extracting(warning -> warning.kind() + " " + warning.original().in(original) + " -> "
                        + warning.rewritten().in(rewritten))
                .isEmpty();
    }

    static Stream<Arguments> sentences() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(MeaningGuardTest.class.getResourceAsStream("/quality/turned-sentences.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(parts -> Arguments.of(parts[0], parts[1], parts[2]));
        }
    }

    /** In English, German, French and Spanish. */
    @ParameterizedTest
    @MethodSource("sentences")
    void aTurnedSentenceIsToldAndAnHonestOneIsNot(String kinds, String original, String rewritten) {
        List<String> told = GUARD.check(original, rewritten, CLEARER).stream()
                .map(warning -> warning.kind().id())
                .toList();
        if (kinds.equals("-")) {
            assertThat(told).isEmpty();
        } else {
            assertThat(told).containsAnyOf(kinds.split("\\|"));
        }
    }

    @Test
    void ofAThirdSetNineOfTenAreToldAndHonestOnesHardlyEverMarked() {
        TurnedSentences third = TurnedSentences.of("third-sentences.tsv", GUARD);
        assertThat(third.right()).isGreaterThanOrEqualTo(third.turned() * 90 / 100);
        assertThat(third.alarms()).isLessThanOrEqualTo(third.honest() * 5 / 100);
    }

    @Test
    void whatWasAskedForIsNoWarning() {
        String text = "The weather was fine and we went to the beach with the dog.";
        assertThat(GUARD.check(
                        text,
                        "Das Wetter war schön und wir gingen mit dem Hund an den Strand.",
                        "Translate into German"))
                .isEmpty();
        String list = "We need bread.\n\nWe need milk.\n\nWe need eggs.";
        assertThat(GUARD.check(list, "We need bread, milk and eggs.", "Merge into one paragraph"))
                .isEmpty();
    }

    @Test
    void aWarningSaysWhereItIs() {
        String original = "We open at nine. The hall seats 480 people.";
        String rewritten = "We open at nine. The hall seats 840 people.";
        Warning warning = GUARD.check(original, rewritten, CLEARER).get(0);
        assertThat(warning.original().in(original)).isEqualTo("480");
        assertThat(warning.rewritten().in(rewritten)).isEqualTo("840");
    }

    @Test
    void anEqualOrEmptyTextHasNothingToLookAt() {
        assertThat(GUARD.check("Not 1.", "Not 1.", CLEARER)).isEmpty();
        assertThat(GUARD.check("Not 1.", " ", CLEARER)).isEmpty();
        assertThat(GUARD.check("", "Not 1.", CLEARER)).isNotNull();
    }
}
