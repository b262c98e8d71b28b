package app.redraft.core.assistant.facts;

/** Port to what is known of names. The first look-up may take a second; any thread. */
@FunctionalInterface
public interface Gazetteer {
    /** What a name is known for. */
    enum Sort {
        /** A city, country, river or the like, and nobody's name. */
        PLACE,
        /** A place, and a name of persons too: Victoria. */
        PLACE_OR_PERSON,
        /** Not known as a place. */
        OTHER
    }

    /** What a name is known for; of several words, as a whole. */
    Sort sort(String name);
}
