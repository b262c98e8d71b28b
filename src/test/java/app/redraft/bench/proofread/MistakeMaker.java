package app.redraft.bench.proofread;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Puts mistakes into correct sentences, as learners make them: the same for the same seed. */
final class MistakeMaker {
    private static final int MOST = 3;
    private static final int TRIES = 30;

    private static final Pattern OPENING_COMMA = Pattern.compile("^(?:[\\p{L}']+ ){0,4}[\\p{L}']+(,) ");
    private static final Pattern CLAUSE_COMMA =
            Pattern.compile("^(?:When|If|Although|While|Because|Since|After|Before|As|Once|Whenever|Even though|Until)"
                    + "\\b[^,.;:]+(,) ");
    private static final Pattern CONJUNCTION_COMMA = Pattern.compile("\\w(,) (?:and|but|so|or) ");
    private static final Pattern COMMA = Pattern.compile("\\w(,) ");
    private static final Pattern WORD = Pattern.compile("(?<![\\w'\u2019-])\\p{Ll}{4,}(?![\\w'\u2019-])");
    private static final Pattern PLURAL = Pattern.compile("(?<![\\w'\u2019-])\\p{Ll}{3,}[^su\\W](s)(?![\\w'\u2019-])");
    private static final Pattern THE = Pattern.compile("(?<![\\w'])the (?=\\p{L})");
    private static final Pattern A = Pattern.compile("(?<![\\w'])an? (?=\\p{L})");
    private static final Pattern NO_ARTICLE =
            Pattern.compile("(?<=\\b(?:in|of|to|for|with|about|that) )(?=\\p{Ll}{4,}(?:s|tion|ness|ment|ity)\\b)");
    private static final Pattern VERB = Pattern.compile(
            "\\b(?:has|have|is|are|was|were|does|do|went|gave|took|came|wrote|known|taken|written|gone)\\b|(?<= )\\p{Ll}{3,}ed\\b");
    private static final Pattern AUXILIARY =
            Pattern.compile("(?<=\\p{L} )(?:is|are|was|were|has|have|been|be|will|had) (?=\\p{Ll})");
    private static final Pattern SPLITTABLE = Pattern.compile(
            "\\b(?:everybody|everyone|somebody|someone|nobody|anything|something|cannot|without|itself|himself|themselves"
                    + "|within|outside|nowadays|already|a lot|in front|every day|at least|in spite|all right|no one|as well"
                    + "|even though|of course|such as)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile(
            "\\b(?:I|Monday|Tuesdays?|Sundays?|March|May|Spain|Europe|Iceland|English|Friday|Saturday|London|England|French|German)\\b");
    private static final Pattern FIRST = Pattern.compile("^[A-Z](?=[a-z]+ )");

    private static final List<String> PREPOSITIONS =
            List.of("in", "on", "at", "of", "for", "to", "with", "about", "from", "by");
    private static final List<List<String>> VERBS = List.of(
            List.of("has", "have"),
            List.of("is", "are"),
            List.of("was", "were"),
            List.of("does", "do"),
            List.of("went", "go"),
            List.of("gave", "give"),
            List.of("took", "take"),
            List.of("came", "come"),
            List.of("wrote", "write"),
            List.of("known", "knew"),
            List.of("taken", "took"),
            List.of("written", "wrote"),
            List.of("gone", "went"));

    private final Random random;
    private final List<List<String>> confused;

    /** @param confused words that are put for one another, a set each */
    MistakeMaker(long seed, List<List<String>> confused) {
        this.random = new Random(seed);
        this.confused = confused;
    }

    /** A sentence with mistakes, and what they are; none where the dice or the sentence want none. */
    record Flawed(String flawed, String correct, Set<MistakeKind> kinds) {}

