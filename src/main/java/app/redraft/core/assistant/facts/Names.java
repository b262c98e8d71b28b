package app.redraft.core.assistant.facts;

import app.redraft.core.assistant.reading.WordForms;
import app.redraft.core.assistant.tool.DocumentText;
import app.redraft.core.assistant.tool.Interruptible;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of persons and places in a document, by their capital letters, and in which paragraphs each stands. */
final class Names {
    /** One word or several with a capital letter each. */
    private static final Pattern CAPITALS =
            Pattern.compile("\\p{Lu}[\\p{L}'’\\-]+(?: (?:(?:de|la|von|van|di|of|du) )?\\p{Lu}[\\p{L}'’\\-]+)*");
    /** What stands before the first word of a sentence. */
    private static final Pattern OPENS = Pattern.compile("(?:^|[.!?…:]['\"”’»)]*\\s+|[\\n#>*\\-]\\s*|[\"“„«‘(])$");
    /** What stands before a place, and hardly before a person. */
    private static final Pattern WHERE =
            Pattern.compile("\\b(?:in|near|into|outside|across|through|throughout|towards?|nach|bei|à)\\s$");

    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
    private static final Pattern SMALL_WORD = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Ll}{3,}(?![\\p{L}\\p{N}])");

    private static final int LOOK_BACK = 12;
    private static final int SAMPLE = 500;

    private final Map<String, TreeSet<Integer>> paragraphs = new TreeMap<>();
    private final Set<String> whereNames = new HashSet<>();
    private final WordForms forms;

    /** What opens a sentence: perhaps a name, perhaps any word. */
    private record Opening(String name, int paragraph) {}

    /**
     * Looks for names. A word that opens a sentence counts only where it also stands within one, or is no English word in an
     * English text; in German every noun has a capital letter, so that more than names are found.
     */
    Names(DocumentText document, WordForms forms) {
        this.forms = forms;
        List<Opening> openings = new ArrayList<>();
        String text = document.text();
        Matcher matcher = CAPITALS.matcher(new Interruptible(text));
        while (matcher.find()) {
            String before = text.substring(Math.max(0, matcher.start() - LOOK_BACK), matcher.start());
            int paragraph = document.paragraphAt(matcher.start());
            String name = POSSESSIVE.matcher(matcher.group()).replaceFirst("");
            if (OPENS.matcher(before).find()) {
                openings.add(new Opening(name, paragraph));
            } else {
                add(name, paragraph);
                if (WHERE.matcher(before).find()) {
                    whereNames.add(name);
                }
            }
        }
        addOpenings(openings, isEnglish(text));
    }

    private void addOpenings(List<Opening> openings, boolean english) {
        Set<String> known = new HashSet<>();
        paragraphs.keySet().forEach(name -> known.addAll(List.of(name.split(" "))));
        for (Opening opening : openings) {
            int space = opening.name().indexOf(' ');
            String first = space < 0 ? opening.name() : opening.name().substring(0, space);
            if (known.contains(first) || (english && !forms.knows(first))) {
                add(opening.name(), opening.paragraph());
            } else if (space > 0) {
                add(opening.name().substring(space + 1), opening.paragraph());
            }
        }
    }

    private void add(String name, int paragraph) {
        if (name.length() > 1 && !Dates.isCalendarWord(name)) {
            paragraphs.computeIfAbsent(name, same -> new TreeSet<>()).add(paragraph);
        }
    }

    private boolean isEnglish(String text) {
        List<String> words = SMALL_WORD
                .matcher(new Interruptible(text))
                .results()
                .limit(SAMPLE)
                .map(found -> found.group())
                .toList();
        return 2 * words.stream().filter(forms::knows).count() > words.size();
    }

    /** The paragraphs of every name. */
    Map<String, TreeSet<Integer>> all() {
        return paragraphs;
    }

    /** The paragraphs of the names that look like places. */
    Map<String, TreeSet<Integer>> places(Gazetteer gazetteer) {
        Map<String, TreeSet<Integer>> places = new TreeMap<>(paragraphs);
        places.keySet().removeIf(name -> {
            Interruptible.check();
            return !switch (gazetteer.sort(name)) {
                case PLACE -> true;
                case PLACE_OR_PERSON, OTHER -> whereNames.contains(name);
            };
        });
        return places;
    }
}
