package app.redraft.infra.provider.proofreader.grammar;

import app.redraft.infra.provider.proofreader.plain.sentence.Inflection;
import app.redraft.infra.provider.proofreader.plain.sentence.Sentence;
import app.redraft.infra.provider.proofreader.plain.sentence.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.languagetool.AnalyzedToken;

/** "The teachers was late", "people who works": a verb has the number of its subject. */
final class AgreementRule extends SentenceRule {
    private static final Pattern THIRD = Pattern.compile("VBZ");
    private static final Pattern BASE = Pattern.compile("VBP|VB");
    private static final Pattern PAST = Pattern.compile("VBD");
    private static final Pattern NO_VERB = Pattern.compile("NN.*|JJ.*|RB.*|IN|RP|CD");
    private static final Pattern FINITE = Pattern.compile("VBZ|VBP|VBD|MD");

    private static final Map<String, String> TO_PLURAL =
            Map.of("is", "are", "was", "were", "has", "have", "does", "do");
    private static final Map<String, String> TO_SINGULAR =
            Map.of("are", "is", "were", "was", "have", "has", "do", "does");

    /** The subject of such a clause may have a verb without an ending: "they asked that the teacher go". */
    private static final Pattern DEMAND = Pattern.compile(
            "(?:suggest|recommend|demand|insist|requir|propos|request|ask|order|command|urg|desir|wish|prefer|beg|pray)\\p{L}*"
                    + "|important|necessary|essential|vital|crucial|imperative|lest|let|may|god");

    private static final Set<String> CLAUSE = Set.of(
            "that",
            "who",
            "which",
            "when",
            "because",
            "if",
            "and",
            "but",
            "or",
            "so",
            "while",
            "where",
            "although",
            "as",
            "how",
            "what",
            "than",
            "before",
            "after",
            "until",
            "since",
            "why",
            "whether",
            "to");

    private static final Set<String> FOLLOWS = Set.of(
            "a",
            "an",
            "the",
            "my",
            "your",
            "his",
            "her",
            "its",
            "our",
            "their",
            "this",
            "that",
            "these",
            "those",
            "me",
            "you",
            "him",
            "it",
            "us",
            "them",
            "every",
            "each",
            "many",
            "much",
            "some",
            "any",
            "no",
            "all",
            "more",
            "less",
            "very",
            "too",
            "so",
            "well",
            "hard",
            "always",
            "never",
            "only",
            "not",
            "n't",
            "in",
            "on",
            "at",
            "to",
            "with",
            "about",
            "like",
            "from",
            "by",
            "what",
            "people",
            "money",
            "together",
            "here",
            "there",
            "again",
            "fast",
            "quickly",
            "slowly",
            "better",
            "everything",
            "something",
            "nothing",
            "anything",
            "one",
            "two",
            "three",
            "himself",
            "herself",
            "themselves",
            "near",
            "up",
            "down",
            "out",
            "away",
            "back");

    private final Inflection inflection;

    AgreementRule(Inflection inflection) {
        super("REDRAFT_AGREEMENT");
        this.inflection = inflection;
    }

    @Override
    public boolean leavesTenseOpen() {
        return true;
    }

    @Override
    List<Mistake> find(Sentence sentence) {
        List<Mistake> mistakes = new ArrayList<>();
        for (Subject subject : Subject.in(sentence)) {
            mistake(sentence, subject).ifPresent(mistakes::add);
        }
        return mistakes;
    }

    private Optional<Mistake> mistake(Sentence sentence, Subject subject) {
        int at = subject.verb();
        Word verb = sentence.words().get(at);
        Optional<String> right = subject.plural() ? plural(sentence, subject, verb) : singular(sentence, subject, verb);
        return right.map(form -> new Mistake(
                verb.start(),
                verb.end(),
                List.of(form),
                subject.plural() ? "agreement-plural" : "agreement-singular",
                sentence.text(subject.from(), subject.to())));
    }

    private Optional<String> plural(Sentence sentence, Subject subject, Word verb) {
        if (TO_PLURAL.containsKey(verb.small())) {
            return Optional.of(TO_PLURAL.get(verb.small()));
        }
        if (!verb.may(THIRD) || verb.capital() || verb.may(NO_VERB) && !goesOn(sentence, subject)) {
            return Optional.empty();
        }
        return form(verb, THIRD, "VBP");
    }

    private Optional<String> singular(Sentence sentence, Subject subject, Word verb) {
        boolean bare = subject.to() - subject.from() == 1
                && !subject.certain()
                && !Subject.ONE.contains(sentence.words().get(subject.from()).small());
        boolean doubtful = bare && !Subject.COMMON.contains(verb.small()) && !TO_SINGULAR.containsKey(verb.small());
        boolean demanded = sentence.words().subList(0, subject.from()).stream()
                .anyMatch(word -> DEMAND.matcher(word.small()).matches());
        if (demanded || doubtful || verb.capital()) {
            return Optional.empty();
        }
        if (TO_SINGULAR.containsKey(verb.small())) {
            return verb.small().equals("were") && subject.conditional()
                    ? Optional.empty()
                    : Optional.of(TO_SINGULAR.get(verb.small()));
        }
        if (!verb.may(BASE) || verb.may(PAST) || verb.may(NO_VERB) && !goesOn(sentence, subject)) {
            return Optional.empty();
        }
        return form(verb, BASE, "VBZ");
    }

    /** Whether a word that may be a noun is the verb of its clause: something it acts on follows, and no other verb. */
    private static boolean goesOn(Sentence sentence, Subject subject) {
        List<Word> words = sentence.words();
        int next = subject.verb() + 1;
        if (subject.certain()) {
            return true;
        }
        boolean object = next < words.size()
                && (FOLLOWS.contains(words.get(next).small())
                        || Subject.COMMON.contains(words.get(subject.verb()).small())
                                && words.get(next).may(Nouns.NOUN));
        if (!object) {
            return false;
        }
        for (int i = next; i < words.size(); i++) {
            Word word = words.get(i);
            if (!word.isWord() || CLAUSE.contains(word.small())) {
                return true;
            }
            if (word.verb(FINITE) || TO_PLURAL.containsKey(word.small()) || TO_SINGULAR.containsKey(word.small())) {
                return false;
            }
        }
        return true;
    }

    private Optional<String> form(Word verb, Pattern readAs, String tag) {
        List<String> lemmas = verb.readings().stream()
                .filter(reading -> reading.getPOSTag() != null
                        && readAs.matcher(reading.getPOSTag()).matches())
                .map(AnalyzedToken::getLemma)
                .distinct()
                .toList();
        return lemmas.size() == 1
                ? inflection.form(lemmas.get(0), Set.of(tag)).filter(form -> !form.equals(verb.small()))
                : Optional.empty();
    }
}
