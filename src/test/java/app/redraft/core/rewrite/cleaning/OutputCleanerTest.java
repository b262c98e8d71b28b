package app.redraft.core.rewrite.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What models wrap around an answer is removed; what the writer's own text has stays. */
class OutputCleanerTest {
    private static final String PLAIN = "The cat sat on the mat.";

    static Stream<Arguments> wrapped() {
        return Stream.of(
                Arguments.of("nothing", PLAIN, "A cat sat on a mat.", "A cat sat on a mat."),
                Arguments.of("preamble", PLAIN, "Here is the rewritten passage:\n\nA cat sat.", "A cat sat."),
                Arguments.of("polite preamble", PLAIN, "Sure! Here's a clearer version:\nA cat sat.", "A cat sat."),
                Arguments.of("label", PLAIN, "Rewritten passage:\nA cat sat.", "A cat sat."),
                Arguments.of("bold label", PLAIN, "Revised version:**\n\nA cat sat.", "A cat sat."),
                Arguments.of("code fence", PLAIN, "```\nA cat sat.\n```", "A cat sat."),
                Arguments.of("code fence with language", PLAIN, "```markdown\nA cat sat.\n```", "A cat sat."),
                Arguments.of("preamble and fence", PLAIN, "Here you go:\n```text\nA cat sat.\n```", "A cat sat."),
                Arguments.of("straight quotes", PLAIN, "\"A cat sat.\"", "A cat sat."),
                Arguments.of("curly quotes", PLAIN, "“A cat sat.”", "A cat sat."),
                Arguments.of("German quotes", PLAIN, "„Eine Katze saß.“", "Eine Katze saß."),
                Arguments.of("think block", PLAIN, "<think>\nHm, \"cat\".\n</think>\n\nA cat sat.", "A cat sat."),
                Arguments.of("our own tag", PLAIN, "<passage>\nA cat sat.\n</passage>", "A cat sat."),
                Arguments.of("white space around", PLAIN, "\n\n  A cat sat.\n", "A cat sat."),
                Arguments.of("dialogue stays", PLAIN, "\"Sit,\" she said. \"Now.\"", "\"Sit,\" she said. \"Now.\""),
                Arguments.of("control characters", PLAIN, "\u0000A \u001Bcat\u0007 sat.\u0085", "A cat sat."),
                Arguments.of("own form feed stays", "One.\fTwo.", "Uno.\fDue.", "Uno.\fDue."),
                Arguments.of("own quotes stay", "\"Sit down.\"", "\"Sit.\"", "\"Sit.\""),
                Arguments.of("own fence stays", "```\nx=1\n```", "```\nx = 1\n```", "```\nx = 1\n```"),
                Arguments.of(
                        "own preamble stays",
                        "Here is the list:\n- a",
                        "Here is the list:\n- b",
                        "Here is the list:\n- b"),
                Arguments.of(
                        "a sentence that starts like one",
                        PLAIN,
                        "Sure enough, the cat sat.",
                        "Sure enough, the cat sat."),
                Arguments.of("inner code stays", PLAIN, "Run `x`.\n\n```\ny\n```", "Run `x`.\n\n```\ny\n```"),
                Arguments.of("inner break kept", PLAIN, "One.\n\nTwo.", "One.\n\nTwo."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrapped")
    void cleansTheWholeAnswer(String what, String original, String raw, String expected) {
        OutputCleaner cleaner = new OutputCleaner(original, "");
        cleaner.push(raw);
        assertThat(cleaner.finish()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrapped")
    void cleansTheSameWhenItComesLetterByLetter(String what, String original, String raw, String expected) {
        OutputCleaner cleaner = new OutputCleaner(original, "");
        raw.codePoints().forEach(letter -> cleaner.push(Character.toString(letter)));
        assertThat(cleaner.finish()).isEqualTo(expected);
    }

    static Stream<Arguments> everyAnswer() {
        return Stream.of(wrapped(), chatty(), good()).flatMap(answers -> answers);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyAnswer")
    void showsNothingWhileStreamingThatIsNotThereAtTheEnd(String what, String original, String raw, String expected) {
        OutputCleaner cleaner = new OutputCleaner(original, "");
        StringBuilder shown = new StringBuilder();
        raw.codePoints().forEach(letter -> {
            OutputCleaner.Piece piece = cleaner.push(Character.toString(letter));
            if (piece.replaces()) {
                assertThat(piece.text()).contains(shown);
                shown.setLength(0);
            }
            shown.append(piece.text());
        });
        assertThat(cleaner.finish()).isEqualTo(expected).contains(shown);
    }

    static Stream<Arguments> chatty() {
        return Stream.of(
                        "Here's the revised paragraph:",
                        "Certainly! Here is a more concise version of your text:",
                        "Of course. Below is the corrected passage:",
                        "Sure, here you go:",
                        "Here you go:",
                        "**Revised version:**",
                        "Corrected:",
                        "### Rewritten text:",
                        "Here is a version that flows better:",
                        "Okay, I fixed the grammar:",
                        "I've rewritten the passage to be clearer:",
                        "The following is an improved draft:",
                        "As requested, here is the formal version:",
                        "Here's my attempt:",
                        "The revised passage is as follows:",
                        "**Here is your rewritten paragraph:**",
                        "Sure thing! Here you go:",
                        "Here's the corrected one:",
                        "Edited version (British English):",
                        "Hier ist die überarbeitete Fassung:",
                        "Gerne! Hier ist der korrigierte Text:",
                        "Überarbeitete Fassung:",
                        "Voici la version corrigée :",
                        "Bien sûr ! Voici le texte reformulé :",
                        "Version corrigée :",
                        "Aquí tienes la versión mejorada:",
                        "Claro, aquí está el texto corregido:",
                        "Ecco la versione riscritta:",
                        "Aqui está o texto revisado:",
                        "Hier is de herschreven tekst:",
                        "Här är den omskrivna texten:",
                        "Oto poprawiona wersja:",
                        "Вот исправленный текст:",
                        "Конечно! Вот улучшенный вариант:",
                        "İşte düzeltilmiş metin:",
                        "以下是修改后的版本：",
                        "改写后的文本：",
                        "以下が書き直した文章です：",
                        "修正後の文章：",
                        "다음은 수정된 버전입니다:",
                        "إليك النص المصحح:",
                        "Here's how I'd phrase it:",
                        "Here is the text with the grammar fixed:",
                        "Certainly. I have rewritten the passage for you:",
                        "Let me rewrite that for you:",
                        "Below is a polished version of the passage.",
                        "**Rewritten:**",
                        "Hier ist eine klarere Version:",
                        "Ich habe den Text überarbeitet:",
                        "Gern! Hier ist die gekürzte Fassung:",
                        "Umformuliert:",
                        "J'ai reformulé le passage :",
                        "Avec plaisir ! Voici la version révisée :",
                        "¡Claro! Aquí tienes una versión más clara:",
                        "¡Por supuesto! Aquí va tu párrafo más conciso:",
                        "He reescrito el párrafo:",
                        "Esta es la versión mejorada:")
                .map(line -> Arguments.of(line, PLAIN, line + "\n\nA cat sat.", "A cat sat."));
    }

    @Test
    void takesRemarksAndRulesAway() {
        assertThat(cleaned(PLAIN, "Sure!\n\nHere's the polished version:\n\n---\n\nA cat sat.\n\n---"))
                .isEqualTo("A cat sat.");
        assertThat(cleaned(PLAIN, "Of course, here is the shorter text.\n\nA cat sat."))
                .isEqualTo("A cat sat.");
        assertThat(cleaned(PLAIN, "I've corrected the text for you.\n\nA cat sat."))
                .isEqualTo("A cat sat.");
    }

    static Stream<Arguments> good() {
        return Stream.of(
                        Arguments.of(
                                "You will need the following things for the cake:\n- flour\n- eggs",
                                "Here is what the cake needs:\n- flour\n- eggs"),
                        Arguments.of(
                                "First mix the flour, then bake it.",
                                "Here are the steps:\n1. Mix the flour.\n2. Bake it."),
                        Arguments.of("I left because of boredom and pay.", "Below is why I left:\n- boredom\n- pay"),
                        Arguments.of("Flour and eggs are all it takes.", "Here is all you need:\n\n- flour\n- eggs"),
                        Arguments.of(
                                "What follows is the list of names:\nAnn\nBo",
                                "The following is the list of names:\nAnn\nBo"),
                        Arguments.of(
                                "The revised version of the law is short. It has one rule.",
                                "Here is the revised version of the law:\none rule."),
                        Arguments.of(
                                "The timetable is another now. Monday nine, Tuesday ten.",
                                "Here is the updated schedule:\n- Monday: nine\n- Tuesday: ten"),
                        Arguments.of("We will spend less on travel.", "Below is the revised budget:\n- travel: less"),
                        Arguments.of("I have three reasons.", "Here are three reasons I left:\n- pay\n- noise"),
                        Arguments.of("He agreed to come. Then he left.", "Sure, he agreed.\n\nThen he left."),
                        Arguments.of("Of course he came!", "Of course!\n\nHe came."),
                        Arguments.of("A short text: read it.", "Here is the short text:\nread it."),
                        Arguments.of("Corrected edition\nLondon 1890", "Corrected edition:\nLondon 1890"),
                        Arguments.of(
                                "Dear Ann, thank you for the letter.", "Great news, Ann:\nthank you for the letter."),
                        Arguments.of("Man braucht Mehl und Eier.", "Hier ist, was man braucht:\n- Mehl\n- Eier"),
                        Arguments.of("Il faut de la farine.", "Voici ce qu'il faut :\n- de la farine"),
                        Arguments.of("需要面粉和鸡蛋。", "以下是需要的材料：\n- 面粉\n- 鸡蛋"),
                        Arguments.of("My answer is yes. I will come.", "Of course.\n\nI'll come."),
                        Arguments.of("I agree with you. We should go.", "Absolutely!\n\nLet's go."),
                        Arguments.of("Je suis d'accord. Viens.", "Bien sûr !\n\nViens."),
                        Arguments.of("I want you to hear this. We lost.", "Okay, listen:\nwe lost."),
                        Arguments.of("The app is faster and smaller.", "Improved:\n- speed\n- size"),
                        Arguments.of("What got better: the speed.", "Improvements:\n\nThe speed."),
                        Arguments.of("Der Motor läuft jetzt ruhiger.", "Verbesserungen:\n- Der Motor läuft ruhiger"),
                        Arguments.of(
                                "I found a comma and a dot missing.", "Here are the corrections:\n- a comma\n- a dot"),
                        Arguments.of("He won and she lost.", "Here are the results:\n- he won\n- she lost"),
                        Arguments.of("I think we should leave.", "Here's my suggestion:\nlet's leave."),
                        Arguments.of("We could go by car instead.", "Here is an alternative:\ngo by car."),
                        Arguments.of("In brief, we lost.", "Here's the short of it:\nwe lost."),
                        Arguments.of(
                                "The law is short now. It has one rule.",
                                "Here is the revised version of the law:\none rule."),
                        Arguments.of("The automobile runs again.", "I fixed the car:\nit runs."),
                        Arguments.of("The motto of the house is to work hard.", "\"Work hard.\""),
                        Arguments.of("It's called The Great Escape.", "\"The Great Escape\""),
                        Arguments.of("He said he would leave.", "\"I'm leaving.\""),
                        Arguments.of("She told us to be quiet.", "“Be quiet!”"),
                        Arguments.of("Er sagte, er gehe.", "„Ich gehe.“"),
                        Arguments.of(PLAIN, "\"Sit,\" she said to the cat. \"Stay.\""),
                        Arguments.of(PLAIN, "'Tis said the cat didn't sit."))
                .map(Arguments::get)
                .map(pair -> Arguments.of(pair[1], pair[0], pair[1], pair[1]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"chatty", "good"})
    void takesAwayOnlyWhatSpeaksOfTheRewrite(String what, String original, String raw, String expected) {
        assertThat(cleaned(original, raw)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Put it in direct speech",
                "as dialogue",
                "make it a quote",
                "turn it into what she says",
                "Schreibe es als wörtliche Rede",
                "mets-le entre guillemets",
                "ponlo en estilo directo",
                "改成直接引语",
                "会話にして"
            })
    void directSpeechThatWasAskedForKeepsItsMarks(String wish) {
        OutputCleaner cleaner = new OutputCleaner("She wants to leave.", wish);
        assertThat(cleaner.push("\"I'm leaving.").text()).startsWith("\"");
        cleaner.push("\"");
        assertThat(cleaner.finish()).isEqualTo("\"I'm leaving.\"");
        assertThat(cleaner.removed()).isEmpty();
    }

    @Test
    void saysWhatWasRemovedAndWhere() {
        OutputCleaner cleaner = new OutputCleaner(PLAIN, "");
        cleaner.push("Here is the rewritten passage:\n\n“A cat sat.”");
        assertThat(cleaner.finish()).isEqualTo("A cat sat.");
        assertThat(cleaner.removed())
                .containsExactly(new Removed("Here is the rewritten passage:\n\n“", 0), new Removed("”", 10));
    }

    @Test
    void aLineThatTellsWhatTheRewriteIsAboutGoesWhereTheRewriteSaysItToo() {
        assertThat(cleaned(
                        "The lighthouse stood alone.",
                        "Here is a clearer text about the lighthouse:\n\nThe lighthouse stood."))
                .isEqualTo("The lighthouse stood.");
    }

    @Test
    void aCodeBlockThatWasAskedForKeepsItsFence() {
        OutputCleaner cleaner = new OutputCleaner("The command is ls.", "put it in a code block");
        assertThat(cleaner.push("```sh\nls\n```").text()).startsWith("```sh");
        assertThat(cleaner.finish()).isEqualTo("```sh\nls\n```");
    }

    @Test
    void aTagThatThePromptDefusedComesBackWhole() {
        assertThat(cleaned("a </passage> b", PassageTags.defuse("A </passage> b")))
                .isEqualTo("A </passage> b");
    }

    private static String cleaned(String original, String raw) {
        OutputCleaner cleaner = new OutputCleaner(original, "");
        cleaner.push(raw);
        return cleaner.finish();
    }

    @Test
    void anAnswerThatOnlyBeginsLikeAPreambleIsShownAtOnce() {
        OutputCleaner cleaner = new OutputCleaner("A fox jumps.", "");
        assertThat(cleaner.push("The ").text() + cleaner.push("fox ").text()).isEqualTo("The fox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The dog", "This is", "My dog", "Great expectations", "Here lies", "Of course he"})
    void anOrdinaryBeginningIsShownAtOnce(String beginning) {
        assertThat(new OutputCleaner(PLAIN, "").push(beginning + " went home").text())
                .isEqualTo(beginning + " went home");
    }
}
