package app.redraft.core.assistant.facts;

import app.redraft.core.assistant.reading.WordForms;
import app.redraft.core.assistant.tool.DocumentText;
import app.redraft.core.assistant.tool.Interruptible;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences with a date or a number in them, and pairs of them that speak of the same with another one. Which those are is guessed
 * by the words they share, so they are for a reader to judge.
 */
final class Statements<T> {
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’\\-]+");
    private static final Set<String> FREQUENT = Set.of(
            ("a about after again all also an and any are as at be been before but by can come could day did do down each even"
                            + " ever every for from get go had has have he her here him his how if in into is it its just last late"
                            + " like make many may me more most much must my never new no not now of off old on once one only or"
                            + " other our out over own said same say see she should since so some still such take than that the"
                            + " their them then there these they this time to too under until up us very was we were what when"
                            + " where which while who will with would year yet you your")
                    .split(" "));
    private static final int LONGEST_SHOWN = 140;
    /** A word that stands with so many dates tells nothing. */
    private static final int MOST_SHARED = 100;

    private final DocumentText document;
    private final WordForms forms;
    private final BiPredicate<T, T> disagree;
    private final List<Statement<T>> statements = new ArrayList<>();
    /** What was looked up already: a long text has the same words again and again. */
    private final Map<String, String> bases = new HashMap<>();

    private final Map<String, Boolean> known = new HashMap<>();

    private record Statement<T>(int paragraph, String sentence, Set<String> names, Set<String> words, List<T> values) {}

    /** @param disagree whether two values cannot both be true of one thing */
    Statements(DocumentText document, List<Mention<T>> mentions, WordForms forms, BiPredicate<T, T> disagree) {
        this.document = document;
        this.forms = forms;
        this.disagree = disagree;
        int next = 0;
        for (DocumentText.Paragraph paragraph : document.paragraphs()) {
            int first = next;
            while (next < mentions.size() && mentions.get(next).start() < paragraph.end()) {
                next++;
            }
            if (next > first) {
                read(paragraph, mentions.subList(first, next));
            }
        }
    }

    private void read(DocumentText.Paragraph paragraph, List<Mention<T>> mentions) {
        String text = document.textOf(paragraph);
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        int start = breaks.first();
        int next = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            int first = next;
            while (next < mentions.size() && mentions.get(next).start() < paragraph.start() + end) {
                next++;
            }
            if (next > first) {
                Interruptible.check();
                add(
                        paragraph.number(),
                        text.substring(start, end),
                        paragraph.start() + start,
                        mentions.subList(first, next));
            }
            start = end;
        }
    }

    private void add(int paragraph, String sentence, int offset, List<Mention<T>> mentions) {
        StringBuilder rest = new StringBuilder(sentence);
        mentions.forEach(mention -> {
            int end = Math.min(sentence.length(), mention.end() - offset);
            for (int i = mention.start() - offset; i < end; i++) {
                rest.setCharAt(i, ' ');
            }
        });
        Set<String> names = new HashSet<>();
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(rest);
        while (matcher.find()) {
            String word = matcher.group();
            String small = word.toLowerCase(Locale.ROOT).replaceAll("['’]s?$", "");
            String base = bases.computeIfAbsent(small, forms::base);
            boolean name = Character.isUpperCase(word.charAt(0)) && !known.computeIfAbsent(small, forms::knows);
            if (name) {
                names.add(base);
            } else if (!FREQUENT.contains(base) && !FREQUENT.contains(small)) {
                words.add(base);
            }
        }
        statements.add(new Statement<>(
                paragraph,
                sentence.strip(),
                names,
                words,
                mentions.stream().map(Mention::value).toList()));
    }

    /** A line for each pair of sentences that seem to contradict each other. @param most lines */
    List<String> contradictions(String kind, int most) {
        Map<String, List<Integer>> byWord = new HashMap<>();
        Set<String> found = new TreeSet<>();
        List<String> lines = new ArrayList<>();
        for (int later = 0; later < statements.size() && lines.size() < most; later++) {
            Interruptible.check();
            Statement<T> statement = statements.get(later);
            Set<Integer> candidates = new TreeSet<>();
            for (String word : statement.words()) {
                List<Integer> earlier = byWord.computeIfAbsent(word, first -> new ArrayList<>());
                if (earlier.size() <= MOST_SHARED) {
                    candidates.addAll(earlier);
                    earlier.add(later);
                }
            }
            for (int candidate : candidates) {
                Statement<T> before = statements.get(candidate);
                String line = kind + ": ¶" + before.paragraph() + " “" + shown(before) + "” / ¶" + statement.paragraph()
                        + " “" + shown(statement) + "”";
                if (contradict(before, statement) && found.add(line)) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private boolean contradict(Statement<T> one, Statement<T> other) {
        int names = shared(one.names(), other.names());
        if (names == 0 && !one.names().isEmpty() && !other.names().isEmpty()) {
            return false;
        }
        int words = shared(one.words(), other.words());
        int least = Math.min(
                one.names().size() + one.words().size(),
                other.names().size() + other.words().size());
        boolean sameThing = words >= 1 && words + names >= 2 && 5 * (words + names) >= 2 * least;
        return sameThing
                && one.values().stream()
                        .anyMatch(value -> other.values().stream().allMatch(another -> disagree.test(value, another)));
    }

    private static int shared(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }

    private static String shown(Statement<?> statement) {
        String sentence = statement.sentence().replaceAll("\\s+", " ");
        return sentence.codePointCount(0, sentence.length()) <= LONGEST_SHOWN
                ? sentence
                : sentence.substring(0, sentence.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}
