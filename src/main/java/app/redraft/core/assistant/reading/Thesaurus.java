package app.redraft.core.assistant.reading;

import java.util.List;

/** Port to a dictionary of English with related words. The first look-up may take a second; any thread. */
@FunctionalInterface
public interface Thesaurus {

    /**
     * One meaning of a word.
     *
     * @param kind noun, verb, adjective or adverb
     * @param meaning what it means
     * @param synonyms other words for it
     * @param antonyms words for the opposite
     */
    record Sense(String kind, String meaning, List<String> synonyms, List<String> antonyms) {
        public Sense {
            synonyms = List.copyOf(synonyms);
            antonyms = List.copyOf(antonyms);
        }
    }

    /** The meanings of a word in whatever form it stands, the most usual first; empty where it is not known. */
    List<Sense> senses(String word);
}
