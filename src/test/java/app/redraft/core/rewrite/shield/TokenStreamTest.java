package app.redraft.core.rewrite.shield;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.markdown.CommonMarkAnchors;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** While an answer streams, no piece of a token shows, in any chunking. */
class TokenStreamTest {
    private static final Shield SHIELD = new Shield(new CommonMarkAnchors(), List::of);
    private static final String TEXT =
            "The mill[^1] burned, as `a.txt` shows [@hohl]. **Never** {{name}} (see [it](b.md)).";

    @Test
    void aTokenShowsAsWhatItStandsFor() {
        ShieldedText shielded = SHIELD.shield(TEXT, "Improve.", "");
        assertThat(shown(shielded, shielded.text(), shielded.text().length())).isEqualTo(TEXT);
        for (int size = 1; size < 12; size++) {
            assertThat(shown(shielded, shielded.text() + " ", size)).isEqualTo(TEXT + " ");
        }
    }

    @Test
    void whateverItsPiecesTheSameShows() {
        ShieldedText shielded = SHIELD.shield(TEXT, "Improve.", "");
        List<String> forms =
                List.of("⟦%d⟧", "((%d))", "⟦ %d ⟧", "[[%d]]", "【%d】", "<%d>", "⟦/%d⟧", " a ( [ { < ", "⟦⟧", " word ");
        Random random = new Random(7);
        for (int run = 0; run < 300; run++) {
            StringBuilder answer = new StringBuilder("The ");
            for (int i = 0; i < 12; i++) {
                answer.append(forms.get(random.nextInt(forms.size())).formatted(1 + random.nextInt(8)));
                answer.append(random.nextBoolean() ? " words between " : ",");
            }
            answer.append(" and so on to the end of it.");
            String all = shown(shielded, answer.toString(), answer.length());
            assertThat(shown(shielded, answer.toString(), 1)).isEqualTo(all).doesNotContain("⟦", "⟧");
            assertThat(shown(shielded, answer.toString(), 1 + random.nextInt(9)))
                    .isEqualTo(all);
        }
    }

    @Test
    void aSecondCopyDoesNotShow() {
        ShieldedText shielded = SHIELD.shield(TEXT, "Improve.", "");
        assertThat(shown(shielded, "The mill⟦1⟧⟦1⟧ burned⟦1⟧ on. ", 3)).isEqualTo("The mill[^1] burned on. ");
    }

    private static String shown(ShieldedText shielded, String answer, int size) {
        TokenStream stream = new TokenStream(shielded);
        StringBuilder shown = new StringBuilder();
        for (int at = 0; at < answer.length(); at += size) {
            shown.append(stream.push(answer.substring(at, Math.min(answer.length(), at + size))));
        }
        return shown.toString();
    }
}
