package app.redraft.infra.provider.proofreader.multilingual;

import app.redraft.core.text.UserMessage;
import java.util.Locale;
import java.util.regex.Pattern;
import org.languagetool.rules.RuleMatch;

/** Says why a rule wants a change: in LanguageTool's words, which are those of the text's own language, else by kind. */
final class LanguageReasons {
    private static final Pattern SUGGESTION = Pattern.compile("\\s*</?suggestion>\\s*");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[\\p{L}\\d\u201d\u00bb)]{2}[.?!])\\s+");
    /** A sentence that only asks, or only repeats the change. */
    private static final Pattern EXPLAINS_NOTHING = Pattern.compile(
            "(?is).*\\?|(?:m\u00f6chten sie|meinten sie|vielleicht|ersetzen sie|vouliez-vous|voulez-vous|peut-\u00eatre|remplacez"
                    + "|\u00bf|quiz\u00e1s|tal vez|quiere decir).*");

    private static final int LONGEST = 160;

    private LanguageReasons() {}

    /**
     * The reason for one change.
     *
     * @param original the words that are replaced; empty for an insertion
     * @param replacement what stands there afterwards; empty for a deletion
     */
    static UserMessage of(RuleMatch match, String original, String replacement) {
        if (match.getRule().isDictionaryBasedSpellingRule()) {
            return UserMessage.of("proofreading.reason.spelling", original);
        }
        boolean explains = !match.getMessage().equals(match.getRule().getId());
        String explanation = explains ? explanation(match.getMessage()) : "";
        if (!explanation.isEmpty()) {
            return UserMessage.of("proofreading.reason.explained", explanation);
        }
        if (original.toLowerCase(Locale.ROOT).equals(replacement.toLowerCase(Locale.ROOT))) {
            boolean capital = replacement.chars().anyMatch(Character::isUpperCase);
            return UserMessage.of("proofreading.reason." + (capital ? "capital" : "small"), replacement);
        }
        if (original.isBlank()) {
            return UserMessage.of("proofreading.reason.missing", replacement.strip());
        }
        return replacement.isBlank()
                ? UserMessage.of("proofreading.reason.superfluous", original.strip())
                : UserMessage.of("proofreading.reason.grammar", original.strip(), replacement.strip());
    }

    private static String explanation(String message) {
        String plain = SUGGESTION
                .matcher(message.replace("</suggestion>", "\u201d").replace("<suggestion>", "\u201c"))
                .replaceAll("");
        StringBuilder kept = new StringBuilder();
        for (String sentence : SENTENCE.split(plain.strip(), -1)) {
            if (!EXPLAINS_NOTHING.matcher(sentence).matches()) {
                kept.append(kept.isEmpty() ? "" : " ").append(sentence);
            }
        }
        return kept.length() > LONGEST ? "" : kept.toString();
    }
}
