package app.redraft.bench;

import app.redraft.core.text.ShippedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;

/** Derives the pairs of {@code quality/contraries.txt} from WordNet, as the head of that file says: writes them to the file that is named. */
public final class ContraryDerivation {
    private static final int SENSES = 2;
    private static final Set<String> NUMBERS_AND_COLOURS = Set.of(
            ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
                            + " nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion"
                            + " trillion first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
                            + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth"
                            + " fortieth fiftieth hundredth thousandth millionth last ultimate dozen score red green blue yellow"
                            + " orange purple pink brown black white gray grey violet gold golden pearly scarlet crimson olive tan"
                            + " ivory silver amber rose beige bronze buff copper cream chestnut russet rusty ruddy reddish bluish"
                            + " greenish yellowish colorless colored")
                    .split(" "));

    private final Dictionary dictionary;
    private final Set<String> direct = Set.copyOf(ShippedText.lines("/quality/antonyms.txt"));

    private ContraryDerivation(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    public static void main(String[] args) throws JWNLException, IOException {
        Files.write(Path.of(args[0]), new ContraryDerivation(Dictionary.getDefaultResourceInstance()).pairs());
    }

    private Set<String> pairs() throws JWNLException {
        Set<String> pairs = new TreeSet<>();
        for (POS kind : List.of(POS.ADJECTIVE, POS.VERB, POS.ADVERB, POS.NOUN)) {
            for (Iterator<Synset> senses = dictionary.getSynsetIterator(kind); senses.hasNext(); ) {
                Synset sense = senses.next();
                for (Pointer antonym : sense.getPointers(PointerType.ANTONYM)) {
                    Synset other = antonym.getTargetSynset();
                    if (other != null) {
                        add(similar(sense), similar(other), kind, pairs);
                    }
                }
            }
        }
        pairs.removeAll(direct);
        return pairs;
    }

    private void add(Set<String> some, Set<String> others, POS kind, Set<String> pairs) throws JWNLException {
        for (String one : some) {
            for (String other : others) {
                if (one.compareTo(other) < 0
                        && !near(one, kind).contains(other)
                        && !near(other, kind).contains(one)) {
                    pairs.add(one + ' ' + other);
                }
            }
        }
    }

    /** The words of a sense, and of an adjective those of the similar ones. */
    private Set<String> similar(Synset sense) throws JWNLException {
        Set<String> words = words(sense);
        if (sense.getPOS() == POS.ADJECTIVE) {
            for (Pointer similar : sense.getPointers(PointerType.SIMILAR_TO)) {
                words.addAll(words(similar.getTargetSynset()));
            }
        }
        return words;
    }

    private Set<String> words(Synset sense) throws JWNLException {
        Set<String> words = new TreeSet<>();
        for (Word word : sense.getWords()) {
            String lemma = word.getLemma();
            if (lemma.matches("[a-z]{3,}") && !NUMBERS_AND_COLOURS.contains(lemma) && isFrequent(lemma, sense)) {
                words.add(lemma);
            }
        }
        return words;
    }

    /** Whether a sense is one of a word's most frequent; of adjectives and nouns, the word has to be in the tagged texts as well. */
    private boolean isFrequent(String lemma, Synset sense) throws JWNLException {
        IndexWord word = dictionary.getIndexWord(sense.getPOS(), lemma);
        if (word == null) {
            return false;
        }
        boolean counted = sense.getPOS() == POS.VERB || sense.getPOS() == POS.ADVERB;
        boolean frequent = false;
        for (int i = 0; i < word.getSenses().size(); i++) {
            Synset each = word.getSenses().get(i);
            frequent |= i < SENSES && each.getOffset() == sense.getOffset();
            counted |=
                    each.getWords().stream().anyMatch(form -> form.getLemma().equals(lemma) && form.getUseCount() > 0);
        }
        return counted && frequent;
    }

    /** The words that share a sense with a word, or are similar in one. */
    private Set<String> near(String lemma, POS kind) throws JWNLException {
        Set<String> near = new HashSet<>();
        IndexWord word = dictionary.getIndexWord(kind, lemma);
        for (Synset sense : word == null ? List.<Synset>of() : word.getSenses()) {
            sense.getWords().forEach(each -> near.add(each.getLemma()));
            for (Pointer pointer : sense.getPointers()) {
                if (pointer.getType() == PointerType.SIMILAR_TO || pointer.getType() == PointerType.SEE_ALSO) {
                    pointer.getTargetSynset().getWords().forEach(each -> near.add(each.getLemma()));
                }
            }
        }
        return near;
    }
}
