package app.redraft.infra.provider.proofreader.grammar;

import app.redraft.infra.provider.proofreader.plain.sentence.Word;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** What is known about nouns: how many they name, and which of them cannot stand alone in the singular. */
final class Nouns {
    static final Pattern NOUN = Pattern.compile("NN|NNS|NN:UN?|NNPS?");
    private static final Pattern COUNTABLE = Pattern.compile("NN");
    private static final Pattern SINGULAR = Pattern.compile("NN|NN:UN?");
    private static final Pattern PLURAL = Pattern.compile("NNS");
    private static final Pattern MASS = Pattern.compile("NN:UN?");
    private static final Pattern VERB = Pattern.compile("VB|VBP");

    private static final Set<String> PLURALS = Set.of("people", "children", "men", "women", "police");

    /** Groups and amounts: their verb may stand in the singular or in the plural. */
    private static final Set<String> GROUPS = Set.of(
            "family",
            "team",
            "government",
            "police",
            "staff",
            "crew",
            "committee",
            "group",
            "class",
            "company",
            "public",
            "audience",
            "crowd",
            "majority",
            "minority",
            "number",
            "couple",
            "pair",
            "band",
            "army",
            "press",
            "media",
            "data",
            "party",
            "board",
            "council",
            "club",
            "firm",
            "village",
            "rest",
            "half",
            "lot",
            "lots",
            "variety",
            "range",
            "series",
            "plenty",
            "percent",
            "percentage",
            "youth",
            "clergy",
            "gentry",
            "jury",
            "enemy",
            "part",
            "kind",
            "sort",
            "type",
            "bunch",
            "handful",
            "dozen",
            "host",
            "set",
            "collection",
            "mixture",
            "mass",
            "portion",
            "third",
            "quarter",
            "deal",
            "total",
            "sum",
            "selection",
            "combination",
            "generation",
            "array",
            "multitude",
            "means",
            "none",
            "all",
            "some",
            "any",
            "most",
            "more",
            "nobility",
            "cavalry",
            "people",
            "parliament",
            "management",
            "population",
            "orchestra",
            "choir",
            "company's",
            "same",
            "following",
            "rich",
            "poor",
            "young",
            "old",
            "few",
            "many",
            "heaven",
            "god",
            "lord",
            "devil",
            "one",
            "other",
            "another",
            "pack",
            "herd",
            "flock");

    /** Nouns of the list that may name what is not counted: "a lot of room". */
    private static final Set<String> AS_MASS = Set.of(
            "room",
            "company",
            "choice",
            "opportunity",
            "possibility",
            "language",
            "conversation",
            "law",
            "tax",
            "film",
            "television",
            "garden",
            "country",
            "forest",
            "gift",
            "speech",
            "process",
            "farm",
            "beach",
            "park",
            "method",
            "town",
            "friendship",
            "advantage",
            "disadvantage",
            "opinion",
            "discount",
            "uniform");

    /** How long, how much and how far: many of them may be one amount. */
    private static final Set<String> AMOUNTS = Set.of(
            "years",
            "months",
            "weeks",
            "days",
            "hours",
            "minutes",
            "seconds",
            "dollars",
            "euros",
            "pounds",
            "cents",
            "miles",
            "kilometres",
            "kilometers",
            "metres",
            "meters",
            "feet",
            "inches",
            "percent",
            "lots",
            "tons",
            "thirds",
            "quarters",
            "thousands",
            "millions",
            "hundreds",
            "shillings",
            "guineas",
            "yards",
            "times",
            "headquarters",
            "news",
            "means",
            "series",
            "species",
            "politics",
            "mathematics",
            "physics",
            "economics",
            "athletics",
            "states",
            "works",
            "data",
            "crossroads",
            "barracks",
            "gallows",
            "odds",
            "pains",
            "whereabouts",
            "others");

    private final Set<String> persons = new HashSet<>();
    private final Set<String> things = new HashSet<>();
    private final Set<String> counted = new HashSet<>();

    /** Reads the list of nouns that need an article. */
    Nouns() {
        String name = "/infra/provider/proofreader/grammar/count-nouns.txt";
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Nouns.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
            Set<String> section = persons;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    section = line.equals("[person]") ? persons : line.equals("[thing]") ? things : counted;
                } else if (!line.startsWith("#")) {
                    section.addAll(Set.of(line.strip().split("\\s+")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the word names one person by what one is or does: such a word needs an article. */
    boolean person(Word word) {
        return persons.contains(word.small());
    }

    /** Whether the word names one thing that is counted: such a word needs an article. */
    boolean thing(Word word) {
        return things.contains(word.small());
    }

    /** Whether it names one of what can only be counted. */
    boolean countableSingular(Word word) {
        boolean listed =
                counted.contains(word.small()) || person(word) || thing(word) && !AS_MASS.contains(word.small());
        return listed
                ? word.may(SINGULAR)
                : word.may(COUNTABLE) && !word.may(MASS) && !word.may(PLURAL) && !word.may(VERB);
    }

    static boolean singular(Word word) {
        return word.may(SINGULAR) && !word.may(PLURAL) && !GROUPS.contains(word.small());
    }

    /** Whether it names something that is not counted, and is no verb. */
    static boolean mass(Word word) {
        return word.may(MASS) && !word.may(VERB);
    }

    static boolean plural(Word word) {
        return PLURALS.contains(word.small())
                || word.may(PLURAL) && !word.may(SINGULAR) && !AMOUNTS.contains(word.small());
    }

    static boolean group(Word word) {
        return GROUPS.contains(word.small());
    }
}
