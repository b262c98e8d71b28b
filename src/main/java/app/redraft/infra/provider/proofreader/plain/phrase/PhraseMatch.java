package app.redraft.infra.provider.proofreader.plain.phrase;

import app.redraft.infra.provider.proofreader.plain.sentence.Inflection;
import app.redraft.infra.provider.proofreader.plain.sentence.Sentence;
import app.redraft.infra.provider.proofreader.plain.sentence.Word;
import app.redraft.infra.provider.proofreader.text.Edit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.languagetool.AnalyzedToken;

/** A phrase found in a sentence. */
final class PhraseMatch {
    private static final int MISSING = -1;
    private static final Pattern PARTICIPLE = Pattern.compile("VBN");
    private static final Pattern ADVERB = Pattern.compile("RB.*");
    private static final Set<String> BE = Set.of("be", "get");

    private final Phrase phrase;
    private final Sentence sentence;
    private final int[] places;

    private PhraseMatch(Phrase phrase, Sentence sentence) {
        this.phrase = phrase;
        this.sentence = sentence;
        this.places = new int[phrase.elements().size()];
        Arrays.fill(places, MISSING);
    }

    /** The phrase at this word, its optional places taken where they can be. */
    static Optional<PhraseMatch> of(Phrase phrase, Sentence sentence, int at) {
        if (phrase.opens() && !sentence.opens(at)) {
            return Optional.empty();
        }
        PhraseMatch match = new PhraseMatch(phrase, sentence);
        boolean found = match.fits(0, at) && match.first() < match.last();
        return found && (!phrase.closes() || match.closes()) ? Optional.of(match) : Optional.empty();
    }

    private boolean closes() {
        String rest = sentence.window()
                .text()
                .substring(sentence.words().get(last() - 1).end());
        return rest.isBlank()
                || rest.substring(0, rest.length() - rest.stripLeading().length())
                        .contains("\n");
    }

    Phrase phrase() {
        return phrase;
    }

    private boolean fits(int element, int at) {
        if (element == phrase.elements().size()) {
            return true;
        }
        Element wanted = phrase.elements().get(element);
        List<Word> words = sentence.words();
        if (wanted.not()) {
            int looked = element < phrase.from() ? at - 1 : at;
            boolean stands = looked >= 0 && looked < words.size() && wanted.fits(words.get(looked));
            return !stands && fits(element + 1, at);
        }
        if (at < words.size() && wanted.fits(words.get(at))) {
            places[element] = at;
            if (fits(element + 1, at + 1)) {
                return true;
            }
        }
        places[element] = MISSING;
        return wanted.optional() && fits(element + 1, at);
    }

    /** The word that stands in a place of the phrase, or -1. */
    int wordOf(int element) {
        return places[element];
    }

    /** The first word replaced. */
    int first() {
        return replaced().min().orElse(Integer.MAX_VALUE);
    }

    /** The word after the last one replaced. */
    int last() {
        return replaced().max().orElse(MISSING) + 1;
    }

    /** The whole phrase after an edit of it. */
    String corrected(Edit edit) {
        int[] all = Arrays.stream(places).filter(place -> place != MISSING).toArray();
        String text = sentence.window().text();
        int start = Math.min(sentence.words().get(all[0]).start(), edit.start());
        int end = Math.max(sentence.words().get(all[all.length - 1]).end(), edit.end());
        return text.substring(start, edit.start()) + edit.replacement() + text.substring(edit.end(), end);
    }

    private IntStream replaced() {
        return Arrays.stream(places, phrase.from(), phrase.to()).filter(place -> place != MISSING);
    }

    /** The new words; empty where the form of a verb is open. */
    Optional<String> replacement(Inflection inflection) {
        StringBuilder result = new StringBuilder();
        for (String part : phrase.replacement()) {
            Optional<String> words = words(part, inflection);
            if (words.isEmpty()) {
                return Optional.empty();
            }
            boolean mark = words.get().isEmpty()
                    || ",;:.".contains(words.get())
                    || words.get().startsWith("'s");
            result.append(result.isEmpty() || mark ? "" : " ").append(words.get());
        }
        return Optional.of(result.toString());
    }

    private Optional<String> words(String part, Inflection inflection) {
        if (part.length() > 1 && part.charAt(0) == '$') {
            int place = places[Integer.parseInt(part.substring(1)) - 1];
            return Optional.of(place == MISSING ? "" : plain(place));
        }
        if (part.startsWith("{")) {
            String[] cells = part.substring(1, part.length() - 1).split(":", 2);
            if (cells[0].equals("adverb")) {
                return Adverbs.of(sentence.words()
                        .get(places[Integer.parseInt(cells[1]) - 1])
                        .small());
            }
            if (cells[0].startsWith("$")) {
                return formOf(Integer.parseInt(cells[0].substring(1)) - 1, cells[1], inflection);
            }
            return passive()
                    ? Optional.empty()
                    : inflection.form(cells[0], cells.length > 1 ? Set.of(cells[1]) : tags());
        }
        return Optional.of(part);
    }

    /** Another form of the verb, or of the noun, that stands in a place of the phrase. */
    private Optional<String> formOf(int place, String tag, Inflection inflection) {
        Set<String> lemmas = sentence.words().get(places[place]).readings().stream()
                .filter(reading -> reading.getPOSTag().startsWith(tag.substring(0, 2)))
                .map(AnalyzedToken::getLemma)
                .collect(Collectors.toSet());
        return lemmas.size() == 1 ? inflection.form(lemmas.iterator().next(), Set.of(tag)) : Optional.empty();
    }

    /** The word of a place, in small letters where only the beginning of the sentence gave it a capital. */
    private String plain(int place) {
        Word word = sentence.words().get(place);
        boolean name = word.text().equals("I") || word.tags().anyMatch(tag -> tag.startsWith("NNP"));
        return sentence.opens(place) && !name ? word.text().toLowerCase(Locale.ROOT) : word.text();
    }

    /** The forms that the first verb of the phrase may have. */
    private Set<String> tags() {
        int verb = verb();
        return verb == MISSING
                ? Set.of()
                : sentence.words().get(places[verb]).readings().stream()
                        .filter(phrase.elements().get(verb)::inflects)
                        .map(AnalyzedToken::getPOSTag)
                        .collect(Collectors.toSet());
    }

    private int verb() {
        for (int i = 0; i < places.length; i++) {
            if (!phrase.elements().get(i).lemmas().isEmpty() && places[i] != MISSING) {
                return i;
            }
        }
        return MISSING;
    }

    /** Whether the first verb is a participle after "be": what it governs is its subject then. */
    private boolean passive() {
        int verb = verb();
        if (verb == MISSING || !sentence.words().get(places[verb]).may(PARTICIPLE)) {
            return false;
        }
        int before = places[verb] - 1;
        while (before >= 0 && sentence.words().get(before).must(ADVERB)) {
            before--;
        }
        return before >= 0
                && sentence.words().get(before).readings().stream()
                        .anyMatch(reading -> BE.contains(reading.getLemma()));
    }
}
