package app.redraft.infra.provider.proofreader.plain.sentence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A noun phrase of a sentence, with the phrases that "of" joins to it.
 *
 * @param from its first word
 * @param to the word after its last one
 * @param head its main noun: the last word before an "of"
 */
public record NounPhrase(int from, int to, int head) {
    private static final Pattern NOUN = Pattern.compile("NN.*|PRP.*|CD");
    private static final Pattern PLURAL = Pattern.compile("NNS|NNPS");

    /** The phrase that begins with this word, as the parser has it; empty where none does. */
    public static Optional<NounPhrase> at(Sentence sentence, int from) {
        int end = simple(sentence, from);
        if (end < 0) {
            return Optional.empty();
        }
        int head = end - 1;
        while (end + 1 < sentence.words().size()
                && sentence.words().get(end).small().equals("of")) {
            int next = simple(sentence, end + 1);
            if (next < 0) {
                return Optional.empty();
            }
            end = next;
        }
        return Optional.of(new NounPhrase(from, end, head));
    }

    private static int simple(Sentence sentence, int from) {
        List<Word> words = sentence.words();
        if (from >= words.size() || !chunk(words.get(from), "B-NP")) {
            return -1;
        }
        int end = from + 1;
        while (end < words.size()
                && (continues(words.get(end)) || words.get(end).small().equals("'s"))) {
            end++;
        }
        return words.get(end - 1).may(NOUN) ? end : -1;
    }

    private static boolean continues(Word word) {
        return !chunk(word, "B-NP") && (chunk(word, "I-NP") || chunk(word, "E-NP"));
    }

    private static boolean chunk(Word word, String beginning) {
        return word.chunks().stream().anyMatch(each -> each.startsWith(beginning));
    }

    /** Whether it is more than one. */
    public boolean plural(Sentence sentence) {
        Word word = sentence.words().get(head);
        boolean joined = sentence.words().subList(from, head).stream()
                .anyMatch(each -> each.small().equals("and"));
        return joined || word.may(PLURAL) || word.chunks().stream().anyMatch(each -> each.endsWith("plural"));
    }
}
