package app.redraft.core.quality.guard.claim;

import app.redraft.core.quality.guard.text.Lexicon.Kind;
import app.redraft.core.quality.guard.text.Word;
import app.redraft.core.quality.guard.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the words of a sentence that say of how many it speaks, or how often: all, most, a few, hardly ever, never. */
public final class Degrees {
    /** Words that say so together with the word before them. */
    private static final Map<String, Degree> PAIRS = Map.ofEntries(
            Map.entry("a few", Degree.SOME),
            Map.entry("a lot", Degree.MANY),
            Map.entry("great many", Degree.MANY),
            Map.entry("good many", Degree.MANY),
            Map.entry("large number", Degree.MANY),
            Map.entry("great number", Degree.MANY),
            Map.entry("small number", Degree.FEW),
            Map.entry("one of", Degree.SOME),
            Map.entry("rara vez", Degree.FEW),
            Map.entry("en cuando", Degree.SOME),
            Map.entry("plus souvent", Degree.MOST),
            Map.entry("half of", Degree.HALF),
            Map.entry("half the", Degree.HALF),
            Map.entry("hälfte der", Degree.HALF),
            Map.entry("moitié des", Degree.HALF),
            Map.entry("mitad de", Degree.HALF),
            Map.entry("ein paar", Degree.SOME),
            Map.entry("große zahl", Degree.MANY),
            Map.entry("un peu", Degree.SOME),
            Map.entry("grand nombre", Degree.MANY),
            Map.entry("petit nombre", Degree.FEW),
            Map.entry("a veces", Degree.SOME),
            Map.entry("muchas veces", Degree.MANY),
            Map.entry("pocas veces", Degree.FEW),
            Map.entry("a menudo", Degree.MANY),
            Map.entry("unos pocos", Degree.SOME),
            Map.entry("unas pocas", Degree.SOME),
            Map.entry("gran número", Degree.MANY));
    /** What takes a little off "all" or "none". */
    private static final Set<String> NEARLY = Set.of(
            "almost",
            "nearly",
            "practically",
            "virtually",
            "hardly",
            "scarcely",
            "barely",
            "fast",
            "beinahe",
            "nahezu",
            "kaum",
            "presque",
            "quasiment",
            "casi",
            "apenas");

    private static final Set<String> THAN = Set.of("than", "als", "que", "de");
    private static final Set<String> MORE = Set.of("more", "mehr", "plus", "más");
    private static final int THAN_BEFORE = 3;
    private static final Set<String> NOT = Set.of("not", "nicht", "pas", "no", "n't");
    /** Before or behind these a word says nothing about how many. */
    private static final Map<String, Set<String>> NEVER_BEHIND = Map.of(
            "all", Set.of("at", "after", "above", "of"),
            "most", Set.of("at", "the"),
            "tout", Set.of("du", "après", "avant", "surtout"),
            "todo", Set.of("sobre", "ante"),
            "no", Set.of("or"),
            "alles", Set.of("vor"));

    private static final Map<String, Set<String>> NEVER_BEFORE = Map.of(
            "all", Set.of("right", "sudden"),
            "no", Set.of("longer", "more", "less", "fewer", "doubt", "later", "sooner", "matter", "one", "wonder"),
            "tout", Set.of("de", "à", "en", "le"),
            "toute", Set.of("de"),
            "todo", Set.of("el"),
            "every", Set.of("other", "second", "third", "so"));

    private Degrees() {}

    /**
     * What a word says.
     *
     * @param word the word
     * @param degree how many, or how often
     * @param head the stem of what it speaks of: the next word that says something; empty where there is none
     */
    public record Finding(Word word, Degree degree, String head) {}

    /** The words of some sentences that say of how many they speak, in order. */
    public static List<Finding> in(List<Word> words) {
        List<Finding> found = new ArrayList<>(2);
        for (int i = 0; i < words.size(); i++) {
            Degree degree = isSkipped(words, i) ? null : degree(words, i);
            if (degree != null) {
                found.add(new Finding(words.get(i), degree, head(words, i)));
            }
        }
        return found;
    }

