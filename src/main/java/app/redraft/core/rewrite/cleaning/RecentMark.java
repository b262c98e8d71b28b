package app.redraft.core.rewrite.cleaning;

/**
 * The last mark in an answer that is still coming which may begin something that belongs to no answer: a tag, a stop token, a
 * fence, a rule. Most prose has none; then no pattern has to run. Looks at each character once, for it is asked once a token.
 */
final class RecentMark {
    private static final String MARKS = "<[`~";
    private static final String RULE_MARKS = MARKS + "-*_";

    private int looked;
    private int last = -1;

    /**
     * Whether one stands near the end.
     *
     * @param text the answer so far; what was looked at before does not change
     * @param from where the end begins
     * @param ruled whether the answer began behind a rule, so that another rule may end it
     */
    boolean standsIn(CharSequence text, int from, boolean ruled) {
        String marks = ruled ? RULE_MARKS : MARKS;
        for (; looked < text.length(); looked++) {
            if (marks.indexOf(text.charAt(looked)) >= 0) {
                last = looked;
            }
        }
        return last >= from;
    }

    /** Forgets the answer. */
    void restart() {
        looked = 0;
        last = -1;
    }
}
