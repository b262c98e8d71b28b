package app.redraft.infra.provider.proofreader.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.languagetool.AnalyzedToken;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.Language;
import org.languagetool.rules.RuleMatch;

/** Chooses among the verb forms a rule suggests the one in the tense of the word it replaces, or of the words around it. */
final class VerbTense {
    /** How far around a verb its tense is looked for, in UTF-16 units. */
    private static final int AROUND = 250;

    private static final Pattern PAST = Pattern.compile(
            "(?i)\\b(?:was|were|had|did|went|came|said|told|saw|took|got|made|left|felt|knew|thought|found|gave|began|became"
                    + "|ran|sat|stood|wrote|spoke|looked|asked|heard|kept|met|brought|bought|slept|fell|yesterday|ago|last"
                    + " (?:week|night|year|month|summer|winter|spring|autumn|time|monday|tuesday|wednesday|thursday|friday"
                    + "|saturday|sunday))\\b|\\b(?:I|he|she|it|we|they|you|who|and|then)\\s+\\p{Ll}{2,}ed\\b");
    private static final Pattern PRESENT = Pattern.compile(
            "(?i)\\b(?:is|are|am|has|have|does|do|don['\u2019]t|doesn['\u2019]t|isn['\u2019]t|aren['\u2019]t|can|will|always"
                    + "|usually|often|every|never|nowadays|today|now|tomorrow|says|goes|makes|wants|thinks|knows|likes|lives)\\b"
                    + "|\\p{L}['\u2019](?:m|re|ve|ll)\\b");

    /** After these a verb has no tense of its own. */
    private static final Pattern WANTS_BASE_FORM = Pattern.compile(
            "(?i)(?:\\b(?:to|will|would|can|could|shall|should|may|might|must|do|does|did|cannot|let|lets|make|makes|made|help"
                    + "|helps|helped|not)|n['\u2019]t)\\s+(?:\\p{L}+\\s+)?$");

    /** Forms that say their tense themselves, though they may not agree. */
    private static final Set<String> PLAINLY_PRESENT =
            Set.of("is", "are", "am", "has", "have", "does", "do", "don't", "doesn't", "isn't", "aren't");

    private final Language language;

    VerbTense(Language language) {
        this.language = language;
    }

    /** The first suggestion, or a later one whose verb is in the right tense; empty where there is none. */
    Optional<String> choose(String text, RuleMatch match) {
        List<String> suggestions = match.getSuggestedReplacements();
        if (suggestions.isEmpty()) {
            return Optional.empty();
        }
        String first = suggestions.get(0);
        boolean grammar = match.getRule().getCategory().getId().toString().equals("GRAMMAR");
        String before = text.substring(Math.max(0, match.getFromPos() - AROUND), match.getFromPos());
        if (!grammar || WANTS_BASE_FORM.matcher(before).find()) {
            return Optional.of(first);
        }
        String[] old = text.substring(match.getFromPos(), match.getToPos()).split("\\s+");
        int verb = onlyDifference(old, first.split("\\s+"));
        if (verb < 0 || !has(first.split("\\s+")[verb], "VBZ") && !has(first.split("\\s+")[verb], "VBP")) {
            return Optional.of(first);
        }
        boolean wantsPast = past(old[verb]) || !plainlyPresent(old[verb]) && toldInThePast(text, match);
        if (!wantsPast || past(first.split("\\s+")[verb])) {
            return Optional.of(first);
        }
        return suggestions.stream()
                .filter(suggestion -> onlyDifference(old, suggestion.split("\\s+")) == verb)
                .filter(suggestion -> past(suggestion.split("\\s+")[verb]))
                .filter(suggestion -> !suggestion.split("\\s+")[verb].equalsIgnoreCase("leaded"))
                .findFirst()
                .or(() -> inThePast(first, old, verb))
                .or(() -> Optional.of(first));
    }

    /** The suggestion with the past tense of its verb, which the rule did not think of. */
    private Optional<String> inThePast(String suggestion, String[] old, int verb) {
        try {
            AnalyzedTokenReadings readings = tag(old[verb]);
            for (AnalyzedToken reading : readings) {
                if (reading.getLemma() != null
                        && reading.getPOSTag() != null
                        && reading.getPOSTag().startsWith("VB")) {
                    String[] forms =
                            Objects.requireNonNull(language.getSynthesizer()).synthesize(reading, "VBD");
                    String[] words = suggestion.split("(?<=\\s)");
                    if (forms.length == 1 && !forms[0].equals("leaded") && words.length == old.length) {
                        words[verb] = words[verb].replace(words[verb].strip(), forms[0]);
                        return Optional.of(String.join("", words));
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The index of the only word in which they differ; negative where they differ otherwise. */
    private static int onlyDifference(String[] old, String[] fresh) {
        if (old.length != fresh.length) {
            return -1;
        }
        int at = -1;
        for (int i = 0; i < old.length; i++) {
            if (!old[i].equalsIgnoreCase(fresh[i])) {
                if (at >= 0) {
                    return -1;
                }
                at = i;
            }
        }
        return at;
    }

    private static boolean toldInThePast(String text, RuleMatch match) {
        String before = text.substring(Math.max(0, match.getFromPos() - AROUND), match.getFromPos());
        String after = text.substring(match.getToPos(), Math.min(text.length(), match.getToPos() + AROUND));
        String around = before + " \u2026 " + after;
        return PAST.matcher(around).find() && !PRESENT.matcher(around).find();
    }

    private static boolean plainlyPresent(String word) {
        return PLAINLY_PRESENT.contains(word.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
    }

    /** Whether it can only be a past tense or a participle. */
    private boolean past(String word) {
        return has(word, "VBD") && !has(word, "VBP");
    }

    private boolean has(String word, String tag) {
        return tag(word).hasPosTagStartingWith(tag);
    }

    private AnalyzedTokenReadings tag(String word) {
        try {
            return language.getTagger()
                    .tag(List.of(word.toLowerCase(Locale.ROOT)))
                    .get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
