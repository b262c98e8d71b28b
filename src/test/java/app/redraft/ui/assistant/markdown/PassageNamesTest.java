package app.redraft.ui.assistant.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.assistant.tool.DocumentText;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageNamesTest {
    private static final String BOOK =
            "# The ferry\n\nOne.\n\n## *Ines’s* letter\n\nTwo.\n\nThree.\n\n# Chapter 2\n\nFour.\n\n"
                    + "# Notes\n\nFive.\n\n# Notes\n\nSix.\n\nSeven.\n\nEight.\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '`',
            textBlock =
                    """
                    See ¶12.                 | 12-12
                    ¶3-5 and ¶ 7             | 3-5 7-7
                    ¶3–¶5, ¶3 – 5            | 3-5 3-5
                    ¶3—5                     | 3-5
                    ¶0 and ¶9-3 and ¶ twelve | -
                    ¶123456789               | -
                    § 3, p. 12, 3-5          | -
                    ¶¶3–4 and ¶¶ 7, 9        | 3-4 7-7 9-9
                    ¶13, ¶20, ¶14–16         | 13-13 14-16
                    ¶17 and paragraphs 15 to 99 | 17-17
                    """)
    void findsTheParagraphsThatASignNames(String text, String found) {
        assertThat(named(text, "Word.\n\n".repeat(17))).isEqualTo(found == null ? "" : found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '`',
            textBlock =
                    """
                    Paragraph 12 repeats it.                     | 12-12
                    In paragraphs 3 and 4, 12 people             | 3-3 4-4
                    paragraphs 3 to 5; paragraph 3 through 5     | 3-5 3-5
                    paragraphs 3, 4, and 7–9 say so              | 3-3 4-4 7-9
                    In paragraphs 3 to 5, 12 people come.        | 3-5
                    In paragraph 3, 12 people come.              | 3-3
                    (para. 7) and paras. 8 & 9                   | 7-7 8-8 9-9
                    Move it from paragraph 9 to paragraph 3      | 9-9 3-3
                    subparagraph 3, paragraph 3.2, paragraph 12b | -
                    paragraph 0 and paragraph 99                 | -
                    In Absatz 12 und in den Absätzen 3 bis 5     | 12-12 3-5
                    Absatz 3 und 4; Abs. 7                       | 3-3 4-4 7-7
                    Absätze 3, 4 und 9                           | 3-3 4-4 9-9
                    le paragraphe 12, les paragraphes 3 à 5      | 12-12 3-5
                    paragraphes 3 et 4                           | 3-3 4-4
                    el párrafo 12, los párrafos 3 a 5            | 12-12 3-5
                    párrafos 3 y 4, para 7 personas              | 3-3 4-4
                    PARAGRAPH 3                                  | 3-3
                    """)
    void findsTheParagraphsThatWordsName(String text, String found) {
        assertThat(named(text, "Word.\n\n".repeat(17))).isEqualTo(found == null ? "" : found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '`',
            textBlock =
                    """
                    “The ferry” is long            | 1-5
                    "The ferry," he says           | 1-5
                    « The ferry » et „The ferry“   | 1-5 1-5
                    In section The ferry, Ines     | 1-5
                    Im Kapitel Ines’s letter steht | 3-5
                    la sección «Ines’s letter»     | 3-5
                    le chapitre "Chapter 2"        | 6-7
                    Chapter 2 and Chapter 20       | 6-7
                    The ferry comes, “the ferry”   | -
                    “The ferry comes”, sections    | -
                    the section Notes, “Notes”     | -
                    """)
    void findsTheSectionsThatAreNamedByTheirHeadings(String text, String found) {
        assertThat(named(text, BOOK)).isEqualTo(found == null ? "" : found);
    }

    @Test
    void anEmptyDocumentHasNothingToName() {
        assertThat(named("paragraph 1 of section A", "")).isEmpty();
    }

    private static String named(String text, String document) {
        return PassageNames.of(new DocumentText(document)).in(text).stream()
                .map(each -> each.reference().first() + "-" + each.reference().last())
                .collect(Collectors.joining(" "));
    }
}
