package app.redraft.infra.provider.proofreader.language;

import app.redraft.infra.provider.proofreader.language.WordGroups.Group;
import app.redraft.infra.provider.proofreader.language.WordGroups.Meaning;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedToken;
import org.languagetool.AnalyzedTokenReadings;

/**
 * Marks the entries of a list in a sentence: no word of them is a spelling mistake, and where the list has parts of speech, all
 * words of an entry get the entry's instead of their own. Thread-safe.
 */
final class NamesAndPhrases {
    private static final int MOST_TOKENS = 20;
    private static final String SOURCE = "NAMES_AND_PHRASES";

    private final WordGroups groups;

    NamesAndPhrases(WordGroups groups) {
        this.groups = groups;
    }

    /** Marks the sentence's own tokens; returns it, or one with other tokens. */
    AnalyzedSentence mark(AnalyzedSentence sentence) {
        AnalyzedTokenReadings[] tokens = sentence.getTokens();
        for (int i = 0; i < tokens.length; i++) {
            if (!tokens[i].getToken().isEmpty() && !tokens[i].isWhitespace()) {
                markApart(tokens, i);
                markTogether(tokens, i);
            }
        }
        if (groups.tagged()) {
            settle(tokens);
        }
        return new AnalyzedSentence(tokens);
    }

    /** Entries of several words apart by blanks, the first of which begins here. */
    private void markApart(AnalyzedTokenReadings[] tokens, int start) {
        StringBuilder first = new StringBuilder(tokens[start].getToken());
        for (int i = start + 1; i < tokens.length && !tokens[i].isWhitespace(); i++) {
            first.append(tokens[i].getToken());
        }
        Group group = groups.beginningWith(first.toString());
        int blanks = 0;
        StringBuilder words = new StringBuilder();
        for (int i = start; i < tokens.length && i - start < MOST_TOKENS && blanks < group.blanks(); i++) {
            if (!tokens[i].isWhitespace()) {
                words.append(tokens[i].getToken());
                mark(tokens, start, i, blanks == 0 ? null : group.meanings().get(words.toString()));
            } else if (i > 1 && !tokens[i - 1].isWhitespace()) {
                words.append(' ');
                blanks++;
            }
        }
    }

    /** Entries without a blank, which may be several tokens: "co-op". */
    private void markTogether(AnalyzedTokenReadings[] tokens, int start) {
        StringBuilder word = new StringBuilder();
        for (int i = start; i < tokens.length && !tokens[i].isWhitespace() && i - start < MOST_TOKENS; i++) {
            word.append(tokens[i].getToken());
            mark(
                    tokens,
                    start,
                    i,
                    groups.beginningWith(word.toString()).meanings().get(word.toString()));
        }
    }

    private static void mark(AnalyzedTokenReadings[] tokens, int start, int end, @Nullable Meaning meaning) {
        if (meaning == null) {
            return;
        }
        if (!meaning.tag().isEmpty() && start == end) {
            read(tokens[start], meaning.tag(), meaning);
        } else if (!meaning.tag().isEmpty()) {
            read(tokens[start], '<' + meaning.tag() + '>', meaning);
            read(tokens[end], "</" + meaning.tag() + '>', meaning);
        }
        for (int i = start; i <= end; i++) {
            tokens[i].ignoreSpelling();
        }
    }

    private static void read(AnalyzedTokenReadings token, String tag, Meaning meaning) {
        token.addReading(new AnalyzedToken(token.getToken(), tag, meaning.lemma()), SOURCE);
    }

    /** Gives all words of the longest entry at each place the entry's part of speech, and no other. */
    private static void settle(AnalyzedTokenReadings[] tokens) {
        for (int i = 0; i < tokens.length; i++) {
            AnalyzedToken opening = tokens[i].isWhitespace() ? null : longest(tokens, i);
            if (opening != null) {
                i = settle(tokens, i, opening);
            }
        }
    }

    /** Returns the last token of the entry. */
    private static int settle(AnalyzedTokenReadings[] tokens, int start, AnalyzedToken opening) {
        String tag = opening.getPOSTag().substring(1, opening.getPOSTag().length() - 1);
        for (int i = start; i < tokens.length; i++) {
            if (tokens[i].isWhitespace()) {
                continue;
            }
            boolean last = tokens[i].hasPosTagAndLemma("</" + tag + '>', opening.getLemma());
            tokens[i] = new AnalyzedTokenReadings(
                    tokens[i], List.of(new AnalyzedToken(tokens[i].getToken(), tag, opening.getLemma())), SOURCE);
            if (last && i > start) {
                return i;
            }
        }
        return tokens.length - 1;
    }

    private static @Nullable AnalyzedToken longest(AnalyzedTokenReadings[] tokens, int start) {
        AnalyzedToken longest = null;
        int length = 0;
        for (AnalyzedToken reading : tokens[start]) {
            String tag = reading.getPOSTag();
            if (tag == null || !tag.startsWith("<") || tag.startsWith("</") || !tag.endsWith(">")) {
                continue;
            }
            String closing = "</" + tag.substring(1);
            for (int i = start + 1; i < tokens.length; i++) {
                if (tokens[i].hasPosTagAndLemma(closing, reading.getLemma())) {
                    if (i - start >= length) {
                        length = i - start;
                        longest = reading;
                    }
                    break;
                }
            }
        }
        return longest;
    }
}
