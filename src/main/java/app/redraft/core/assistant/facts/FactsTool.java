package app.redraft.core.assistant.facts;

import app.redraft.core.assistant.reading.WordForms;
import app.redraft.core.assistant.tool.DocumentText;
import app.redraft.core.assistant.tool.Pages;
import app.redraft.core.assistant.tool.Tool;
import app.redraft.core.assistant.tool.ToolArguments;
import app.redraft.core.assistant.tool.ToolContext;
import app.redraft.core.assistant.tool.ToolDeclaration;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names, places, dates and numbers of the document, where each occurs, and what seems to disagree. */
public final class FactsTool extends Tool {
    private static final int PAGE = 40;
    private static final int SHOWN_PLACES = 12;
    private static final int MOST_DISAGREEMENTS = 200;
    private final WordForms forms;
    private final Gazetteer gazetteer;

    /**
     * @param forms tells words from names
     * @param gazetteer knows places
     */
    public FactsTool(WordForms forms, Gazetteer gazetteer) {
        // The first look-up reads the dictionaries.
        super(ToolDeclaration.simple(
                        "facts",
                        "Lists the names, the places, the dates or the numbers of the document with the paragraphs in which each occurs,"
                                + " and before them what seems to disagree: names spelt almost alike, sentences that give one event two"
                                + " dates or one thing two numbers, weekdays that do not fit. \"disagreements\" lists these alone."
                                + " Read the paragraphs before you call one a mistake.",
                        """
            {"type":"object","properties":{\
            "kind":{"type":"string","enum":["names","places","dates","numbers","disagreements"]},\
            "page":{"type":"integer","minimum":1,"maximum":100000}},\
            "required":["kind"],"additionalProperties":false}""")
                .within(Duration.ofSeconds(60)));
        this.forms = forms;
        this.gazetteer = gazetteer;
    }

    @Override
    public String call(ToolArguments arguments, ToolContext context) {
        DocumentText document = context.document();
        String kind = arguments.text("kind");
        List<String> disagreements = new ArrayList<>();
        Map<String, TreeSet<Integer>> facts = new TreeMap<>();
        boolean all = kind.equals("disagreements");
        if (all || kind.equals("names") || kind.equals("places")) {
            Names names = new Names(document, forms);
            facts = kind.equals("places") ? names.places(gazetteer) : names.all();
            disagreements.addAll(spellings(facts));
        }
        List<Mention<Dates.Value>> dates = Dates.in(document.text());
        if (all || kind.equals("dates")) {
            facts = byValue(document, dates, FactsTool::named);
            disagreements.addAll(calendar(document, dates));
            disagreements.addAll(new Statements<>(document, dates, forms, FactsTool::disagree)
                    .contradictions("Perhaps one event with two dates", MOST_DISAGREEMENTS));
        }
        if (all || kind.equals("numbers")) {
            List<Mention<Numbers.Value>> numbers = Numbers.in(document.text(), dates);
            facts = byValue(document, numbers, number -> number.value().amount());
            disagreements.addAll(new Statements<>(document, numbers, forms, FactsTool::disagree)
                    .contradictions("Perhaps one thing with two numbers", MOST_DISAGREEMENTS));
        }
        String head = all ? disagreements.size() + " places that seem to disagree." : facts.size() + " " + kind + ".";
        if (!all) {
            facts.forEach((fact, paragraphs) -> disagreements.add(fact + ": " + named(paragraphs)));
        }
        return Pages.of(head, disagreements, arguments.integer("page", 1), PAGE);
    }

    private static List<String> spellings(Map<String, TreeSet<Integer>> names) {
        return Spellings.almostAlike(names.keySet()).stream()
                .map(pair -> "Almost alike: " + where(pair.get(0), names) + " / " + where(pair.get(1), names))
                .toList();
    }

    private static String where(String word, Map<String, TreeSet<Integer>> names) {
        TreeSet<Integer> paragraphs = new TreeSet<>();
        names.forEach((name, places) -> {
            if (name.equals(word) || List.of(name.split(" ")).contains(word)) {
                paragraphs.addAll(places);
            }
        });
        return word + " (" + named(paragraphs) + ")";
    }

    private static List<String> calendar(DocumentText document, List<Mention<Dates.Value>> dates) {
        List<String> lines = new ArrayList<>();
        for (Mention<Dates.Value> mention : dates) {
            PartialDate date = mention.value().date();
            DayOfWeek weekday = mention.value().weekday();
            String place = "¶" + document.paragraphAt(mention.start()) + " “" + mention.words() + "”";
            if (date != null && !date.exists()) {
                lines.add("There is no such date: " + place);
            } else if (date != null && weekday != null) {
                date.weekday()
                        .filter(real -> real != weekday)
                        .ifPresent(real -> lines.add("Another weekday: " + place + " was a "
                                + real.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
            }
        }
        return lines;
    }

    private static boolean disagree(Dates.Value one, Dates.Value other) {
        PartialDate date = one.date();
        PartialDate another = other.date();
        return date != null && another != null && !date.agreesWith(another);
    }

    private static boolean disagree(Numbers.Value one, Numbers.Value other) {
        return !one.unit().isEmpty()
                && one.unit().equals(other.unit())
                && !one.amount().equals(other.amount());
    }

    private static <T> Map<String, TreeSet<Integer>> byValue(
            DocumentText document, List<Mention<T>> mentions, Function<Mention<T>, String> name) {
        Map<String, TreeSet<Integer>> facts = new TreeMap<>();
        mentions.forEach(mention -> facts.computeIfAbsent(name.apply(mention), first -> new TreeSet<>())
                .add(document.paragraphAt(mention.start())));
        return facts;
    }

    /** What it comes to, whatever words say it; the words where that is not sure. */
    private static String named(Mention<Dates.Value> mention) {
        PartialDate date = mention.value().date();
        return date == null ? mention.words() : date.toString();
    }

    private static String named(TreeSet<Integer> paragraphs) {
        String shown = paragraphs.stream()
                .limit(SHOWN_PLACES)
                .map(number -> "¶" + number)
                .collect(Collectors.joining(", "));
        int more = paragraphs.size() - SHOWN_PLACES;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }
}
