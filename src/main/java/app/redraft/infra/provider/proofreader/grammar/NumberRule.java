package app.redraft.infra.provider.proofreader.grammar;

import app.redraft.infra.provider.proofreader.plain.sentence.Inflection;
import app.redraft.infra.provider.proofreader.plain.sentence.Sentence;
import app.redraft.infra.provider.proofreader.plain.sentence.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.languagetool.AnalyzedToken;

/** "A lot of car", "every public places": a noun has the number that the words before it say. */
final class NumberRule extends SentenceRule {
    private static final Pattern BETWEEN = Pattern.compile("JJ.*|ORD");
    private static final Pattern PLURAL = Pattern.compile("NNS");
    private static final Pattern SINGULAR = Pattern.compile("NN|NN:UN?");
    private static final Pattern OTHER = Pattern.compile("VB.*|RB.*");

    /** Before "of": more than one of what follows, where it is counted. */
    private static final Set<String> MORE_OF = Set.of(
            "lot",
            "lots",
            "number",
            "thousands",
            "hundreds",
            "millions",
            "dozens",
            "kinds",
            "types",
            "couple",
            "variety",
            "majority",
            "plenty",
            "group",
            "groups",
            "list",
            "series");

    /** Before "of the": some out of more than one. */
    private static final Set<String> OUT_OF =
            Set.of("one", "many", "several", "two", "three", "four", "few", "each", "both", "any");

    private static final Set<String> MORE = Set.of(
            "many",
            "several",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "fifteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "various",
            "numerous",
            "both",
            "few",
            "fewer");

    private static final Set<String> DETERMINERS =
            Set.of("the", "my", "your", "his", "her", "its", "our", "their", "these", "those");

    private static final Set<String> SINGLE = Set.of("every", "each", "another");
    private static final Set<String> UNITS = Set.of(
            "percent",
            "hundred",
            "thousand",
            "million",
            "billion",
            "dozen",
            "pm",
            "am",
            "o'clock",
            "score",
            "foot",
            "pair",
            "head",
            "year",
            "mile",
            "pound",
            "stone",
            "fold",
            "minute",
            "hour",
            "inch",
            "day",
            "week",
            "month");

    private final Inflection inflection;
    private final Nouns nouns;

    NumberRule(Inflection inflection, Nouns nouns) {
        super("REDRAFT_NUMBER");
        this.inflection = inflection;
        this.nouns = nouns;
    }

    @Override
    List<Mistake> find(Sentence sentence) {
        List<Mistake> mistakes = new ArrayList<>();
        List<Word> words = sentence.words();
        for (int i = 0; i < words.size() - 1; i++) {
            if (words.get(i).capital() && i > 0) {
                continue;
            }
            int from = i;
            more(words, i).flatMap(start -> plural(sentence, from, start)).ifPresent(mistakes::add);
            if (SINGLE.contains(words.get(i).small())) {
                singular(sentence, i).ifPresent(mistakes::add);
            }
        }
        return mistakes;
    }

    /** The word after those that say there is more than one; empty where they do not. */
    private static Optional<Integer> more(List<Word> words, int at) {
        String word = words.get(at).small();
        String next = words.get(at + 1).small();
        if (next.equals("of") && at + 3 < words.size()) {
            boolean determined = DETERMINERS.contains(words.get(at + 2).small());
            if (MORE_OF.contains(word) && !determined) {
                return Optional.of(at + 2);
            }
            return OUT_OF.contains(word) && determined ? Optional.of(at + 3) : Optional.empty();
        }
        boolean one = at > 0
                && Set.of("a", "an", "every", "-", "one", "of", "number")
                        .contains(words.get(at - 1).small());
        boolean few = word.equals("few");
        return MORE.contains(word) && (!one || few) ? Optional.of(at + 1) : Optional.empty();
    }

    private Optional<Mistake> plural(Sentence sentence, int from, int start) {
        List<Word> words = sentence.words();
        int at = noun(words, start);
        if (at < 0) {
            return Optional.empty();
        }
        Word noun = words.get(at);
        boolean plain = nouns.countableSingular(noun) && !UNITS.contains(noun.small()) && !Nouns.group(noun);
        if (noun.small().equals("person")) {
            return Optional.of(mistake(sentence, from, at, "people", "number-plural"));
        }
        return plain
                ? form(noun, SINGULAR, "NNS").map(form -> mistake(sentence, from, at, form, "number-plural"))
                : Optional.empty();
    }

    private Optional<Mistake> singular(Sentence sentence, int from) {
        List<Word> words = sentence.words();
        int at = noun(words, from + 1);
        boolean plain = at > from + 1
                && words.get(at).may(PLURAL)
                && !words.get(at).may(SINGULAR)
                && !words.get(at).may(OTHER)
                && !Set.of("few", "other", "many").contains(words.get(from + 1).small());
        return plain
                ? form(words.get(at), PLURAL, "NN").map(form -> mistake(sentence, from, at, form, "number-singular"))
                : Optional.empty();
    }

    /** The noun after adjectives, where no other noun follows that it may belong to; negative where there is none. */
    private static int noun(List<Word> words, int start) {
        for (int i = start; i < Math.min(words.size(), start + 3); i++) {
            Word word = words.get(i);
            boolean follows = i + 1 < words.size()
                    && (words.get(i + 1).may(Nouns.NOUN)
                            || Set.of("-", "'s", "'", "/", "and", "or")
                                    .contains(words.get(i + 1).small()));
            if (word.capital() || !word.isWord()) {
                return -1;
            }
            if (!follows && word.may(Nouns.NOUN)) {
                return i;
            }
            if (!word.may(BETWEEN)) {
                return -1;
            }
        }
        return -1;
    }

    private static Mistake mistake(Sentence sentence, int from, int at, String form, String reason) {
        Word noun = sentence.words().get(at);
        String before = sentence.text(from, at);
        return new Mistake(noun.start(), noun.end(), List.of(form), reason, before + " " + form);
    }

    private Optional<String> form(Word noun, Pattern readAs, String tag) {
        Set<String> lemmas = noun.readings().stream()
                .filter(reading -> reading.getPOSTag() != null
                        && readAs.matcher(reading.getPOSTag()).matches())
                .map(AnalyzedToken::getLemma)
                .collect(Collectors.toSet());
        return lemmas.size() == 1 ? inflection.form(lemmas.iterator().next(), Set.of(tag)) : Optional.empty();
    }
}
