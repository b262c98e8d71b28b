package app.redraft.infra.provider.proofreader.plain.sentence;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.languagetool.AnalyzedToken;
import org.languagetool.AnalyzedTokenReadings;

/**
 * A word or a mark of a sentence. "don't" is two words, as the parser has it.
 *
 * @param text as it stands
 * @param small in small letters with a straight apostrophe, to compare with
 * @param start first UTF-16 offset in the window
 * @param end offset after the last
 * @param readings what the word may be, each with its tag and its lemma; empty for something that is hidden from the rules
 * @param chunks the phrases it begins, continues or ends, for example {@code B-NP-singular}
 */
public record Word(String text, String small, int start, int end, List<AnalyzedToken> readings, List<String> chunks) {
    private static final Set<String> NO_TAGS = Set.of("SENT_END", "PARA_END", "PCT", "SENT_START");

    static Word of(AnalyzedTokenReadings token, String text, int start, int end) {
        String small = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return new Word(
                text,
                small,
                start,
                end,
                token.getReadings().stream()
                        .filter(reading -> reading.getPOSTag() != null && !NO_TAGS.contains(reading.getPOSTag()))
                        .map(reading -> reading.getLemma() == null
                                ? new AnalyzedToken(reading.getToken(), reading.getPOSTag(), small)
                                : reading)
                        .toList(),
                token.getChunkTags().stream().map(Object::toString).toList());
    }

    /** Something that is not read: it equals no word and has no part of speech. */
    static Word hidden(int start, int end) {
        return new Word("", "", start, end, List.of(), List.of());
    }

    /** The parts of speech it may have. */
    public Stream<String> tags() {
        return readings.stream().map(AnalyzedToken::getPOSTag).filter(Objects::nonNull);
    }

    /** Whether it may be of such a part of speech. */
    public boolean may(Pattern tag) {
        return tags().anyMatch(each -> tag.matcher(each).matches());
    }

    /** Whether it can be nothing else. */
    public boolean must(Pattern tag) {
        return !readings.isEmpty() && tags().allMatch(each -> tag.matcher(each).matches());
    }

    /** Whether it stands in a verb phrase and may be such a verb. */
    public boolean verb(Pattern tag) {
        return chunk("VP") && may(tag);
    }

    /** Whether it stands in a noun phrase and may be such a noun. */
    public boolean noun(Pattern tag) {
        return chunk("NP") && may(tag);
    }

    private boolean chunk(String kind) {
        return chunks.stream().anyMatch(each -> each.length() > 2 && each.startsWith(kind, 2));
    }

    /** Whether it is one of these words. */
    public boolean is(Set<String> words) {
        return words.contains(small);
    }

    /** Whether it begins with a capital letter. */
    public boolean capital() {
        return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether it has a letter or a digit. */
    public boolean isWord() {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
