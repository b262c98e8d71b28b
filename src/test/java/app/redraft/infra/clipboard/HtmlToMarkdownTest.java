package app.redraft.infra.clipboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlToMarkdownTest {

    @Test
    void wordsOfABrowserKeepTheirForm() {
        assertThat(
                        markdown(
                                "<h2>Title</h2>\n<p>Some <b>bold</b> and <i>slanted </i>words, <a href=\"https://a.example/b\">a"
                                        + " link</a>,<del>gone</del> <code>x*y</code>.<br>Next</p><hr><blockquote><p>so</p></blockquote>"))
                .isEqualTo(
                        "## Title\n\nSome **bold** and *slanted* words, [a link](https://a.example/b),~~gone~~ `x*y`.  \nNext\n\n"
                                + "___\n\n> so");
    }

    @Test
    void listsAndTablesKeepTheirShape() {
        assertThat(markdown("<ul><li>one</li><li>two<ol><li>a</li><li>b</li></ol></li></ul>"))
                .isEqualTo("- one\n- two\n  1. a\n  2. b");
        assertThat(markdown("<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2|3</td></tr></table>"))
                .contains("|A|B|", "|1|2\\|3|");
        assertThat(markdown("<pre>a  b\n  c</pre><b>x</b>")).isEqualTo("```\na  b\n  c\n```\n\n**x**");
    }

    @Test
    void wordWritesListsAndEmphasisInItsOwnWay() {
        assertThat(markdown("<html xmlns:o=\"urn:x\"><body><!--StartFragment--><h1>Head<o:p></o:p></h1>"
                        + "<p class=MsoNormal>A <b>bold<span> word</span></b>&nbsp;here.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>"
                        + "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>one</p>"
                        + "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o&nbsp;</span>in</p>"
                        + "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·&nbsp;</span>two</p>"
                        + "<!--EndFragment--></body></html>"))
                .isEqualTo("# Head\n\nA **bold word** here.\n\n- one\n  - in\n- two");
        assertThat(markdown(
                        "<b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><p><span style=\"font-weight:700\">Bold</span>"
                                + "<span style=\"font-style:italic;\"> slanted</span></p></b>"))
                .isEqualTo("**Bold** *slanted*");
    }

    @Test
    void nothingThatRunsOrLoadsIsKept() {
        String markdown = markdown("<p><b onclick=x()>a</b><script>alert(1)</script><style>p{}</style>"
                + "<a href=\"javascript:alert(1)\">bad</a> <img src=\"data:image/png;base64,AAAA\" alt=\"a chart\">"
                + "<iframe src=\"https://x.example\"></iframe></p>");
        assertThat(markdown).isEqualTo("**a**bad a chart");
    }

    @Test
    void charactersThatWouldBeMarksAreKeptAsTheyAre() {
        assertThat(markdown("<p><b>x</b> 2 * 3 * 4 and [a](b) # _c_</p>"))
                .startsWith("**x** 2 \\* 3 \\* 4 and \\[a\\](b)");
    }

    @Test
    void lettersWithoutFormAreLeftToThePlainText() {
        HtmlToMarkdown reader = new HtmlToMarkdown();
        assertThat(reader.toMarkdown("<div style=\"color:#fff\"><span style=\"color:red\">int</span> x</div>"))
                .isEmpty();
        assertThat(reader.toMarkdown("<p> </p>")).isEmpty();
        assertThat(reader.toMarkdown("")).isEmpty();
        assertThat(reader.toMarkdown("<b>" + "<div>".repeat(5_000) + "x")).isNotNull();
    }

    private static String markdown(String html) {
        return new HtmlToMarkdown().toMarkdown(html).orElseThrow();
    }
}
