package app.redraft.infra.export;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiSplitterFactory;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.stream.IntStream;

/** Text from right to left in a PDF, which is written from left to right: reversed, with Arabic letters joined. */
final class TextDirections implements BidiReorderer {
    private static final String PAIRS = "()[]{}<>«»‹›";

    @Override
    public String reorderRTLTextToLTR(String text) {
        StringBuilder result = new StringBuilder(text.length());
        int end = text.length();
        while (end > 0) {
            int start = end;
            int point;
            do {
                point = text.codePointBefore(start);
                start -= Character.charCount(point);
            } while (start > 0 && isMark(point));
            result.append(mirrored(text.substring(start, end)));
            end = start;
        }
        return result.toString();
    }

    @Override
    public String shapeText(String text) {
        return ArabicForms.joined(text);
    }

    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    private static String mirrored(String cluster) {
        int pair = PAIRS.indexOf(cluster.charAt(0));
        return pair < 0 ? cluster : PAIRS.charAt(pair ^ 1) + cluster.substring(1);
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Makes a splitter for each paragraph. */
    static final class Splitters implements BidiSplitterFactory {
        @Override
        public BidiSplitter createBidiSplitter() {
            return new Splitter();
        }
    }

    /** Divides a paragraph into runs of one direction, in the order in which they are seen. */
    private static final class Splitter implements BidiSplitter {
        private Bidi bidi = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);
        private Integer[] order = {};

        @Override
        public void setParagraph(String paragraph, byte base) {
            bidi = new Bidi(
                    paragraph,
                    base == RTL
                            ? Bidi.DIRECTION_RIGHT_TO_LEFT
                            : base == LTR ? Bidi.DIRECTION_LEFT_TO_RIGHT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
            int runs = bidi.getRunCount();
            byte[] levels = new byte[runs];
            for (int k = 0; k < runs; k++) {
                levels[k] = (byte) bidi.getRunLevel(k);
            }
            order = IntStream.range(0, runs).boxed().toArray(Integer[]::new);
            if (runs > 0) {
                Bidi.reorderVisually(levels, 0, order, 0, runs);
            }
        }

        @Override
        public int countTextRuns() {
            return order.length;
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            int run = order[index];
            int start = bidi.getRunStart(run);
            return new BidiTextRun(start, bidi.getRunLimit(run) - start, bidi.getRunLevel(run) % 2 == 1 ? RTL : LTR);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            boolean letters = paragraph.codePoints().anyMatch(Character::isLetter);
            return !letters ? NEUTRAL : Directions.isRightToLeft(paragraph) ? RTL : LTR;
        }
    }
}
