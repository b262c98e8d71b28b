package app.redraft.core.assistant.reading;

import java.util.Set;

/** Port to the inflected forms of English words. The first look-up may take a second; any thread. */
public interface WordForms {
    /** Every form of a word in whatever form it stands, this one included: {@code went} has go, goes, going, gone, went. */
    Set<String> all(String word);

    /** Whether a word, in whatever form and written in small letters, is in the dictionary. */
    boolean knows(String word);

    /** The form under which a dictionary has a word; the word itself where it is not known. */
    String base(String word);
}
