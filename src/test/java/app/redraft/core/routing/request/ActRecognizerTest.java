package app.redraft.core.routing.request;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.routing.request.ActRecognizer.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Acts are recognised from the instruction, in several languages, by whole words. */
class ActRecognizerTest {
    private final ActRecognizer acts = new ActRecognizer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Correct the spelling|EASY|correct
                    Korrigiere die Rechtschreibung|EASY|correct
                    Corrige les fautes d'orthographe|EASY|correct
                    Corrige las faltas de ortografía|EASY|correct
                    Make it shorter|EASY|shorten
                    Bitte kürzen|EASY|shorten
                    Raccourcis ce passage|EASY|shorten
                    Acorta este párrafo|EASY|shorten
                    Retell it from the baker's point of view|DEMANDING|viewpoint
                    Erzähle das aus der Sicht des Bäckers|DEMANDING|viewpoint
                    Raconte cela du point de vue du boulanger|DEMANDING|viewpoint
                    Cuéntalo desde el punto de vista del panadero|DEMANDING|viewpoint
                    Expand this paragraph|DEMANDING|extend
                    Führe den Absatz ausführlicher aus|DEMANDING|extend
                    Étoffe ce paragraphe|DEMANDING|extend
                    Amplía este párrafo|DEMANDING|extend
                    Restructure the argument|DEMANDING|restructure
                    Strukturiere den Text neu|DEMANDING|restructure
                    Réorganise ce texte|DEMANDING|restructure
                    Reorganiza el texto|DEMANDING|restructure
                    Argue against this|DEMANDING|argue
                    Widerlege diese Behauptung|DEMANDING|argue
                    Réfute cette affirmation|DEMANDING|argue
                    Refuta esta afirmación|DEMANDING|argue
                    Invent a new ending|DEMANDING|invent
                    Erfinde ein anderes Ende|DEMANDING|invent
                    Invente une autre fin|DEMANDING|invent
                    Inventa otro final|DEMANDING|invent
                    """)
    void theSameActIsRecognisedInFourLanguages(String instruction, Verdict verdict, String act) {
        ActRecognizer.Reading reading = acts.read(instruction);
        assertThat(reading.verdict()).isEqualTo(verdict);
        assertThat(reading.act()).isEqualTo(act);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Stell die Absätze bitte um|restructure
                    Die Absätze sind umzustellen|restructure
                    Stelle alles um, was vor dem Prozess spielt|restructure
                    Setz mir bis morgen früh eine kleine Rede auf|compose
                    """)
    void germanVerbsInTwoPartsAreReadAsOne(String instruction, String act) {
        assertThat(acts.read(instruction))
                .extracting(ActRecognizer.Reading::act)
                .isEqualTo(act);
        assertThat(acts.read(instruction).verdict()).isEqualTo(Verdict.DEMANDING);
    }

    @Test
    void accentsMayBeLeftOut() {
        assertThat(acts.read("Etoffe ce paragraphe")).isEqualTo(acts.read("Étoffe ce paragraphe"));
        assertThat(acts.read("E\u0301toffe ce paragraphe")).isEqualTo(acts.read("Étoffe ce paragraphe"));
    }

    @Test
    void aFormThatIsOnlyMentionedDoesNotMakeMechanicalWorkDemanding() {
        assertThat(acts.read("Fix the typos in my poem").verdict()).isEqualTo(Verdict.EASY);
        assertThat(acts.read("Turn this into a poem").verdict()).isEqualTo(Verdict.DEMANDING);
        assertThat(acts.read("Fix the typos, then continue the story").verdict())
                .isEqualTo(Verdict.DEMANDING);
    }

    @Test
    void aQuotedWordIsNotAskedFor() {
        assertThat(acts.read("Replace 'compare' by \"design\"").verdict()).isEqualTo(Verdict.EASY);
        assertThat(acts.read("What does « développer » mean?").verdict()).isEqualTo(Verdict.EASY);
    }

    @Test
    void whatIsRuledOutIsNotAskedFor() {
        assertThat(acts.read("Shorten it, but do not invent anything").verdict())
                .isEqualTo(Verdict.EASY);
        assertThat(acts.read("Kürze den Text, ohne etwas zu erfinden").verdict())
                .isEqualTo(Verdict.EASY);
    }

    @Test
    void severalConditionsMakeLightWorkDemanding() {
        assertThat(acts.read("Simplify this").verdict()).isEqualTo(Verdict.EASY);
        assertThat(acts.read("Simplify this, keep every figure, do not name the patient, and end with one question,"
                                + " without technical words")
                        .verdict())
                .isEqualTo(Verdict.DEMANDING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Make it shorter|Make it shorter, but whatever each of them owes must stay
                    Put it into the past tense|Put it into the past tense and take out what she could not know yet
                    Make this readable|Make this readable for the tenants without changing what they have to pay
                    Kürze das|Kürze das, aber jede Zahl und jeder Vorbehalt muss bleiben
                    Ins Präsens setzen|Ins Präsens setzen und streichen, was er noch nicht wissen kann
                    Plus court|Plus court, sans que ce que doit chacun change
                    Más claro|Más claro, sin que cambie lo que debe cada uno
                    """)
    void aSecondDemandMakesACheapActHard(String cheap, String hard) {
        assertThat(acts.read(cheap).verdict()).isEqualTo(Verdict.EASY);
        assertThat(acts.read(hard).verdict()).isEqualTo(Verdict.DEMANDING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Fix the typos and leave the quotations as they are
                    Put it into the past tense, it is for the minutes
                    Nur die Kommas, sonst nichts
                    Corrige les fautes, ne touche pas au reste
                    Corrige las tildes y deja lo demás igual
                    """)
    void aConditionOnTheSurfaceLeavesACheapActCheap(String request) {
        assertThat(acts.read(request).verdict()).isEqualTo(Verdict.EASY);
    }

    @Test
    void aWordProblemIsRecognisedByItsQuantities() {
        ActRecognizer.Reading reading = acts.read("Two friends walk 12 km at 4 and 6 km an hour, the slower one starts"
                + " 30 minutes earlier. Who arrives first?");
        assertThat(reading.act()).isEqualTo("calculate");
        assertThat(acts.read("How many minutes are there between 8:15 and 10:40?")
                        .verdict())
                .isEqualTo(Verdict.EASY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What is the capital of Peru?
                    Which poetry prize is older?
                    Thanks, that is all
                    """)
    void aWordInsideAnotherIsNotFound(String instruction) {
        assertThat(acts.read(instruction).verdict()).isEqualTo(Verdict.EASY);
    }

    @Test
    void whatIsNotUnderstoodIsNoSignal() {
        assertThat(acts.read("Gwnewch hyn yn well").verdict()).isEqualTo(Verdict.NO_SIGNAL);
        assertThat(acts.read("").verdict()).isEqualTo(Verdict.NO_SIGNAL);
        assertThat(acts.read("გააკეთე ეს უკეთ").verdict()).isEqualTo(Verdict.NO_SIGNAL);
    }

    @Test
    void whatIsToStayIsNotAskedFor() {
        assertThat(acts.read("Expand this but keep the headings").act()).isEqualTo("extend");
        assertThat(acts.read("Für Kinder umschreiben, alle Zahlen behalten, mit einem Beispiel erklären")
                        .verdict())
                .isEqualTo(Verdict.DEMANDING);
    }

    @Test
    void whatIsLightWorkOnATextIsAQualityOfAThingThatIsMade() {
        assertThat(acts.read("Write a polite letter from these notes").act()).isEqualTo("compose");
        assertThat(acts.read("Formuliere aus den Notizen einen freundlichen Brief")
                        .act())
                .isEqualTo("compose");
        assertThat(acts.read("Make my letter polite").act()).isEqualTo("register");
        assertThat(acts.read("Turn my list into a poem").act()).isEqualTo("verse");
    }

    @Test
    void theLongerPhraseSaysBetterWhatIsMeant() {
        assertThat(acts.read("How do I say this in German?").verdict()).isEqualTo(Verdict.EASY);
        assertThat(acts.read("How do I make this scene scarier?").verdict()).isEqualTo(Verdict.DEMANDING);
    }

    @Test
    void aQuestionAboutHowATextIsMadeIsNotLookedUp() {
        assertThat(acts.read("What is the subtext of this exchange?").verdict()).isEqualTo(Verdict.DEMANDING);
        assertThat(acts.read("What is a metaphor?").verdict()).isEqualTo(Verdict.EASY);
        assertThat(acts.read("Is the metaphor overdone?").verdict()).isEqualTo(Verdict.DEMANDING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    contineu the storry|DEMANDING|invent
                    Anaylse it|DEMANDING|analyse
                    plese corect my speling|EASY|correct
                    Erweitre den Absatz|DEMANDING|extend
                    """)
    void aMisspeltWordIsReadAsTheKnownOneBesideIt(String instruction, Verdict verdict, String act) {
        assertThat(acts.read(instruction).verdict()).isEqualTo(verdict);
        assertThat(acts.read(instruction).act()).isEqualTo(act);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    请改正错别字|EASY|correct
                    请把这个故事续写下去|DEMANDING|invent
                    これを直してください|EASY|correct
                    この話の続きを書いて|DEMANDING|invent
                    맞춤법을 고쳐 주세요|EASY|correct
                    Исправь ошибки|EASY|correct
                    Придумай другой финал|DEMANDING|invent
                    Popraw literówki|EASY|correct
                    Napisz dalszy ciąg opowiadania|DEMANDING|invent
                    """)
    void otherLanguagesAreReadMoreThinly(String instruction, Verdict verdict, String act) {
        assertThat(acts.read(instruction).verdict()).isEqualTo(verdict);
        assertThat(acts.read(instruction).act()).isEqualTo(act);
    }
}