    private static @Nullable Degree degree(List<Word> words, int at) {
        boolean joined = at > 0 && words.get(at - 1).clause() == words.get(at).clause();
        String before = joined ? words.get(at - 1).form() : "";
        if (words.get(at).form().equals("of")
                && before.equals("number")
                && at > 1
                && words.get(at - 2).form().equals("a")) {
            return Degree.SOME;
        }
        Degree paired = PAIRS.get(before + ' ' + words.get(at).form());
        if (paired == Degree.HALF && at > 2 && THAN.contains(words.get(at - 2).form())) {
            return MORE.contains(words.get(at - THAN_BEFORE).form()) ? Degree.MOST : Degree.SOME;
        } else if (paired != null) {
            return paired;
        }
        if (words.get(at).form().startsWith("any") && NEARLY.contains(before)) {
            return Degree.FEW;
        }
        Degree plain = plain(words.get(at));
        if (plain == Degree.ALL && (NOT.contains(before) || before.endsWith("n't"))) {
            return Degree.NOT_ALL;
        } else if (plain == Degree.MANY && NOT.contains(before)) {
            return Degree.FEW;
        } else if (plain == Degree.ALL && NEARLY.contains(before)) {
            return Degree.MOST;
        } else if ((plain == Degree.NONE || plain == null) && NEARLY.contains(before)) {
            return plain == null ? null : Degree.FEW;
        }
        return plain;
    }

    /** "Hardly" belongs to the word behind it. */
    private static boolean isNearly(List<Word> words, int at) {
        return NEARLY.contains(words.get(at).form())
                && at + 1 < words.size()
                && (words.get(at + 1).form().startsWith("any") || plain(words.get(at + 1)) != null);
    }

    private static @Nullable Degree plain(Word word) {
        if (word.is(WordList.UNIVERSAL)) {
            return Degree.ALL;
        } else if (word.is(WordList.MOST)) {
            return Degree.MOST;
        } else if (word.is(WordList.MANY)) {
            return Degree.MANY;
        } else if (word.is(WordList.SOME)) {
            return Degree.SOME;
        } else if (word.is(WordList.FEW)) {
            return Degree.FEW;
        }
        return word.is(WordList.NONE) ? Degree.NONE : null;
    }

    /** Whether a word stands where it means something else: at all, at most, the most important, some 200. */
    private static boolean isSkipped(List<Word> words, int at) {
        Word word = words.get(at);
        String before = at > 0 ? words.get(at - 1).form() : "";
        Word next = at + 1 < words.size() ? words.get(at + 1) : null;
        if (NEVER_BEHIND.getOrDefault(word.form(), Set.of()).contains(before)
                || next != null
                        && NEVER_BEFORE.getOrDefault(word.form(), Set.of()).contains(next.form())) {
            return true;
        }
        if (isNearly(words, at)
                || word.form().equals("often") && next != null && next.form().equals("than")) {
            return true;
        }
        boolean graded = word.form().equals("most")
                && next != null
                && next.term().isContent()
                && (next.term().is(Kind.ADJECTIVE) || next.term().is(Kind.ADVERB))
                && !isCounted(words, at + 1);
        boolean counting = next != null && Character.isDigit(next.text().charAt(0)) && word.is(WordList.SOME);
        return graded || counting;
    }

    /** Whether an adjective belongs to things of which there are several: most old houses. */
    private static boolean isCounted(List<Word> words, int at) {
        return words.get(at).term().is(Kind.NOUN)
                || at + 1 < words.size()
                        && words.get(at + 1).term().is(Kind.NOUN)
                        && words.get(at + 1).form().endsWith("s");
    }

    private static String head(List<Word> words, int at) {
        for (int i = at + 1;
                i < words.size() && words.get(i).clause() == words.get(at).clause();
                i++) {
            if (words.get(i).term().isContent()
                    && plain(words.get(i)) == null
                    && !words.get(i).form().equals("one")) {
                return words.get(i).stem();
            }
        }
        return "";
    }
}
