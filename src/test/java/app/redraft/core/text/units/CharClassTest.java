package app.redraft.core.text.units;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.text.Diffs;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CharClassTest {
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    @Test
    void charactersThatStandAloneNeverJoinTheirNeighbours() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            if (CharClass.standsAlone(c)) {
                for (String text : new String[] {"a" + c, c + "a", "" + c + c, "中" + c, "가" + c, c + "가", "б" + c}) {
                    boolean lineEnd = text.equals("\r\n");
                    assertThat(CLUSTER.matcher(text).results().count())
                            .as("%04x", (int) c)
                            .isEqualTo(lineEnd ? 1 : 2);
                }
            }
        }
    }

    @Test
    void apostrophesInsideAWordBelongToIt() {
        assertThat(Diffs.units("don't don’t 'tis dogs' rock’n’roll"))
                .containsExactly("don't", "don’t", "'", "tis", "dogs", "'", "rock’n’roll");
    }

    @Test
    void unspacedScriptsGoGraphemeByGrapheme() {
        assertThat(Diffs.units("我爱你。ひら カー ก็ดี")).containsExactly("我", "爱", "你", "。", "ひ", "ら", "カ", "ー", "ก็", "ดี");
    }

    @Test
    void marksAndEmojiStayWhole() {
        assertThat(Diffs.units("e\u0301te\u0301 👩‍👩‍👧‍👦👍🏽 🇩🇪🇫🇷 क्षि"))
                .containsExactly("e\u0301te\u0301", "👩‍👩‍👧‍👦", "👍🏽", "🇩🇪", "🇫🇷", "क्षि");
    }

    @Test
    void eachPunctuationMarkIsAUnitAndABreakIsOne() {
        assertThat(Diffs.units("“Stop!” — 3.14…\n\n- a\r\nb"))
                .containsExactly("“", "Stop", "!", "”", "—", "3", ".", "14", "…", "\n\n", "-", "a", "\n", "b");
    }

    @Test
    void invisibleJoinersArePartOfTheirWord() {
        assertThat(Diffs.units("to\u00ADday ex\u00ADtra\u00ADor\u00ADdinary"))
                .containsExactly("to\u00ADday", "ex\u00ADtra\u00ADor\u00ADdinary");
        assertThat(Diffs.units("می\u200Cخواهم می\u200Cرود")).containsExactly("می\u200Cخواهم", "می\u200Cرود");
        assertThat(Diffs.units("no\u2060break \uFEFFfirst")).contains("no\u2060break");
        assertThat(Diffs.show("see you to\u00ADday", "see you to\u00ADmorrow"))
                .isEqualTo("see you[- to\u00ADday-]{+ to\u00ADmorrow+}");
    }
}
