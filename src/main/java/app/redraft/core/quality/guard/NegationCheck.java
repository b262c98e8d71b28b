package app.redraft.core.quality.guard;

import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells where a "not" was lost or came in, between sentences that say the same. */
final class NegationCheck implements MeaningCheck {
    /** Words that negate no more than themselves, or nothing. */
    private static final Pattern IDIOM = Pattern.compile(
            "not only|no doubt|can't help|cannot help|nothing but|why not|not to mention|no matter|if not|whether or not|or not\\b|not least|no\\.\\s*\\d|not hesitate|n't hesitate|nicht nur|ne \\w+ que|no sólo|no solo|pas seulement|n'hésitez pas|no dude|nevertheless|nonetheless|no one else");

    private static final Pattern OPPOSITE = Pattern.compile(
            "(?:un|non|dis|mis)\\p{L}{4,}|\\p{L}{3,}less(?:ly)?|(?:il|ir|im)(?:l|r|m|p)\\p{L}{4,}|in(?:ability|active|complete|accura|correct|effective|efficient|eligible|experienced|secure|sincere|tolera|vali|visib)\\p{L}*|un\\p{L}{4,}|\\p{L}{3,}los(?:e[nrs]?)?|in(?:util|utile|capable|capaz|complet|suffis)\\p{L}*|des\\p{L}{5,}");
    private static final int REACH = 4;

    @Override
    public void check(Comparison comparison, Consumer<Warning> warnings) {
        for (Alignment.Group group : comparison.alignment().groups()) {
            Side from = side(comparison, comparison.original(), group.original());
            Side to = side(comparison, comparison.rewritten(), group.rewritten());
            int hard = from.hard().size() - to.hard().size();
            int all = hard + from.soft() - to.soft();
            if (hard > 0 && all > 0 && turned(from, to)) {
                Word word = negation(from, to);
                warnings.accept(new Warning(
                        Warning.Kind.NEGATION,
                        word.span(),
                        place(from, word, to),
                        UserMessage.of("guard.negation-lost", word.text())));
            } else if (hard < 0 && all < 0 && turned(to, from)) {
                Word word = negation(to, from);
                warnings.accept(new Warning(
                        Warning.Kind.NEGATION,
                        place(to, word, from),
                        word.span(),
                        UserMessage.of("guard.negation-new", word.text())));
            }
        }
    }

    /**
     * The sentences of a group on one side.
     *
     * @param prose the text they stand in
     * @param words their words
     * @param hard those that negate
     * @param soft how many deny in another way
     * @param function words that say nothing of their own
     */
    private record Side(String prose, List<Word> words, List<Word> hard, int soft, Set<String> function) {
        /** The words that a negation speaks of: those that follow it, or the one before it where nothing follows. */
        List<Word> targets(Word negation) {
            int at = words.indexOf(negation);
            List<Word> after = new ArrayList<>();
            int from = negation.span().end();
            for (int i = at + 1; i < words.size() && after.size() < 2 && !parted(from, words.get(i)); i++) {
                Word word = words.get(i);
                from = word.span().end();
                boolean named = Character.isDigit(word.form().charAt(0)) || word.isCapitalized() && !word.opening();
                if (!function.contains(word.form()) && !named) {
                    after.add(word);
                }
            }
            return after.isEmpty() ? words.subList(Math.max(0, at - 1), at) : after;
        }

        /** Whether a clause ends before a word. */
        private boolean parted(int from, Word word) {
            return from > word.span().start()
                    || prose.substring(from, word.span().start()).chars().anyMatch(c -> ",;:.!?()—–\n".indexOf(c) >= 0);
        }

        boolean negates(Word word) {
            int at = words.indexOf(word);
            return words.subList(Math.max(0, at - REACH), at).stream().anyMatch(hard::contains);
        }

        Optional<Word> like(Word other) {
            return words.stream()
                    .filter(word -> word.stem().equals(other.stem()))
                    .findFirst();
        }
    }

    /** Whether what one side negates is said on the other without it. */
    private static boolean turned(Side negated, Side plain) {
        return negated.hard().stream().anyMatch(negation -> isPlain(negated, negation, plain));
    }

    private static boolean isPlain(Side negated, Word negation, Side plain) {
        return negated.targets(negation).stream()
                .anyMatch(target ->
                        plain.like(target).filter(same -> !plain.negates(same)).isPresent());
    }

    private static Word negation(Side negated, Side plain) {
        return negated.hard().stream()
                .filter(negation -> isPlain(negated, negation, plain))
                .findFirst()
                .orElseThrow();
    }

    private static Warning.Span place(Side from, Word negation, Side to) {
        return from.targets(negation).stream()
                .flatMap(target -> to.like(target).stream())
                .map(Word::span)
                .findFirst()
                .orElseGet(() -> Comparison.span(to.words()));
    }

    private static Side side(Comparison comparison, GuardText text, Set<Integer> sentences) {
        List<Word> words = text.words(sentences);
        Set<String> negations = comparison.words("negation");
        List<Word> hard = new ArrayList<>();
        int soft = 0;
        boolean pair = false;
        for (Word word : words) {
            boolean negates = negations.contains(word.form()) || word.form().endsWith("n't");
            boolean second = Set.of("nor", "noch", "ni", "neither").contains(word.form());
            if (negates && !isIdiom(text, word) && !(second && pair)) {
                hard.add(word);
            } else if (denies(comparison, word)) {
                soft++;
            }
            pair = pair || second && negates;
        }
        Side side = new Side(text.prose(), words, hard, soft, comparison.words("function"));
        // "Not until" and "not impossible" turn nothing round.
        boolean until = words.stream().anyMatch(word -> word.form().equals("until"));
        List<Word> turning = hard.stream()
                .filter(word ->
                        !until && side.targets(word).stream().limit(1).noneMatch(target -> denies(comparison, target)))
                .toList();
        return new Side(text.prose(), words, turning, soft, comparison.words("function"));
    }

    private static boolean denies(Comparison comparison, Word word) {
        return comparison.words("soft-negation").contains(word.form())
                || OPPOSITE.matcher(word.form()).matches();
    }

    private static boolean isIdiom(GuardText text, Word word) {
        int from = Math.max(0, word.span().start() - 12);
        int to = Math.min(text.prose().length(), word.span().end() + 14);
        Matcher idiom = IDIOM.matcher(Comparison.lower(text.prose().substring(from, to)));
        while (idiom.find()) {
            int at = word.span().start() - from;
            if (idiom.start() <= at && idiom.end() > at) {
                return true;
            }
        }
        return false;
    }
}
