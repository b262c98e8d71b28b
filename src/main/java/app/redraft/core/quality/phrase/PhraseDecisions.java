package app.redraft.core.quality.phrase;

import app.redraft.core.quality.guard.Warning.Span;
import app.redraft.core.text.review.Decision;
import app.redraft.core.text.review.Hunk;
import app.redraft.core.text.review.Review;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a writer decided about the phrases of one rewrite. Immutable.
 *
 * @param rejected marked phrases that the writer turned down or wrote otherwise
 * @param accepted marked phrases that the writer took
 * @param rejectedRuns words and runs of up to three words in changes that were turned down, which the text does not have now
 * @param acceptedRuns the same of changes that were taken
 */
public record PhraseDecisions(
        Set<String> rejected, Set<String> accepted, Set<String> rejectedRuns, Set<String> acceptedRuns) {
    private static final int LONGEST = 3;
    private static final int LONG_WORD = 5;
    /** A shorter word alone is seldom a phrase. */
    private static final int ALONE = 8;

    public PhraseDecisions {
        rejected = Set.copyOf(rejected);
        accepted = Set.copyOf(accepted);
        rejectedRuns = Set.copyOf(rejectedRuns);
        acceptedRuns = Set.copyOf(acceptedRuns);
    }

    /**
     * What a review says of the phrases in it. Changes that nobody decided say nothing.
     *
     * @param decided a review with the writer's decisions
     * @param own phrases that are marked since the writer rejected them
     */
    public static PhraseDecisions of(Review decided, Set<String> own) {
        Set<String> rejected = new HashSet<>();
        Set<String> accepted = new HashSet<>();
        PhraseFinder.compare(decided.original(), decided.rewritten(), new LearnedPhrases(own, Set.of()))
                .forEach(finding -> sort(decided, finding, rejected, accepted));
        rejected.removeAll(accepted);
        Set<String> had = runs(decided.original());
        Set<String> turnedDown = new HashSet<>();
        Set<String> taken = new HashSet<>();
        for (Hunk hunk : decided.hunks()) {
            String came = decided.rewritten()
                    .substring(decided.rewrittenStart(hunk.index()), decided.rewrittenEnd(hunk.index()));
            boolean takes = decided.decision(hunk.index()) == Decision.ACCEPTED;
            if (takes) {
                taken.addAll(runs(hunk.replacement()));
            }
            if (!hunk.optional()
                    && (decided.decision(hunk.index()) == Decision.REJECTED
                            || takes && !came.equals(hunk.replacement()))) {
                turnedDown.addAll(runs(came));
            }
        }
        turnedDown.removeAll(had);
        turnedDown.removeAll(runs(decided.text()));
        taken.removeAll(had);
        return new PhraseDecisions(rejected, accepted, turnedDown, taken);
    }

    private static void sort(Review decided, Finding finding, Set<String> rejected, Set<String> accepted) {
        Span span = finding.warning().rewritten();
        for (Hunk hunk : decided.hunks()) {
            int start = Math.max(span.start(), decided.rewrittenStart(hunk.index()));
            int end = Math.min(span.end(), decided.rewrittenEnd(hunk.index()));
            if (start < end && !hunk.optional()) {
                boolean stands = hunk.replacement().contains(decided.rewritten().substring(start, end));
                Decision decision = decided.decision(hunk.index());
                if (decision == Decision.REJECTED || decision == Decision.ACCEPTED && !stands) {
                    rejected.add(finding.key());
                } else if (decision == Decision.ACCEPTED) {
                    accepted.add(finding.key());
                }
                return;
            }
        }
    }

    /** Runs of words that may be a phrase: no names, no numbers, no small words at either end. */
    private static Set<String> runs(String text) {
        PhraseText words = new PhraseText(text);
        Set<String> runs = new HashSet<>();
        for (int first = 0; first < words.size(); first++) {
            for (int last = first; last < Math.min(words.size(), first + LONGEST); last++) {
                if (last > first && !words.joined(last) || isNameOrNumber(words, last)) {
                    break;
                }
                boolean alone = first == last && words.form(first).length() < ALONE;
                if (!alone && isWord(words, first) && isWord(words, last)) {
                    runs.add(words.words(first, last)
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("\\s+", " ")
                            .replace('’', '\''));
                }
            }
        }
        return runs;
    }

    private static boolean isNameOrNumber(PhraseText words, int at) {
        boolean name = words.capitalized(at) && !words.token(at).first();
        return name || words.form(at).chars().anyMatch(Character::isDigit);
    }

    private static boolean isWord(PhraseText words, int at) {
        return words.form(at).length() >= LONG_WORD && !Grammar.isCommon(words.form(at));
    }
}
