package app.redraft.infra.provider.proofreader.grammar;

import app.redraft.infra.provider.proofreader.plain.sentence.Sentence;
import app.redraft.infra.provider.proofreader.plain.sentence.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The subject of a clause, where it is plain which words are it and which one is its verb.
 *
 * @param from its first word
 * @param to the word after its last one
 * @param verb the word after it that is its verb, adverbs left out
 * @param plural whether it is more than one
 * @param conditional whether the clause may be unreal: "if the door were open"
 * @param certain whether nothing but a verb can stand there
 */
record Subject(int from, int to, int verb, boolean plural, boolean conditional, boolean certain) {
    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "my", "your", "his", "her", "its", "our", "their", "this", "that", "each", "every",
            "another", "no", "these", "those", "many", "several", "some", "most", "all", "few", "both", "two", "three",
            "four", "five", "other", "such");

    private static final Set<String> MANY =
            Set.of("these", "those", "many", "several", "few", "both", "two", "three", "four", "five");

    private static final Set<String> ADVERBS = Set.of(
            "also",
            "always",
            "never",
            "often",
            "usually",
            "sometimes",
            "only",
            "really",
            "just",
            "still",
            "already",
            "now",
            "even",
            "generally",
            "normally",
            "mostly",
            "probably",
            "certainly",
            "easily",
            "rarely",
            "seldom",
            "ever",
            "actually",
            "simply",
            "mainly",
            "today",
            "nowadays");

    private static final Set<String> OPENERS = Set.of(
            "because",
            "that",
            "if",
            "when",
            "while",
            "although",
            "though",
            "but",
            "so",
            "since",
            "where",
            "whether",
            "unless",
            "until",
            "whenever",
            "think",
            "thinks",
            "believe",
            "know",
            "say",
            "says",
            "and",
            "or");

    private static final Set<String> CONDITIONS =
            Set.of("if", "though", "although", "unless", "until", "whether", "that", "as", "than", "wish", "lest");

    static final Set<String> ONE = Set.of(
            "everybody",
            "everyone",
            "nobody",
            "somebody",
            "someone",
            "anybody",
            "anyone",
            "everything",
            "nothing",
            "something",
            "anything");

    /** Verbs that are seldom nouns behind another noun. */
    static final Set<String> COMMON = Set.of(
            "need", "needs", "want", "wants", "make", "makes", "take", "takes", "give", "gives", "know", "knows",
            "think", "thinks", "say", "says", "tell", "tells", "teach", "teaches", "use", "uses", "play", "plays",
            "show", "shows", "prefer", "hate", "hates", "earn", "spend", "buy", "sell", "learn", "speak", "live",
            "lives", "feel", "feels", "become", "drive", "drives", "eat", "help", "helps", "get", "gets", "find",
            "finds", "love", "loves");

    private static final Set<String> AMOUNT_OF = Set.of(
            "lot",
            "lots",
            "number",
            "majority",
            "most",
            "many",
            "some",
            "all",
            "thousands",
            "millions",
            "hundreds",
            "plenty",
            "few",
            "several",
            "two",
            "three",
            "both");

    private static final Pattern BEFORE_NOUN = Pattern.compile("JJ.*|NN.*|VBN|VBG|CD|POS|ORD");
    private static final Pattern OPENS_PHRASE = Pattern.compile("IN|RB.*|WRB|TO|CC");
    private static final Pattern FINITE = Pattern.compile("VBZ|VBP|VBD|MD");
    private static final Pattern GERUND = Pattern.compile("VBG");
    private static final Pattern THIRD = Pattern.compile("VBZ");
    private static final Pattern BASE = Pattern.compile("VBP|VB");
    private static final Pattern PLURAL_VERB = Pattern.compile("VBP|VBD");
    private static final Pattern SINGULAR_VERB = Pattern.compile("VBZ|VBD");
    private static final Set<String> TOLD_BY_FORM = Set.of("was", "were");
    private static final Set<String> PREPOSITIONS = Set.of(
            "on", "in", "at", "of", "to", "for", "with", "by", "from", "about", "off", "over", "under", "up", "down",
            "out", "like", "than", "as");
    private static final int LONGEST = 5;

    /** All that are plain, in order. */
    static List<Subject> in(Sentence sentence) {
        List<Subject> subjects = new ArrayList<>();
        List<Word> words = sentence.words();
        for (int i = 0; i < words.size() - 1; i++) {
            if (opens(words, i)) {
                ofClause(words, i).ifPresent(subjects::add);
            }
            ofRelativeClause(words, i).ifPresent(subjects::add);
        }
        return subjects;
    }

    /** Whether a clause may begin with this word. */
    private static boolean opens(List<Word> words, int at) {
        if (at == 0) {
            return true;
        }
        Word before = words.get(at - 1);
        return before.isWord()
                ? OPENERS.contains(before.small())
                : Set.of(",", ";", ":", "\u201c", "\"", "(", "-", "\u2014").contains(before.text());
    }

    private static Optional<Subject> ofClause(List<Word> words, int from) {
        boolean conditional =
                from > 0 && CONDITIONS.contains(words.get(from - 1).small());
        if (ONE.contains(words.get(from).small())) {
            return verbAfter(words, from + 1)
                    .map(verb -> new Subject(from, from + 1, verb, false, conditional, false))
                    .filter(subject -> !joined(words, from));
        }
        if (Set.of("each", "one").contains(words.get(from).small())) {
            return oneOf(words, from, conditional);
        }
        int head = head(words, from, false);
        if (head < 0) {
            return Optional.empty();
        }
        Word noun = words.get(head);
        boolean plural = Nouns.plural(noun);
        boolean determined = DETERMINERS.contains(words.get(from).small());
        boolean many = MANY.contains(words.get(from).small());
        boolean one = Nouns.singular(noun) && !many && (determined || head == from && from == 0 && Nouns.mass(noun));
        if (!plural && !one || joined(words, from)) {
            return Optional.empty();
        }
        if (words.get(head + 1).small().equals("and") && one && from == 0) {
            return two(words, from, head);
        }
        if (words.get(head + 1).small().equals("of")) {
            return withOf(words, from, head, plural, conditional);
        }
        return verbAfter(words, head + 1).map(verb -> new Subject(from, head + 1, verb, plural, conditional, false));
    }

    /**
     * The main noun of the words that begin here; negative where none is plain.
     *
     * @param inside whether another noun before it is the subject, so that it may have the number of the verb
     */
    private static int head(List<Word> words, int from, boolean inside) {
        int at = from;
        if (words.get(from).may(GERUND)) {
            return -1;
        }
        if (DETERMINERS.contains(words.get(at).small())) {
            at++;
            if (at < words.size()
                    && Set.of("other", "many", "of").contains(words.get(at).small())) {
                at++;
            }
            if (at < words.size() && DETERMINERS.contains(words.get(at).small())) {
                at++;
            }
        }
        for (int i = at; i < Math.min(words.size() - 1, at + LONGEST); i++) {
            Word word = words.get(i);
            boolean noun = Nouns.plural(word) || Nouns.singular(word) || Nouns.group(word);
            if (PREPOSITIONS.contains(word.small()) || noun && !inside && agrees(word, words.get(i + 1))) {
                return -1;
            }
            boolean last = noun && !words.get(i + 1).may(BEFORE_NOUN);
            boolean verbNext = noun && !words.get(i).may(GERUND) && verbLike(words, i + 1);
            if (last || verbNext) {
                return Nouns.group(word) && !Nouns.plural(word) ? -1 : i;
            }
            if (!word.may(BEFORE_NOUN) || word.capital() && i > 0) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether the next word may be a verb that has the number of the noun: then nothing is wrong. */
    private static boolean agrees(Word noun, Word next) {
        return next.may(Nouns.plural(noun) ? PLURAL_VERB : SINGULAR_VERB) && !TOLD_BY_FORM.contains(next.small());
    }

    /** Whether the word may be the verb although it may be a noun: more plainly where it disagrees. */
    private static boolean verbLike(List<Word> words, int at) {
        Word word = words.get(at);
        boolean after = Nouns.plural(words.get(at - 1));
        return word.may(after ? THIRD : BASE)
                && at + 1 < words.size()
                && (COMMON.contains(word.small()) || !words.get(at + 1).may(Nouns.NOUN));
    }

    private static Optional<Integer> verbAfter(List<Word> words, int at) {
        int verb = at;
        while (verb < words.size() && ADVERBS.contains(words.get(verb).small())) {
            verb++;
        }
        return verb < words.size() && words.get(verb).isWord() ? Optional.of(verb) : Optional.empty();
    }

    /** "Each of the rooms have": one is the subject, the plural between only looks like it. */
    private static Optional<Subject> oneOf(List<Word> words, int from, boolean conditional) {
        if (from + 3 >= words.size() || !words.get(from + 1).small().equals("of") || joined(words, from)) {
            return Optional.empty();
        }
        int head = head(words, from + 2, true);
        return head < 0 || !Nouns.plural(words.get(head))
                ? Optional.empty()
                : verbAfter(words, head + 1).map(verb -> new Subject(from, head + 1, verb, false, conditional, false));
    }

    /** "The price of the houses are": the noun before "of" is the subject. */
    private static Optional<Subject> withOf(List<Word> words, int from, int head, boolean plural, boolean conditional) {
        if (head + 2 >= words.size() || MANY.contains(words.get(from).small())) {
            return Optional.empty();
        }
        int inner = head(words, head + 2, true);
        return inner < 0 || plural == Nouns.plural(words.get(inner))
                ? Optional.empty()
                : verbAfter(words, inner + 1)
                        .filter(verb -> verb == inner + 1 && words.get(verb).may(FINITE))
                        .map(verb -> new Subject(from, inner + 1, verb, plural, conditional, false));
    }

    /** "My sister and my brother was": two with a determiner each. */
    private static Optional<Subject> two(List<Word> words, int from, int head) {
        int second = head + 2;
        boolean every = Set.of("each", "every", "no", "a", "an")
                .contains(words.get(from).small());
        if (every
                || second >= words.size() - 1
                || !DETERMINERS.contains(words.get(second).small())) {
            return Optional.empty();
        }
        int inner = head(words, second, true);
        return inner < 0 || !Nouns.singular(words.get(inner))
                ? Optional.empty()
                : verbAfter(words, inner + 1)
                        .filter(verb -> Set.of("is", "was", "has", "does")
                                .contains(words.get(verb).small()))
                        .map(verb -> new Subject(from, inner + 1, verb, true, false, true));
    }

    /** Whether "and" or "or" may join the words to others before them, or a list may go on with them. */
    private static boolean joined(List<Word> words, int from) {
        if (from == 0) {
            return false;
        }
        String before = words.get(from - 1).small();
        if (before.equals("and") || before.equals("or")) {
            return from < 2 || !words.get(from - 2).small().equals(",");
        }
        return before.equals(",") && !words.get(0).may(OPENS_PHRASE);
    }

    /** "People who works": the noun before "who" is what the verb agrees with. */
    private static Optional<Subject> ofRelativeClause(List<Word> words, int noun) {
        if (PREPOSITIONS.contains(words.get(noun).small())) {
            return Optional.empty();
        }
        boolean comma = words.get(noun + 1).small().equals(",");
        int pronoun = comma ? noun + 2 : noun + 1;
        if (pronoun >= words.size() - 1) {
            return Optional.empty();
        }
        String which = words.get(pronoun).small();
        if (!Set.of("who", "which", "that").contains(which) || comma && !which.equals("who")) {
            return Optional.empty();
        }
        Word word = words.get(noun);
        boolean plural = Nouns.plural(word) || word.small().equals("those");
        boolean one = ONE.contains(word.small()) || Nouns.singular(word);
        int from = start(words, noun);
        if (!plural && !one || !free(words, from, plural)) {
            return Optional.empty();
        }
        return verbAfter(words, pronoun + 1)
                .filter(verb -> plural
                        || !which.equals("that")
                        || Set.of("are", "have", "do").contains(words.get(verb).small()))
                .map(verb -> new Subject(from, noun + 1, verb, plural, true, !which.equals("that")));
    }

    private static int start(List<Word> words, int noun) {
        int from = noun;
        while (from > 0 && noun - from < LONGEST && words.get(from - 1).may(BEFORE_NOUN)) {
            from--;
        }
        return from > 0 && DETERMINERS.contains(words.get(from - 1).small()) ? from - 1 : from;
    }

    /** Whether nothing before the noun is what the clause may be about instead. */
    private static boolean free(List<Word> words, int from, boolean plural) {
        if (from == 0) {
            return true;
        }
        String before = words.get(from - 1).small();
        if (before.equals("of")) {
            return plural && from > 1 && AMOUNT_OF.contains(words.get(from - 2).small());
        }
        boolean joins = Set.of("and", "or", "nor", ",").contains(before);
        return plural || !joins;
    }
}
