package app.redraft.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LineStylesTest {

    static List<Arguments> samples() {
        return List.of(
                Arguments.of("A *word* and **two words**.", MarkdownStyle.EMPHASIS, "*word*"),
                Arguments.of("A *word* and **two words**.", MarkdownStyle.STRONG, "**two words**"),
                Arguments.of("snake_case_name", MarkdownStyle.EMPHASIS, ""),
                Arguments.of("_so_ it is", MarkdownStyle.EMPHASIS, "_so_"),
                Arguments.of("2 * 3 * 4", MarkdownStyle.EMPHASIS, ""),
                Arguments.of("***both***", MarkdownStyle.STRONG, "**both**"),
                Arguments.of("***both***", MarkdownStyle.EMPHASIS, "***both***"),
                Arguments.of("~~gone~~ here", MarkdownStyle.STRIKE, "~~gone~~"),
                Arguments.of("*a **b** c*", MarkdownStyle.EMPHASIS, "*a **b** c*"),
                Arguments.of("not \\*so\\*", MarkdownStyle.EMPHASIS, ""),
                Arguments.of("`*code*` *not*", MarkdownStyle.CODE, "`*code*`"),
                Arguments.of("``a ` b``", MarkdownStyle.CODE, "``a ` b``"),
                Arguments.of("`*code*` *not*", MarkdownStyle.EMPHASIS, "*not*"),
                Arguments.of("a `lonely tick and *words*", MarkdownStyle.EMPHASIS, "*words*"),
                Arguments.of("[the *words*](https://a.b/c_d \"t\")", MarkdownStyle.LINK, "the *words*"),
                Arguments.of("[x](<a b>) y", MarkdownStyle.ADDRESS, "<a b>"),
                Arguments.of("![a picture](p.png)", MarkdownStyle.LINK, "a picture"),
                Arguments.of("see [there][1]", MarkdownStyle.LINK, "there"),
                Arguments.of("only [brackets] here", MarkdownStyle.LINK, ""),
                Arguments.of("go to https://a.example/x, now", MarkdownStyle.ADDRESS, "https://a.example/x"),
                Arguments.of("a note[^1] here", MarkdownStyle.FOOTNOTE, "[^1]"),
                Arguments.of("[^1]: The note.", MarkdownStyle.FOOTNOTE, "[^1]:"),
                Arguments.of("it costs $5 or $6 today", MarkdownStyle.MATH, ""),
                Arguments.of("so $a^2 + b$ is", MarkdownStyle.MATH, "$a^2 + b$"),
                Arguments.of("a<br/>word", MarkdownStyle.HTML, "<br/>"),
                Arguments.of("# Title #", MarkdownStyle.HEADING_1, "# Title #"),
                Arguments.of("#hashtag", MarkdownStyle.HEADING_1, ""),
                Arguments.of("> a *quoted* word", MarkdownStyle.QUOTATION, "> a *quoted* word"),
                Arguments.of("- [x] done", MarkdownStyle.LIST, "- [x]"),
                Arguments.of("12. twelfth", MarkdownStyle.LIST, "12."),
                Arguments.of("1986. A year", MarkdownStyle.LIST, "1986."),
                Arguments.of("*ein **Wort*", MarkdownStyle.EMPHASIS, "*Wort*"),
                Arguments.of("**日本語**の文", MarkdownStyle.STRONG, "**日本語**"),
                Arguments.of("זה *חשוב* מאוד", MarkdownStyle.EMPHASIS, "*חשוב*"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wordsLookAsCommonMarkReadsThem(String line, MarkdownStyle style, String marked) {
        assertThat(stretches(line, style)).isEqualTo(marked.isEmpty() ? List.of() : List.of(marked));
    }

    @Test
    void emphasisGoesOnInTheNextLineOfAParagraph() {
        List<String> lines = List.of("This *is one", "long* sentence.");
        List<List<StyleRun>> runs = LineStyles.of(blocks(lines), lines);
        assertThat(marked(lines.get(0), runs.get(0), MarkdownStyle.EMPHASIS)).containsExactly("*is one");
        assertThat(marked(lines.get(1), runs.get(1), MarkdownStyle.EMPHASIS)).containsExactly("long*");
    }

    @Test
    void aFenceKeepsEverythingUntilItIsClosed() {
        assertThat(kinds("Text", "```java", "# not *a* heading", "~~~", "", "```", "# heading"))
                .containsExactly(
                        BlockLine.Kind.TEXT,
                        BlockLine.Kind.FENCE,
                        BlockLine.Kind.CODE,
                        BlockLine.Kind.CODE,
                        BlockLine.Kind.CODE,
                        BlockLine.Kind.FENCE,
                        BlockLine.Kind.HEADING);
    }

    @Test
    void frontMatterStandsOnlyAtTheBeginning() {
        assertThat(kinds("---", "title: A", "tags:", "  - b", "---", "Text"))
                .containsExactly(
                        BlockLine.Kind.FRONT_MATTER,
                        BlockLine.Kind.FRONT_MATTER,
                        BlockLine.Kind.FRONT_MATTER,
                        BlockLine.Kind.FRONT_MATTER,
                        BlockLine.Kind.FRONT_MATTER,
                        BlockLine.Kind.TEXT);
        assertThat(kinds("---", "It was a dark night.")).containsExactly(BlockLine.Kind.RULE, BlockLine.Kind.TEXT);
    }

    @Test
    void frontMatterThatIsNeverClosedEndsWithTheFirstSentence() {
        assertThat(kinds("---", "title: A", "", "It was a *dark* night.", "# One"))
                .endsWith(BlockLine.Kind.TEXT, BlockLine.Kind.HEADING);
    }

    @Test
    void tablesAreKnownByTheirSecondLine() {
        assertThat(kinds("a | b", "--|--", "c | d", "", "e | f"))
                .containsExactly(
                        BlockLine.Kind.TABLE_ROW,
                        BlockLine.Kind.TABLE_RULE,
                        BlockLine.Kind.TABLE_ROW,
                        BlockLine.Kind.BLANK,
                        BlockLine.Kind.TEXT);
    }

    @Test
    void underlinedLinesAreHeadings() {
        assertThat(kinds("Title", "=====", "", "Part", "---", "text", "", "---"))
                .containsExactly(
                        BlockLine.Kind.HEADING,
                        BlockLine.Kind.UNDERLINE,
                        BlockLine.Kind.BLANK,
                        BlockLine.Kind.HEADING,
                        BlockLine.Kind.UNDERLINE,
                        BlockLine.Kind.TEXT,
                        BlockLine.Kind.BLANK,
                        BlockLine.Kind.RULE);
    }

    @Test
    void aParagraphOfManyMarksIsReadInOneGo() {
        String line = "*a **b `c [d](e ".repeat(12_000);
        assertThat(LineStyles.of(blocks(List.of(line)), List.of(line)).get(0).stream()
                        .mapToInt(StyleRun::length)
                        .sum())
                .isEqualTo(line.length());
    }

    private static List<String> stretches(String line, MarkdownStyle style) {
        return marked(line, LineStyles.of(blocks(List.of(line)), List.of(line)).get(0), style);
    }

    private static List<String> marked(String line, List<StyleRun> runs, MarkdownStyle style) {
        List<String> result = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int at = 0;
        for (StyleRun run : runs) {
            if (style.in(run.styles())) {
                open.append(line, at, at + run.length());
            } else if (open.length() > 0) {
                result.add(open.toString());
                open.setLength(0);
            }
            at += run.length();
        }
        if (open.length() > 0) {
            result.add(open.toString());
        }
        return result;
    }

    private static List<BlockLine> blocks(List<String> lines) {
        List<BlockLine> result = new ArrayList<>();
        LineState state = LineState.START;
        for (int k = 0; k < lines.size(); k++) {
            BlockLine line = BlockReader.read(lines.get(k), state, k + 1 < lines.size() ? lines.get(k + 1) : "");
            result.add(line);
            state = line.after();
        }
        return result;
    }

    private static List<BlockLine.Kind> kinds(String... lines) {
        return blocks(List.of(lines)).stream().map(BlockLine::kind).toList();
    }
}
