package app.redraft.core.text.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.text.diff.StreamingDiff;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffSpansTest {
    @Test
    void aWordUnderWayThatTheOriginalGoesOnWithIsShownOnce() {
        String original = "They believed what they get, and never asked.";
        String rewritten = "They believed everything they get and never asked.";
        StreamingDiff diff = new StreamingDiff(original);
        for (int from = 0; from < rewritten.length(); from++) {
            diff.push(rewritten.substring(from, from + 1));
            List<DiffSpan> spans = DiffSpans.of(diff.frame(), original);
            String arriving = text(spans, DiffSpan.Kind.LIVE_EDGE);
            assertThat(arriving.isEmpty() || !text(spans, DiffSpan.Kind.TAIL).startsWith(arriving))
                    .as("%s", spans)
                    .isTrue();
            String old = text(spans, DiffSpan.Kind.KEEP, DiffSpan.Kind.DELETE, DiffSpan.Kind.TAIL);
            assertThat(old).isEqualTo(original);
        }
    }

    private static String text(List<DiffSpan> spans, DiffSpan.Kind... kinds) {
        StringBuilder text = new StringBuilder();
        for (DiffSpan span : spans) {
            if (List.of(kinds).contains(span.kind())) {
                text.append(span.text());
            }
        }
        return text.toString();
    }
}
