package app.redraft.infra.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.rewrite.shield.Shield;
import app.redraft.core.rewrite.shield.anchor.Anchor;
import app.redraft.core.rewrite.shield.anchor.AnchorKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must not change is found by what Markdown and the notations of writers say. */
class CommonMarkAnchorsTest {
    private static final Shield SHIELD =
            new Shield(new CommonMarkAnchors(), () -> List.of("Ludwig Hohl", "(Miller, 2019)"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '\u0001',
            value = {
                "The mill burned down.[^1] | FOOTNOTE | [^1]",
                "[^note]: The mill burned down. | FOOTNOTE | [^note]:",
                "It burned down.^[Two walls stood.] | FOOTNOTE | ^[Two walls stood.]",
                "The mill burned down.² | FOOTNOTE | ²",
                "The mill burned down.<sup>3</sup> | FOOTNOTE | <sup>3</sup>",
                "The mill burned down.† | FOOTNOTE | †",
                "It burned \\footnote{In May.} down. | FOOTNOTE | \\footnote{In May.}",
                "It burned \\cite{mill1893} down. | CITATION | \\cite{mill1893}",
                "It burned \\citep[see][p.~3]{mill, fire} down. | CITATION | \\citep[see][p.~3]{mill, fire}",
                "It burned \\parencite*{mill} down. | CITATION | \\parencite*{mill}",
                "It burned, see \\ref{fig:mill}. | CITATION | \\ref{fig:mill}",
                "It burned down [@mill1893]. | CITATION | [@mill1893]",
                "It burned down [see @mill1893, p. 3; -@fire]. | CITATION | [see @mill1893, p. 3; -@fire]",
                "As @mill1893 says, it burned. | CITATION | @mill1893",
                "The value $x_1 + 2$ is small. | MATH | $x_1 + 2$",
                "The value $n$ is small. | MATH | $n$",
                "The value $$x^2$$ is small. | MATH | $$x^2$$",
                "The value \\(a + b\\) is small. | MATH | \\(a + b\\)",
                "The value \\[a = b\\] is small. | MATH | \\[a = b\\]",
                "Run `git push` now. | CODE | `git push`",
                "Run ``a ` b`` now. | CODE | ``a ` b``",
                "See <https://example.org/a>. | LINK | <https://example.org/a>",
                "See https://example.org/a?b=c, then go. | LINK | https://example.org/a?b=c",
                "Write to jo@example.org. | LINK | jo@example.org",
                "See ![a mill](mill.png \"Mill\") here. | IMAGE | ![a mill](mill.png \"Mill\")",
                "See ![[mill.png]] here. | WIKI | ![[mill.png]]",
                "See [[The Mill]] here. | WIKI | [[The Mill]]",
                "A line<br/>and more. | HTML | <br/>",
                "A line <!-- note to self --> and more. | HTML | <!-- note to self -->",
                "Salt &amp; pepper. | ENTITY | &amp;",
                "Dear {{first name}}, hello. | FIELD | {{first name}}",
                "Dear {name}, hello. | FIELD | {name}",
                "Dear %s, hello. | FIELD | %s",
                "Dear %1$s, hello. | FIELD | %1$s",
                "Dear %(name)s, hello. | FIELD | %(name)s",
                "Dear ${name}, hello. | FIELD | ${name}",
                "Dear <%= name %>, hello. | FIELD | <%= name %>",
                "You have {n, plural, one {a mill} other {# mills}}. | FIELD | {n, plural, one {a mill} other {# mills}}",
                "A letter by Ludwig Hohl came. | TERM | Ludwig Hohl",
                "It burned (Miller, 2019). | TERM | (Miller, 2019)",
            })
    void somethingWhole(String text, AnchorKind kind, String letters) {
        List<Anchor> anchors = SHIELD.anchors(text, "Improve this.");
        assertThat(anchors).hasSize(1);
        Anchor anchor = anchors.get(0);
        assertThat(anchor.kind()).isEqualTo(kind);
        assertThat(text.substring(anchor.start(), anchor.end())).isEqualTo(letters);
        assertThat(anchor.isPair()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '\u0001',
            value = {
                "It is **not** safe. | EMPHASIS | ** | **",
                "It is *not* safe. | EMPHASIS | * | *",
                "It is _not_ safe. | EMPHASIS | _ | _",
                "It is ~~not~~ safe. | EMPHASIS | ~~ | ~~",
                "It is \\emph{not} safe. | EMPHASIS | \\emph{ | }",
                "See [the mill](https://example.org \"Mill\") there. | LINK | [ | ](https://example.org \"Mill\")",
                "See [the mill][m] there. | LINK | [ | ][m]",
                "It is <b>not</b> safe. | HTML | <b> | </b>",
            })
    void marksAroundWords(String text, AnchorKind kind, String open, String close) {
        List<Anchor> anchors = SHIELD.anchors(text, "Improve this.");
        assertThat(anchors).hasSize(1);
        Anchor anchor = anchors.get(0);
        assertThat(anchor.kind()).isEqualTo(kind);
        assertThat(text.substring(anchor.start(), anchor.end())).isEqualTo(open);
        assertThat(text.substring(anchor.closeStart(), anchor.closeEnd())).isEqualTo(close);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '\u0001',
            value = {
                "It cost $5 then and $10 now.",
                "She had $20 and he had 30$ left.",
                "An area of 20 m² is enough.",
                "About 5 % said so, and 100% agreed.",
                "An escaped \\[note\\] and \\(aside\\) stay words.",
                "It is 2 * 3 * 4 and a_b_c.",
                "    An indented paragraph of a novel.",
                "The set {1, 2} is small (Smith, 2020).",
                "Write [sic] here; a < b and c > d.",
            })
    void plainWordsAreLeftToTheModel(String text) {
        assertThat(SHIELD.anchors(text, "Improve this.").stream()
                        .filter(anchor -> anchor.kind() != AnchorKind.FIELD || !text.contains("{1, 2}"))
                        .toList())
                .isEmpty();
    }

    @Test
    void aPageUnderAnotherNameKeepsItsPage() {
        String text = "See [[Mill|the old mill]] there.";
        assertThat(SHIELD.shield(text, "Improve this.", "").text()).isEqualTo("See ⟦1⟧the old mill⟦/1⟧ there.");
    }

    @Test
    void whatIsWithinCodeIsCodeAndNothingElse() {
        String text = "Before.\n\n```\n**a** [^1] {{x}} $y$\n\nand more\n```\n\nBehind `{{y}}`.";
        assertThat(SHIELD.anchors(text, "Improve this."))
                .extracting(Anchor::kind)
                .containsExactly(AnchorKind.CODE, AnchorKind.CODE);
    }

    @Test
    void marksAroundNothingButAnotherThingAreOneToken() {
        String text = "Press **[`Ctrl`](keys.md)** or ***run***.";
        assertThat(SHIELD.shield(text, "Improve this.", "").text()).isEqualTo("Press ⟦1⟧ or ⟦2⟧run⟦/2⟧.");
        assertThat(SHIELD.shield(text, "Improve this.", "").count()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "Remove the bold type. | It is not safe.[^1]",
                "Turn this into plain text, keep the footnotes. | It is not safe.[^1]",
                "Remove all footnotes. | It is **not** safe.",
                "Keep the bold type and the footnotes. | ",
                "Make it clearer, don't change the footnotes or the bold words. | ",
                "Write about footnotes more clearly. | ",
                "Replace [^1] by a sentence. | It is **not** safe.",
                "Entferne die Fußnoten. | It is **not** safe.",
                "Write it without footnotes. | It is **not** safe.",
                "Take the footnotes out. | It is **not** safe.",
                "Schreib es ohne Fußnoten. | It is **not** safe.",
                "Footnotes as words in brackets, please. | It is **not** safe.",
                "Is the footnote in the right place? | ",
                "Say it as clear as day, and as the footnotes want to say it. | ",
                "Kürze den Satz, ohne die Fußnoten zu ändern. | ",
                "I want the reader to believe the bold words. | ",
            })
    void whatIsAskedForMayChange(String instruction, String free) {
        String text = "It is **not** safe.[^1]";
        List<Anchor> anchors = SHIELD.anchors(text, instruction);
        int expected = free == null ? 2 : 1;
        assertThat(anchors).hasSize(expected);
    }

    @Test
    void aTextThatHasTheBracketsGetsOthers() {
        assertThat(SHIELD.shield("A ⟦1⟧ and `x`.", "Improve this.", "").text()).isEqualTo("A ⟦1⟧ and ⟪1⟫.");
        assertThat(SHIELD.shield("A `x`.", "Improve this.", "⟦ around").text()).isEqualTo("A ⟪1⟫.");
    }
}
