package app.redraft.core.quality.guard;

import app.redraft.core.quality.guard.claim.Degree;
import app.redraft.core.quality.guard.claim.Degrees;
import app.redraft.core.quality.guard.claim.Modals;
import app.redraft.core.quality.guard.text.Word;
import app.redraft.core.quality.guard.text.WordList;
import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Tells where "some" became "all", "may" became "must" or "will", or a "may" was lost. */
final class QuantifierCheck implements MeaningCheck {
    private static final Set<String> ONLY = Set.of(
            "only",
            "solely",
            "exclusively",
            "nur",
            "ausschließlich",
            "seulement",
            "uniquement",
            "seul",
            "seule",
            "seuls",
            "seules",
            "lediglich",
            "únicamente",
            "solo",
            "sólo",
            "solamente");
    private static final Set<String> ABOUT = Set.of(
            "about",
            "roughly",
            "approximately",
            "around",
            "nearly",
            "almost",
            "etwa",
            "ungefähr",
            "rund",
            "circa",
            "environ",
            "presque",
            "aproximadamente",
            "unos",
            "unas",
            "casi");
    private static final Set<String> EXACTLY = Set.of(
            "exactly", "precisely", "genau", "exakt", "exactement", "précisément", "exactamente", "precisamente");
    private static final Set<String> EACH =
            Set.of("all", "every", "everyone", "everything", "alle", "jeder", "tous", "toutes", "todos", "todas");
    /** And where one word of each alone says how many; these words are not the same. */
    private static final double MUCH_ALIKE = 0.45;

    private static final double NEARLY_SAME = 0.6;
    /** So many words are the same where sentences are nearly the same. */
    private static final double ALIKE = 0.55;

    @Override
    public void check(Comparison comparison, Consumer<Warning> warnings) {
        for (Comparison.Pair pair : comparison.pairs()) {
            boolean told = degree(pair, warnings)
                    | turned(pair, WordList.POSSIBLE, WordList.DUTY, warnings)
                    | turned(pair, WordList.DUTY, WordList.POSSIBLE, warnings)
                    | turned(pair, WordList.ADVICE, WordList.DUTY, warnings)
                    | turned(pair, WordList.ADVICE, WordList.POSSIBLE, warnings)
                    | exact(pair, warnings)
                    | turned(pair, WordList.DUTY, WordList.ADVICE, warnings)
                    | turned(pair, WordList.SUGGESTS, WordList.PROVES, warnings)
                    | certainty(pair, warnings);
            if (!told && !none(pair, warnings)) {
                hedge(pair, warnings);
                capability(pair, warnings);
                only(pair, warnings);
            }
        }
    }

    /** Whether of the same things another number of them is said to be so: some that became all. */
    private static boolean degree(Comparison.Pair pair, Consumer<Warning> warnings) {
        List<Degrees.Finding> before = new ArrayList<>(Degrees.in(pair.before()));
        List<Degrees.Finding> after = new ArrayList<>(Degrees.in(pair.after()));
        before.removeIf(each -> remove(after, each));
        boolean single = before.size() == 1
                && after.size() == 1
                && Comparison.likeness(pair.before(), pair.after()) >= MUCH_ALIKE;
        for (Degrees.Finding was : before) {
            for (Degrees.Finding is : after) {
                boolean same = !was.head().isEmpty() && was.head().equals(is.head());
                if ((same || single) && isTurned(was.degree(), is.degree(), same) && !isAny(was, is, pair)) {
                    warnings.accept(changed(was.word(), is.word()));
                    return true;
                }
            }
        }
        return false;
    }

    /** Takes out the first that says the same, of the same things where there is one. */
    private static boolean remove(List<Degrees.Finding> after, Degrees.Finding was) {
        List<Degrees.Finding> same =
                after.stream().filter(each -> each.degree().mayBe(was.degree())).toList();
        return same.stream()
                .filter(each -> each.head().equals(was.head()))
                .findFirst()
                .or(() -> same.stream().findFirst())
                .map(after::remove)
                .orElse(false);
    }

