package app.redraft.infra.provider.proofreader.rules;

import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.proofreader.context.ContextRule;
import app.redraft.infra.provider.proofreader.grammar.SentenceRule;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.languagetool.rules.RuleMatch;

/** Says in a short sentence why a rule wants a change: in LanguageTool's words where they explain it, else by kind. */
final class Reasons {
    private static final Pattern SUGGESTION = Pattern.compile("</?suggestion>");
    /** The suggestion behind a message of our own rules. */
    private static final Pattern LAST_SUGGESTION = Pattern.compile("\\s*<suggestion>.*$");

    private static final Pattern SENTENCE =
            Pattern.compile("(?<=[\\p{L}\\d\"'\u201d)]{2}[.?!])(?<!e\\.g\\.|etc\\.)\\s+(?=[\\p{Lu}\u2018\u201c'\"(])");

    /** A sentence that only repeats the change, or only doubts. */
    private static final Pattern EXPLAINS_NOTHING = Pattern.compile(
            "(?i)(?:did you mean|please|possible|maybe|check that|double-check|consider|are you sure|you should probably use|use \u201c"
                    + "|replace|don't|this is normally|is this).*|.*\\b(?:appears|seems) that .*\\bincorrect\\b.*|.*third-person.*|.*may be missing.*");

    private static final Map<String, String> COMMAS = Map.of(
            "REDRAFT_COMMA_CLAUSE", "comma-clause",
            "REDRAFT_COMMA_PHRASE", "opening-comma",
            "REDRAFT_LIKELY_COMMA_PHRASE", "opening-comma",
            "REDRAFT_LIKELY_COMMA_AND", "comma-joined",
            "REDRAFT_COMMA_BUT", "comma-joined",
            "REDRAFT_COMMA_AND", "comma-joined",
            "REDRAFT_COMMA_SO", "comma-joined");

    private static final Set<String> OPENING_COMMA = Set.of(
            "SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA", "NOWADAYS_COMMA", "MISSING_COMMA_AFTER_INTRODUCTORY_PHRASE");

    /** A word between straight marks, as LanguageTool's messages quote. */
    private static final Pattern QUOTED = Pattern.compile("(?<!\\w)['\"]([^'\"]{1,40})['\"](?!\\w)");

    private static final int LONGEST = 160;

    private Reasons() {}

    /**
     * The reason for one change.
     *
     * @param original the words that are replaced; empty for an insertion
     * @param replacement what stands there afterwards; empty for a deletion
     */
    static UserMessage of(RuleMatch match, String original, String replacement) {
        String rule = match.getRule().getId();
        String category = match.getRule().getCategory().getId().toString();
        if (original.equalsIgnoreCase(replacement)) {
            return UserMessage.of(casing(rule, original, replacement), replacement);
        }
        if (rule.equals("EN_A_VS_AN")) {
            return UserMessage.of("proofreading.reason.article");
        }
        if (rule.startsWith("REDRAFT_") && !rule.equals(ContextRule.ID)) {
            return own(match, rule, original, replacement);
        }
        if (OPENING_COMMA.contains(rule)) {
            return UserMessage.of("proofreading.reason.opening-comma");
        }
        if (match.getRule().isDictionaryBasedSpellingRule() || rule.equals("EN_CONTRACTION_SPELLING")) {
            return UserMessage.of("proofreading.reason.spelling", original);
        }
        if (rule.equals("ENGLISH_WORD_REPEAT_RULE")) {
            return UserMessage.of("proofreading.reason.repeated", original.strip());
        }
        if (rule.equals(ContextRule.ID)) {
            return byCategory(category, original, replacement);
        }
        String explanation = explanation(match.getMessage());
        if (!explanation.isEmpty()) {
            return UserMessage.of("proofreading.reason.explained", explanation);
        }
        String about = (match.getShortMessage() + ' ' + match.getRule().getDescription()).toLowerCase(Locale.ROOT);
        return about.contains("agreement")
                ? UserMessage.of("proofreading.reason.agreement")
                : byCategory(category, original, replacement);
    }

    private static UserMessage own(RuleMatch match, String rule, String original, String replacement) {
        if (match.getRule() instanceof SentenceRule) {
            return SentenceRule.reason(match, original, replacement);
        }
        return COMMAS.containsKey(rule)
                ? UserMessage.of("proofreading.reason." + COMMAS.get(rule))
                : UserMessage.of(
                        "proofreading.reason.explained",
                        LAST_SUGGESTION.matcher(match.getMessage()).replaceAll(""));
    }

    private static String casing(String rule, String original, String replacement) {
        if (rule.equals("UPPERCASE_SENTENCE_START") || rule.equals("LC_AFTER_PERIOD")) {
            return "proofreading.reason.sentence-start";
        }
        boolean capital = replacement.chars().filter(Character::isUpperCase).count()
                > original.chars().filter(Character::isUpperCase).count();
        return capital ? "proofreading.reason.capital" : "proofreading.reason.small";
    }

    private static UserMessage byCategory(String category, String original, String replacement) {
        if (original.isBlank() && replacement.isBlank()) {
            return UserMessage.of(
                    replacement.length() < original.length()
                            ? "proofreading.reason.blank-superfluous"
                            : "proofreading.reason.blank-missing");
        }
        if (original.isBlank()) {
            return UserMessage.of("proofreading.reason.missing", replacement.strip());
        }
        if (replacement.isBlank()) {
            return UserMessage.of("proofreading.reason.superfluous", original.strip());
        }
        String kind =
                switch (category) {
                    case "CONFUSED_WORDS", "TYPOS" -> "confused";
                    case "COLLOCATIONS" -> "collocation";
                    case "PUNCTUATION", "TYPOGRAPHY" -> "punctuation";
                    case "COMPOUNDING" -> "compound";
                    case "REDUNDANCY", "PLAIN_ENGLISH", "STYLE", "WIKIPEDIA" -> "shorter";
                    default -> "grammar";
                };
        return UserMessage.of("proofreading.reason." + kind, original.strip(), replacement.strip());
    }

    /** LanguageTool's message without markup, proposals and doubts; empty where nothing is left, or too much. */
    private static String explanation(String message) {
        String plain = SUGGESTION
                .matcher(message.replace("</suggestion>", "\u201d").replace("<suggestion>", "\u201c"))
                .replaceAll("");
        StringBuilder kept = new StringBuilder();
        for (String sentence : SENTENCE.split(plain, -1)) {
            if (!EXPLAINS_NOTHING.matcher(sentence).matches()) {
                kept.append(kept.isEmpty() ? "" : " ").append(sentence);
            }
        }
        return kept.length() > LONGEST ? "" : QUOTED.matcher(kept).replaceAll("\u201c$1\u201d");
    }
}
