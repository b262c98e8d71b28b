package app.redraft.infra.provider.proofreader;

import java.util.Set;
import org.languagetool.rules.Rule;
import org.languagetool.rules.SuggestedReplacement;

/** Which rules of LanguageTool change the text, which only offer, and which stay silent. */
final class RulePolicy {
    /** What a rule's match may do. */
    enum Verdict {
        APPLY,
        OFFER,
        IGNORE
    }

    /** Matters of taste or region: offered at most. */
    private static final Set<String> TASTE = Set.of(
            "STYLE",
            "REDUNDANCY",
            "PLAIN_ENGLISH",
            "REPETITIONS_STYLE",
            "REPETITIONS",
            "COLLOQUIALISMS",
            "WIKIPEDIA",
            "CREATIVE_WRITING",
            "ACADEMIC_WRITING",
            "TEXT_ANALYSIS");

    private static final Set<String> REGIONAL =
            Set.of("REGIONALISMS", "AMERICAN_ENGLISH_STYLE", "BRITISH_ENGLISH", "GENDER_NEUTRALITY", "FALSE_FRIENDS");

    /** Measured on learner text to make more bad changes than good ones (QUALITY: gated policy). */
    private static final Set<String> BLOCKED = Set.of(
            "COMMA_COMPOUND_SENTENCE",
            "FIRST_OF_ALL",
            "A_INFINITIVE",
            "EN_MULTITOKEN_SPELLING_TWO",
            "EXTREME_ADJECTIVES",
            "ALL_OF_THE",
            "ALLOW_TO",
            "POSSESSIVE_APOSTROPHE",
            "IN_OR_WITH_REGARDS_TO_OF",
            "WHETHER",
            "EACH_OTHERS",
            "EN_COMPOUNDS_TIME_CONSUMING",
            "AFTERWARDS_US",
            "MONTH_OF_XXXX",
            "DASH_RULE",
            "LARGE_NUMBER_OF");

    private RulePolicy() {}

    /** What this rule may do, spelling apart. */
    static Verdict verdict(Rule rule) {
        String category = rule.getCategory().getId().toString();
        if (BLOCKED.contains(rule.getId()) || REGIONAL.contains(category)) {
            return Verdict.IGNORE;
        }
        return TASTE.contains(category) ? Verdict.OFFER : Verdict.APPLY;
    }

    /** Whether the rule looks words up in the dictionary. */
    static boolean spelling(Rule rule) {
        return rule.isDictionaryBasedSpellingRule();
    }

    /** Whether the suggestion is text rather than a comment. */
    static boolean usable(SuggestedReplacement suggestion) {
        return suggestion.getReplacement() != null;
    }
}