    /** None that became all, or some, is a negation that was turned. */
    private static boolean isTurned(Degree was, Degree is, boolean sameHead) {
        if (was == Degree.NONE || is == Degree.NONE) {
            return was == Degree.FEW || is == Degree.FEW;
        }
        boolean near = EnumSet.of(Degree.SOME, Degree.MANY).containsAll(EnumSet.of(was, is));
        return !near || sameHead;
    }

    /** Whether "any" says "all" now. */
    private static boolean isAny(Degrees.Finding was, Degrees.Finding is, Comparison.Pair pair) {
        return was.degree() == Degree.ALL
                && is.degree() != Degree.FEW
                && pair.after().stream().anyMatch(word -> word.form().startsWith("any"));
    }

    /** Whether what was about so much is now exactly so much. */
    private static boolean exact(Comparison.Pair pair, Consumer<Warning> warnings) {
        Optional<Word> about = first(pair.before(), ABOUT);
        Optional<Word> exactly = first(pair.after(), EXACTLY);
        boolean told = about.isPresent()
                && exactly.isPresent()
                && first(pair.before(), EXACTLY).isEmpty()
                && first(pair.after(), ABOUT).isEmpty();
        if (told) {
            warnings.accept(changed(about.get(), exactly.get()));
        }
        return told;
    }

    private static Optional<Word> first(List<Word> words, Set<String> forms) {
        return words.stream().filter(word -> forms.contains(word.form())).findFirst();
    }

    /** Whether what may be will be now, or the other way round. */
    private static boolean certainty(Comparison.Pair pair, Consumer<Warning> warnings) {
        Optional<Word> may = Modals.mayThatWill(pair.before(), pair.after());
        Optional<Word> will = Modals.willThatMay(pair.before(), pair.after());
        if (may.isPresent() && pair.after().stream().noneMatch(word -> word.is(WordList.HEDGE))) {
            warnings.accept(new Warning(
                    Warning.Kind.QUANTIFIER,
                    Comparison.span(may.get()),
                    Comparison.span(pair.after()),
                    UserMessage.of("guard.hedge-lost", may.get().text())));
            return true;
        } else if (will.isPresent() && pair.before().stream().noneMatch(word -> word.is(WordList.SOFTENED))) {
            Modals.mayThatWill(pair.after(), pair.before()).ifPresent(now -> warnings.accept(changed(will.get(), now)));
            return true;
        }
        return false;
    }

    private static Warning changed(Word was, Word is) {
        return new Warning(
                Warning.Kind.QUANTIFIER,
                Comparison.span(was),
                Comparison.span(is),
                UserMessage.of("guard.quantifier-changed", was.text(), is.text()));
    }

    private static boolean isAlike(Comparison.Pair pair) {
        return Comparison.likeness(pair.before(), pair.after()) >= ALIKE;
    }

    /** Whether words of one list are fewer now, and more those of the other. */
    private static boolean turned(Comparison.Pair pair, WordList from, WordList to, Consumer<Warning> warnings) {
        List<Word> was = Modals.only(pair.before(), from, to);
        List<Word> is = Modals.only(pair.after(), to, from);
        boolean turned = !was.isEmpty()
                && !is.isEmpty()
                && Modals.only(pair.after(), from, to).size() < was.size()
                && Modals.only(pair.before(), to, from).size() < is.size()
                && isSameClaim(pair, was, is)
                && !was.get(0).stem().equals(is.get(0).stem());
        if (turned) {
            Word before = first(was, pair.after());
            Word after = first(is, pair.before());
            warnings.accept(changed(before, after));
        }
        return turned;
    }

    /** Whether what follows the words is the same, or the sentences are nearly. */
    private static boolean isSameClaim(Comparison.Pair pair, List<Word> was, List<Word> is) {
        for (Word one : was) {
            String claimed = next(pair.before(), one);
            for (Word other : is) {
                if (!claimed.isEmpty() && claimed.equals(next(pair.after(), other))) {
                    return true;
                }
            }
        }
        return isAlike(pair);
    }

