package app.redraft.infra.provider.proofreader.grammar;

import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.proofreader.plain.sentence.Repair;
import app.redraft.infra.provider.proofreader.plain.sentence.Sentence;
import app.redraft.infra.provider.proofreader.plain.sentence.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "I am student", "we bought car": a noun that is counted does not stand alone in the singular. */
final class ArticleRule extends SentenceRule {
    private static final Pattern ADJECTIVE = Pattern.compile("JJ.?");
    private static final Pattern NOUN = Pattern.compile("NN.*");
    private static final Pattern DETERMINES = Pattern.compile("DT|PRP\\$|CD|POS|PDT|WP\\$");

    private static final Set<String> BE =
            Set.of("is", "was", "'s", "'m", "am", "be", "become", "became", "becomes", "been");

    private static final Set<String> HAVE = Set.of(
            "have", "has", "had", "having", "need", "needs", "needed", "want", "wants", "wanted", "buy", "buys",
            "bought", "find", "finds", "found", "get", "gets", "got", "see", "saw", "use", "used", "write", "wrote",
            "read", "lost", "built", "build", "rent", "rented", "chose", "choose", "sent", "send", "drive", "drove",
            "without");

    private static final Set<String> PREPOSITIONS =
            Set.of("in", "by", "with", "for", "at", "on", "from", "of", "into", "like");

    private static final Set<String> PLAIN = Set.of(
            "big",
            "small",
            "new",
            "good",
            "nice",
            "great",
            "large",
            "long",
            "short",
            "old",
            "young",
            "beautiful",
            "famous",
            "foreign",
            "rich",
            "poor",
            "strong",
            "bad",
            "special",
            "certain",
            "huge",
            "little",
            "modern",
            "expensive",
            "cheap",
            "different",
            "difficult",
            "dangerous",
            "very");

    /** "She was teacher and friend to us", "from student to teacher": pairs stand without an article. */
    private static final Set<String> PAIRS = Set.of("and", "or", "to", "-", "'s", "by", "after", "/", "&");

    private final Nouns nouns;

    ArticleRule(Nouns nouns) {
        super("REDRAFT_ARTICLE_MISSING");
        this.nouns = nouns;
    }

    @Override
    List<Mistake> find(Sentence sentence) {
        List<Mistake> mistakes = new ArrayList<>();
        for (int i = 1; i < sentence.words().size() - 1; i++) {
            mistake(sentence, i).ifPresent(mistakes::add);
        }
        return mistakes;
    }

    /** @param at the first word after what asks for a noun */
    private Optional<Mistake> mistake(Sentence sentence, int at) {
        List<Word> words = sentence.words();
        int noun = noun(words, at);
        if (noun < 0 || !asks(words, at, noun)) {
            return Optional.empty();
        }
        String before = words.get(at - 1).small();
        return Repair.replace(
                        sentence,
                        at,
                        at + 1,
                        "a " + words.get(at).text(),
                        getId(),
                        (old, fresh) -> UserMessage.of("article-missing"))
                .map(edit -> new Mistake(
                        edit.start(),
                        edit.end(),
                        List.of(edit.replacement()),
                        "article-missing",
                        (before + " " + edit.replacement() + " " + sentence.text(at + 1, noun + 1)).strip()));
    }

    /** The counted noun after adjectives; negative where there is none, or one that goes on. */
    private int noun(List<Word> words, int at) {
        for (int i = at; i < Math.min(words.size() - 1, at + 3); i++) {
            Word word = words.get(i);
            Word next = words.get(i + 1);
            if (word.capital() || !word.isWord()) {
                return -1;
            }
            boolean counted = (nouns.person(word) || nouns.thing(word)) && word.may(NOUN);
            if (counted && !next.may(NOUN) && !PAIRS.contains(next.small())) {
                return i;
            }
            if (!word.may(ADJECTIVE) && !word.small().equals("very")
                    || word.tags().anyMatch(tag -> DETERMINES.matcher(tag).matches())) {
                return -1;
            }
        }
        return -1;
    }

    private boolean asks(List<Word> words, int at, int noun) {
        String before = words.get(at - 1).small();
        boolean alone = noun == at;
        boolean person = nouns.person(words.get(noun));
        if (alone && words.get(noun).may(ADJECTIVE)) {
            return false;
        }
        if (BE.contains(before)) {
            return at > 1 && (person || !alone) && subject(words, at - 1);
        }
        if (before.equals("as")) {
            return alone && person && at > 1 && words.get(at - 2).tags().anyMatch(tag -> tag.startsWith("VB"));
        }
        if (HAVE.contains(before)) {
            return !person || !alone || before.equals("become");
        }
        boolean plain = Stream.of(words.get(at).small()).anyMatch(PLAIN::contains);
        return PREPOSITIONS.contains(before) && !alone && plain;
    }

    /** Whether who or what it is stands right before "is": not "How important is good advice". */
    private static boolean subject(List<Word> words, int be) {
        Word before = words.get(be - 1);
        return before.tags()
                        .anyMatch(tag -> tag.startsWith("PRP")
                                || tag.startsWith("NN")
                                || tag.equals("MD")
                                || tag.equals("TO")
                                || tag.equals("DT")
                                || tag.equals("EX"))
                || words.get(be).small().equals("been");
    }
}