    /** Prints flawed and correct sentences: a file of correct sentences and a seed. */
    public static void main(String[] args) throws java.io.IOException {
        MistakeMaker maker = new MistakeMaker(Long.parseLong(args[1]), Samples.confused(false));
        for (String line : java.nio.file.Files.readAllLines(java.nio.file.Path.of(args[0]))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                Flawed made = maker.make(line);
                System.out.println(made.flawed + "\t" + made.correct + "\t" + made.kinds);
            }
        }
    }

    Flawed make(String sentence) {
        int wanted = random.nextInt(MOST + 1);
        String flawed = sentence;
        Set<MistakeKind> kinds = EnumSet.noneOf(MistakeKind.class);
        for (int attempt = 0; kinds.size() < wanted && attempt < TRIES; attempt++) {
            MistakeKind kind = draw();
            Optional<String> next = kinds.contains(kind) ? Optional.empty() : spoil(flawed, kind);
            if (next.isPresent() && !next.get().equals(flawed)) {
                flawed = next.get();
                kinds.add(kind);
            }
        }
        return new Flawed(flawed, sentence, kinds);
    }

    private MistakeKind draw() {
        int all = 0;
        for (MistakeKind kind : MistakeKind.values()) {
            all += kind.weight();
        }
        int dice = random.nextInt(all);
        for (MistakeKind kind : MistakeKind.values()) {
            dice -= kind.weight();
            if (dice < 0) {
                return kind;
            }
        }
        throw new IllegalStateException();
    }

    private Optional<String> spoil(String text, MistakeKind kind) {
        return switch (kind) {
            case COMMA_AFTER_OPENING -> without(text, OPENING_COMMA, 1);
            case COMMA_BEFORE_CONJUNCTION -> without(text, CONJUNCTION_COMMA, 1);
            case COMMA_AFTER_CLAUSE -> without(text, CLAUSE_COMMA, 1);
            case COMMA_ELSEWHERE -> without(text, COMMA, 1);
            case SPELLING -> place(text, WORD).map(at -> replaced(text, at, misspelt(at.group())));
            case CONFUSED_WORD -> swapped(text, confused);
            case ENDING_S -> without(text, PLURAL, 1);
            case THE_MISSING -> without(text, THE, 0);
            case THE_SUPERFLUOUS -> place(text, NO_ARTICLE).map(at -> replaced(text, at, "the "));
            case A_MISSING -> without(text, A, 0);
            case A_OR_AN ->
                place(text, A).map(at -> replaced(text, at, at.group().equals("a ") ? "an " : "a "));
            case PREPOSITION -> preposition(text);
            case VERB_FORM -> verb(text);
            case AUXILIARY_MISSING -> without(text, AUXILIARY, 0);
            case SPLIT_OR_JOINED -> place(text, SPLITTABLE).map(at -> replaced(text, at, splitOrJoined(at.group())));
            case DOUBLED_WORD ->
                place(text, Pattern.compile("\\b(?:the|of|a|to|is|in|that|and)\\b"))
                        .map(at -> replaced(text, at, at.group() + " " + at.group()));
            case CAPITAL ->
                place(text, random.nextBoolean() ? NAME : FIRST)
                        .map(at -> replaced(text, at, at.group().toLowerCase(Locale.ROOT)));
        };
    }

    private Optional<MatchResult> place(String text, Pattern pattern) {
        List<MatchResult> places = pattern.matcher(text).results().toList();
        return places.isEmpty() ? Optional.empty() : Optional.of(places.get(random.nextInt(places.size())));
    }

    private Optional<String> without(String text, Pattern pattern, int group) {
        return place(text, pattern).map(at -> text.substring(0, at.start(group)) + text.substring(at.end(group)));
    }

    private static String replaced(String text, MatchResult at, String replacement) {
        return text.substring(0, at.start()) + replacement + text.substring(at.end());
    }

    private Optional<String> swapped(String text, List<List<String>> sets) {
        List<List<String>> fitting = new ArrayList<>();
        for (List<String> set : sets) {
            for (String word : set) {
                if (Pattern.compile("(?<![\\w'])" + word + "(?![\\w'])")
                        .matcher(text)
                        .find()) {
                    fitting.add(List.of(word, other(set, word)));
                }
            }
        }
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        List<String> pair = fitting.get(random.nextInt(fitting.size()));
        return place(text, Pattern.compile("(?<![\\w'])" + pair.get(0) + "(?![\\w'])"))
                .map(at -> replaced(text, at, pair.get(1)));
    }

    private String other(List<String> set, String word) {
        List<String> others =
                set.stream().filter(candidate -> !candidate.equals(word)).toList();
        return others.get(random.nextInt(others.size()));
    }

    private Optional<String> preposition(String text) {
        return place(text, Pattern.compile("(?<= )(?:" + String.join("|", PREPOSITIONS) + ") (?=\\p{L})"))
                .map(at -> replaced(
                        text,
                        at,
                        random.nextInt(4) == 0
                                ? ""
                                : other(PREPOSITIONS, at.group().strip()) + " "));
    }

    private Optional<String> verb(String text) {
        return place(text, VERB).map(at -> {
            for (List<String> pair : VERBS) {
                if (pair.contains(at.group())) {
                    return replaced(text, at, pair.get(1 - pair.indexOf(at.group())));
                }
            }
            return replaced(text, at, EditKind.baseForm(at.group()));
        });
    }

    private static String splitOrJoined(String words) {
        if (words.indexOf(' ') > 0) {
            return words.replace(" ", "");
        }
        return words.replaceAll("(?i)^(every|some|no|any|can|with|it|him|them|out|now|al)(.+)$", "$1 $2");
    }

    /** A slip of the pen or of the ear. */
    private String misspelt(String word) {
        String spoilt = word;
        for (int attempt = 0; attempt < TRIES && spoilt.equals(word); attempt++) {
            spoilt = misspeltOnce(word);
        }
        return spoilt;
    }

    private String misspeltOnce(String word) {
        int at = 1 + random.nextInt(word.length() - 1);
        String before = word.substring(0, at);
        String letter = word.substring(at, at + 1);
        String after = word.substring(at + 1);
        return switch (random.nextInt(8)) {
            case 0 -> after.isEmpty() ? word : before + after.charAt(0) + letter + after.substring(1);
            case 1 -> before + after;
            case 2 -> before + letter + letter + after;
            case 3 -> word.replaceFirst("([bcdfglmnprst])\\1", "$1");
            case 4 ->
                word.replaceFirst("ie", "ei").equals(word)
                        ? word.replaceFirst("ei", "ie")
                        : word.replaceFirst("ie", "ei");
            case 5, 6 -> "aeiou".contains(letter) ? before + "aeiou".charAt(random.nextInt(5)) + after : word;
            default ->
                word.replaceFirst(
                        random.nextBoolean() ? "ful$" : "ance$|ence$", random.nextBoolean() ? "full" : "ense");
        };
    }
}