    /** The stem of the first word behind another that says something. */
    private static String next(List<Word> words, Word word) {
        for (int i = words.indexOf(word) + 1; i < words.size(); i++) {
            if (words.get(i).term().isContent()) {
                return words.get(i).stem();
            }
        }
        return "";
    }

    /** The first word that the other side has not. */
    private static Word first(List<Word> words, List<Word> other) {
        return words.stream()
                .filter(word -> other.stream().noneMatch(each -> each.form().equals(word.form())))
                .findFirst()
                .orElse(words.get(0));
    }

    private static void hedge(Comparison.Pair pair, Consumer<Warning> warnings) {
        Optional<Word> was = Modals.only(pair.before(), WordList.HEDGE, WordList.DUTY).stream()
                .findFirst()
                .or(() -> Modals.seeming(pair.before()));
        boolean lost = was.isPresent()
                && pair.after().stream().noneMatch(word -> word.is(WordList.SOFTENED))
                && !Modals.command(pair.after());
        if (lost) {
            warnings.accept(new Warning(
                    Warning.Kind.QUANTIFIER,
                    Comparison.span(was.get()),
                    Comparison.span(pair.after()),
                    UserMessage.of("guard.hedge-lost", was.get().text())));
        }
    }

    /** "Not all" leaves some; where nothing says so any more, it may have become none, or all. */
    private static boolean none(Comparison.Pair pair, Consumer<Warning> warnings) {
        List<Word> words = pair.before();
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).is(WordList.NEGATION)
                    && EACH.contains(words.get(i + 1).form())) {
                boolean some =
                        pair.after().stream().anyMatch(word -> word.is(WordList.PARTIAL) || EACH.contains(word.form()));
                if (!some && Comparison.likeness(words, pair.after()) >= ALIKE) {
                    warnings.accept(new Warning(
                            Warning.Kind.QUANTIFIER,
                            Comparison.span(words.subList(i, i + 2)),
                            Comparison.span(pair.after()),
                            UserMessage.of(
                                    "guard.bound-lost",
                                    words.get(i).text() + ' ' + words.get(i + 1).text())));
                    return true;
                }
            }
        }
        return false;
    }

    /** What can do harm does not always do so. */
    private static void capability(Comparison.Pair pair, Consumer<Warning> warnings) {
        if (pair.after().stream().anyMatch(word -> word.is(WordList.SOFTENED))) {
            return;
        }
        for (int i = 0; i + 1 < pair.before().size(); i++) {
            Word modal = pair.before().get(i);
            Word verb = pair.before().get(i + 1);
            boolean can = modal.is(WordList.POSSIBLE) && verb.is(WordList.EFFECT);
            if (can && pair.after().stream().anyMatch(word -> word.stem().equals(verb.stem()))) {
                warnings.accept(new Warning(
                        Warning.Kind.QUANTIFIER,
                        Comparison.span(modal),
                        Comparison.span(pair.after()),
                        UserMessage.of("guard.hedge-lost", modal.text())));
                return;
            }
        }
    }

    /** An "only" that nothing stands for any more, in sentences that say the same otherwise. */
    private static void only(Comparison.Pair pair, Consumer<Warning> warnings) {
        List<Word> words = pair.before();
        Optional<Word> was = words.stream()
                .filter(word -> ONLY.contains(word.form()))
                .filter(word -> words.indexOf(word) == 0
                        || !words.get(words.indexOf(word) - 1).is(WordList.NEGATION))
                .findFirst();
        if (was.isPresent()
                && pair.after().stream().noneMatch(word -> word.is(WordList.ONLY))
                && Comparison.likeness(pair.before(), pair.after()) >= NEARLY_SAME) {
            warnings.accept(new Warning(
                    Warning.Kind.QUANTIFIER,
                    Comparison.span(was.get()),
                    Comparison.span(pair.after()),
                    UserMessage.of("guard.only-lost", was.get().text())));
        }
    }
}
