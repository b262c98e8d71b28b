package app.redraft.core.assistant.reading;

import app.redraft.core.assistant.tool.DocumentText;
import app.redraft.core.assistant.tool.Interruptible;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document mentions, and in which paragraphs. */
final class Mentions {
    private static final String MONTHS =
            "(?:Jan(?:uary|uar)?|Feb(?:ruary|ruar)?|Mar(?:ch)?|März|Apr(?:il)?|May|Mai|June?|Juni|July?|Juli"
                    + "|Aug(?:ust)?|Sept?(?:ember)?|O[ck]t(?:ober)?|Nov(?:ember)?|De[cz](?:ember)?)";
    private static final Pattern DATE = Pattern.compile("\\b(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}"
            + "|\\d{1,2}(?:st|nd|rd|th|\\.)? " + MONTHS + "\\b\\.?(?:,? \\d{4})?"
            + "|" + MONTHS + "\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4})?)");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{N}])[$€£]?\\d+(?:[.,  ]\\d+)*(?: ?%)?(?![\\p{L}\\p{N}])");
    /** One word or several with a capital letter each, as names of persons and places are. */
    private static final Pattern CAPITALS =
            Pattern.compile("\\p{Lu}[\\p{L}'’\\-]+(?: (?:(?:de|la|von|van|di|of|du) )?\\p{Lu}[\\p{L}'’\\-]+)*");
    /** What stands before the first word of a sentence. */
    private static final Pattern OPENS = Pattern.compile("(?:^|[.!?…:]['\"”’»)]*\\s+|[\\n#>*\\-]\\s*|[\"“„«‘(])$");

    private static final int LOOK_BACK = 6;
    private static final int LONG_NAME = 4;
    private static final int MOST_COMPARED = 2_000;

    private Mentions() {}

    static Map<String, TreeSet<Integer>> dates(DocumentText document) {
        return all(document, DATE);
    }

    static Map<String, TreeSet<Integer>> numbers(DocumentText document) {
        return all(document, NUMBER);
    }

    /**
     * Words with a capital letter where none is due. A word that opens a sentence counts only where it also stands within one;
     * in German every noun has a capital letter, so that more than names are found.
     */
    static Map<String, TreeSet<Integer>> names(DocumentText document) {
        Map<String, TreeSet<Integer>> names = new TreeMap<>();
        List<Opening> openings = new ArrayList<>();
        String text = document.text();
        Matcher matcher = CAPITALS.matcher(new Interruptible(text));
        while (matcher.find()) {
            String before = text.substring(Math.max(0, matcher.start() - LOOK_BACK), matcher.start());
            int paragraph = document.paragraphAt(matcher.start());
            if (OPENS.matcher(before).find()) {
                openings.add(new Opening(matcher.group(), paragraph));
            } else {
                add(names, matcher.group(), paragraph);
            }
        }
        Set<String> known = new HashSet<>();
        names.keySet().forEach(name -> known.addAll(List.of(name.split(" "))));
        for (Opening opening : openings) {
            int space = opening.name().indexOf(' ');
            String first = space < 0 ? opening.name() : opening.name().substring(0, space);
            if (known.contains(first)) {
                add(names, opening.name(), opening.paragraph());
            } else if (space > 0) {
                add(names, opening.name().substring(space + 1), opening.paragraph());
            }
        }
        return names;
    }

    /** What opens a sentence: perhaps a name, perhaps any word. */
    private record Opening(String name, int paragraph) {}

    private static void add(Map<String, TreeSet<Integer>> names, String name, int paragraph) {
        names.computeIfAbsent(name, same -> new TreeSet<>()).add(paragraph);
    }

    /** Pairs of words among names of which one becomes the other by one letter more, less, changed or swapped. */
    static List<List<String>> almostAlike(Collection<String> names) {
        Set<String> words = new TreeSet<>();
        names.forEach(name -> words.addAll(List.of(name.split(" "))));
        List<String> compared = words.stream()
                .filter(word -> word.length() >= LONG_NAME)
                .limit(MOST_COMPARED)
                .toList();
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i < compared.size(); i++) {
            Interruptible.check();
            Set<String> near = oneLetterLess(compared.get(i));
            for (String other : compared.subList(i + 1, compared.size())) {
                if (Math.abs(other.length() - compared.get(i).length()) <= 1
                        && !other.equals(compared.get(i) + "s")
                        && alike(near, compared.get(i), other)) {
                    pairs.add(List.of(compared.get(i), other));
                }
            }
        }
        return pairs;
    }

    /** Two words are one letter apart where taking a letter from one or both makes them equal (as in SymSpell). */
    private static boolean alike(Set<String> near, String word, String other) {
        Set<String> nearOther = oneLetterLess(other);
        return near.contains(other)
                || nearOther.contains(word)
                || (word.length() == other.length() && nearOther.stream().anyMatch(near::contains));
    }

    private static Set<String> oneLetterLess(String word) {
        Set<String> shorter = new HashSet<>();
        for (int i = 0; i < word.length(); i++) {
            shorter.add(word.substring(0, i) + word.substring(i + 1));
        }
        return shorter;
    }

    private static Map<String, TreeSet<Integer>> all(DocumentText document, Pattern pattern) {
        Map<String, TreeSet<Integer>> found = new TreeMap<>();
        Matcher matcher = pattern.matcher(new Interruptible(document.text()));
        while (matcher.find()) {
            add(found, matcher.group().strip(), document.paragraphAt(matcher.start()));
        }
        return found;
    }
}
