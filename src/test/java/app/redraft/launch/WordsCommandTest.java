package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code redraft words} and what it changes in a rewrite, as in a terminal. */
class WordsCommandTest {
    @TempDir
    Path home;

    private Path chapter;

    @BeforeEach
    void begin() throws IOException {
        chapter = Files.writeString(home.resolve("chapter.md"), "");
    }

    private CommandRun words(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "words";
        System.arraycopy(args, 0, all, 1, args.length);
        return CommandRun.of(home, "", all);
    }

    private String rewritten(String tier, String text) throws IOException {
        Files.writeString(chapter, text);
        return CommandRun.of(home, "", "rewrite", "--preset", "grammar", "--tier", tier, chapter.toString())
                .out()
                .strip();
    }

    @ParameterizedTest
    @ValueSource(strings = {"edge", "frontier"})
    void aWordStaysInAllItsFormsOnceItIsAdded(String tier) throws IOException {
        String text = "Recieve is mine. I recieve letters, and recieve\u2019s end is near.";
        assertThat(rewritten(tier, text)).contains("I receive letters");

        assertThat(words("add", "recieve").code()).isZero();
        assertThat(rewritten(tier, text)).isEqualTo(text);

        assertThat(words("remove", "recieve").code()).isZero();
        assertThat(rewritten(tier, text)).contains("I receive letters");
    }

    @Test
    void aWordOfOneDocumentIsAMistakeInOthers() throws IOException {
        words("add", "--file", chapter.toString(), "teh");

        assertThat(rewritten("edge", "We saw teh cat.")).isEqualTo("We saw teh cat.");
        assertThat(CommandRun.of(home, "We saw teh cat.", "rewrite", "--preset", "grammar")
                        .out()
                        .strip())
                .isEqualTo("We saw the cat.");
    }

    @Test
    void noRuleTakesAWordOfOnesOwnAway() throws IOException {
        String text = "He has alot of datas.";
        words("add", "alot", "datas");

        assertThat(rewritten("frontier", text)).isEqualTo(text);
    }

    @Test
    void aRuleThatIsIgnoredFindsNothingMore() throws IOException {
        String text = "She bought a apple.";
        assertThat(rewritten("edge", text)).isEqualTo("She bought an apple.");

        words("add", "--rule", "en_a_vs_an", "--file", chapter.toString());
        assertThat(rewritten("edge", text)).isEqualTo(text);

        words("remove", "--rule", "EN_A_VS_AN", "--file", chapter.toString());
        assertThat(rewritten("edge", text)).isEqualTo("She bought an apple.");
    }

    @ParameterizedTest
    @CsvSource({
        "auto, My favorite colour has traveled.",
        "en-US, My favorite color has traveled.",
        "en-GB, My favourite colour has travelled.",
        "en-AU, My favourite colour has travelled.",
        "en-CA, My favourite colour has travelled.",
        "en-NZ, My favourite colour has travelled.",
        "en-ZA, My favourite colour has travelled."
    })
    void aTextIsSpeltAsTheChosenVariantDoes(String variant, String spelt) throws IOException {
        assertThat(words("variant", variant).code()).isZero();

        assertThat(rewritten("edge", "My favorite colour has traveled.")).isEqualTo(spelt);
    }

    @Test
    void theVariantOfADocumentWinsAndNamesStay() throws IOException {
        words("variant", "en-US");
        words("variant", "--file", chapter.toString(), "en-GB");

        assertThat(words("variant").out().strip()).isEqualTo("en-US");
        assertThat(words("variant", "--file", chapter.toString()).out().strip()).isEqualTo("en-GB");
        assertThat(rewritten(
                        "edge",
                        "Color matters at the Lincoln Center, and `color` is a key. The theater\u2019s color faded."))
                .isEqualTo(
                        "Colour matters at the Lincoln Center, and `color` is a key. The theatre\u2019s colour faded.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "auto|Strasse, vieleicht|Strasse, vieleicht",
                "de-DE|Die Strasse ist vieleicht gesperrt.|Die Straße ist vielleicht gesperrt.",
                "de-CH|Die Strasse ist vieleicht gesperrt.|Die Strasse ist vielleicht gesperrt.",
                "fr|vraimant bientot|vraiment bientôt",
                "es|camion, telefono|camión, teléfono"
            })
    void aTextTooShortToTellIsReadInTheChosenLanguage(String language, String text, String right) throws IOException {
        assertThat(words("variant", "--file", chapter(text).toString(), language)
                        .code())
                .isZero();

        assertThat(rewritten("edge", text)).isEqualTo(right);
    }

    private Path chapter(String text) throws IOException {
        return Files.writeString(chapter, text);
    }

    @Test
    void listsWhatIsKept() {
        words("add", "Tshwane", "glimber");
        words("add", "--rule", "EN_A_VS_AN");
        words("add", "--file", chapter.toString(), "teh");

        assertThat(words("list").out().lines()).containsExactly("glimber", "Tshwane", "ignored rule: EN_A_VS_AN");
        assertThat(words("list", "--format", "json", "--file", chapter.toString())
                        .lastLine()
                        .toString())
                .isEqualTo(
                        "{\"words\":[\"glimber\",\"Tshwane\"],\"ignored_rules\":[\"EN_A_VS_AN\"],\"variant\":\"auto\","
                                + "\"document\":{\"file\":\"" + chapter + "\",\"words\":[\"teh\"],\"ignored_rules\":[],"
                                + "\"variant\":\"auto\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "add; good; two words, 2, no single word",
        "add; 42, 2, no single word",
        "add; , 2, no single word",
        "add; --rule; two words, 2, no name of a rule",
        "add; --file; nowhere.md; word, 2, no file",
        "add, 2, WORD",
        "remove; glimber, 1, glimber",
        "variant; pl-PL, 2, de-CH",
        "list; --format; xml, 2, xml",
        "'', 2, add"
    })
    void whatCannotBeIsToldInOneLineAndChangesNothing(String line, int code, String told) {
        CommandRun run = line.isEmpty() ? words() : words(line.split("; ?", -1));

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.err()).contains(told);
        assertThat(run.out()).isEmpty();
        assertThat(home.resolve("dictionary.json")).doesNotExist();
    }

    @Test
    void aDamagedFileIsToldAndStaysAsItIs() throws IOException {
        Path file = Files.writeString(home.resolve("dictionary.json"), "{");

        assertThat(words("list").code()).isEqualTo(1);
        assertThat(words("add", "glimber").code()).isEqualTo(1);
        assertThat(words("add", "glimber").err()).contains(file.toString());
        assertThat(file).hasContent("{");
        assertThat(rewritten("edge", "We saw teh cat.")).isEqualTo("We saw the cat.");
    }
}
