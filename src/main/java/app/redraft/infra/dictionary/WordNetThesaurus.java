package app.redraft.infra.dictionary;

import app.redraft.core.assistant.facts.Gazetteer;
import app.redraft.core.assistant.reading.Thesaurus;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** WordNet 3.1, read from its library when it is first asked. Thread-safe. */
public final class WordNetThesaurus implements Thesaurus, Gazetteer {
    private static final Logger LOG = LoggerFactory.getLogger(WordNetThesaurus.class);

    private @Nullable Dictionary dictionary;

    @Override
    public synchronized List<Sense> senses(String word) {
        try {
            List<Sense> senses = new ArrayList<>();
            for (IndexWord found : dictionary().lookupAllIndexWords(word).getIndexWordArray()) {
                for (Synset synset : found.getSenses()) {
                    senses.add(sense(found, synset));
                }
            }
            return senses;
        } catch (JWNLException e) {
            LOG.warn("WordNet could not be read", e);
            return List.of();
        }
    }

    @Override
    public synchronized Sort sort(String name) {
        boolean place = false;
        boolean person = false;
        try {
            IndexWord found = dictionary().getIndexWord(POS.NOUN, name);
            for (Synset synset : found == null ? List.<Synset>of() : found.getSenses()) {
                boolean named = synset.getWords().stream()
                        .anyMatch(word -> word.getLemma().equals(name.replace('_', ' ')));
                place |= named && synset.getLexFileName().equals("noun.location");
                person |= named && synset.getLexFileName().equals("noun.person");
            }
        } catch (JWNLException e) {
            LOG.warn("WordNet could not be read", e);
        }
        return place ? person ? Sort.PLACE_OR_PERSON : Sort.PLACE : Sort.OTHER;
    }

    private Dictionary dictionary() throws JWNLException {
        Dictionary known = dictionary;
        if (known == null) {
            known = Dictionary.getDefaultResourceInstance();
            dictionary = known;
        }
        return known;
    }

    private static Sense sense(IndexWord looked, Synset synset) throws JWNLException {
        Set<String> synonyms = new LinkedHashSet<>();
        Set<String> antonyms = new LinkedHashSet<>();
        for (Word word : synset.getWords()) {
            if (!word.getLemma().equalsIgnoreCase(looked.getLemma())) {
                synonyms.add(word.getLemma());
            }
            for (Pointer pointer : word.getPointers(PointerType.ANTONYM)) {
                if (pointer.getTarget() instanceof Word opposite) {
                    antonyms.add(opposite.getLemma());
                }
            }
        }
        String kind = looked.getPOS().getLabel().toLowerCase(Locale.ROOT);
        return new Sense(kind, synset.getGloss(), List.copyOf(synonyms), List.copyOf(antonyms));
    }
}
