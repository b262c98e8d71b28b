package app.redraft.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AnchoredRangeTest {
    private final AnchoredRange range = new AnchoredRange(10, 20);

    @Test
    void editsBeforeItMoveIt() {
        assertThat(range.edited(0, 0, 5)).isEqualTo(new AnchoredRange(15, 25));
        assertThat(range.edited(2, 8, 1)).isEqualTo(new AnchoredRange(3, 13));
        assertThat(range.edited(10, 0, 3)).isEqualTo(new AnchoredRange(13, 23));
    }

    @Test
    void editsAfterItLeaveIt() {
        assertThat(range.edited(20, 0, 5)).isEqualTo(range);
        assertThat(range.edited(25, 3, 0)).isEqualTo(range);
        assertThat(range.edited(20, 4, 2)).isEqualTo(range);
    }

    @Test
    void editsInsideBreakIt() {
        assertThat(range.edited(11, 0, 1)).isEqualTo(new AnchoredRange(10, 21, true));
        assertThat(range.edited(5, 6, 0)).isEqualTo(new AnchoredRange(5, 14, true));
        assertThat(range.edited(19, 5, 2)).isEqualTo(new AnchoredRange(10, 21, true));
        assertThat(range.edited(0, 30, 2)).isEqualTo(new AnchoredRange(0, 2, true));
        assertThat(range.edited(10, 10, 10).broken()).isTrue();
    }

    @Test
    void brokenStaysBroken() {
        assertThat(range.edited(12, 1, 1).edited(0, 0, 4)).isEqualTo(new AnchoredRange(14, 24, true));
    }

    @Test
    void anEmptyRangeMovesWithTextBeforeIt() {
        AnchoredRange caret = new AnchoredRange(7, 7);

        assertThat(caret.edited(7, 0, 2)).isEqualTo(new AnchoredRange(9, 9));
        assertThat(caret.edited(3, 4, 0)).isEqualTo(new AnchoredRange(3, 3));
        assertThat(caret.edited(7, 2, 0)).isEqualTo(caret);
    }

    @Test
    void anUnbrokenRangeStillHasItsText() {
        for (long seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("abcdefghijklmnopqrstuvwxyz");
            AnchoredRange anchored = new AnchoredRange(8, 8 + random.nextInt(10));
            String anchoredText = text.substring(anchored.start(), anchored.end());
            for (int k = 0; k < 4; k++) {
                int from = random.nextInt(text.length() + 1);
                int removed = random.nextInt(Math.min(4, text.length() - from + 1));
                String inserted = "0123".substring(random.nextInt(4));
                text.replace(from, from + removed, inserted);
                anchored = anchored.edited(from, removed, inserted.length());
                assertThat(anchored.end()).isLessThanOrEqualTo(text.length());
                if (!anchored.broken()) {
                    assertThat(text.substring(anchored.start(), anchored.end()))
                            .as("seed %d", seed)
                            .isEqualTo(anchoredText);
                }
            }
        }
    }

    @Test
    void aRangeThatRunsBackwardsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AnchoredRange(5, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new AnchoredRange(-1, 4));
    }
}
