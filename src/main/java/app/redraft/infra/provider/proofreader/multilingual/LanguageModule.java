package app.redraft.infra.provider.proofreader.multilingual;

import app.redraft.infra.provider.proofreader.language.OfflineFrench;
import app.redraft.infra.provider.proofreader.language.OfflineGerman;
import app.redraft.infra.provider.proofreader.language.OfflineSpanish;
import app.redraft.infra.provider.proofreader.rules.MatchCache;
import app.redraft.infra.provider.proofreader.rules.RulePolicy;
import app.redraft.infra.provider.proofreader.rules.RulePolicy.Verdict;
import app.redraft.infra.provider.proofreader.rules.SentenceCachingTool;
import app.redraft.infra.provider.proofreader.text.Window;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.patterns.PatternRuleLoader;
import org.languagetool.rules.spelling.SpellingCheckRule;

/** LanguageTool's rules and words of one language beside English, loaded. Used by one thread at a time. */
final class LanguageModule {
    private static final int CACHED_STRETCHES = 200;
    private static final String GERMAN_RULES = "/infra/provider/proofreader/rules-de.xml";
    private static final int PRIORITY = 50;

    private final WrittenLanguage written;
    private final Language language;
    private final RulePolicy policy;
    private final JLanguageTool tool;
    private final SpellingCheckRule speller;
    private final Set<String> common;

    /**
     * Loads everything; takes some seconds.
     *
     * @throws IOException when the rules cannot be read
     */
    LanguageModule(WrittenLanguage written) throws IOException {
        this.written = written;
        this.language = switch (written) {
            case GERMAN -> OfflineGerman.get();
            case FRENCH -> OfflineFrench.get();
            case SPANISH -> OfflineSpanish.get();
            case ENGLISH, OTHER -> throw new IllegalArgumentException(written.toString());
        };
        this.policy = new RulePolicy("rule-verdicts-" + written.code() + ".txt");
        this.tool = new SentenceCachingTool(language, new MatchCache(CACHED_STRETCHES), false);
        tool.setCleanOverlappingMatches(false);
        ownRules().forEach(tool::addRule);
        tool.disableRules(tool.getAllRules().stream()
                .filter(rule -> policy.of(rule) == Verdict.IGNORE)
                .map(Rule::getId)
                .distinct()
                .toList());
        this.speller = language.getDefaultSpellingRule();
        this.common =
                JLanguageTool.getDataBroker()
                        .getFromResourceDirAsLines("/" + written.code() + "/common_words.txt")
                        .stream()
                        .map(line -> line.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The rules that LanguageTool lacks, over its own about the same words. */
    private List<Rule> ownRules() throws IOException {
        if (written != WrittenLanguage.GERMAN) {
            return List.of();
        }
        try (InputStream stream =
                Objects.requireNonNull(LanguageModule.class.getResourceAsStream(GERMAN_RULES), GERMAN_RULES)) {
            List<Rule> rules = new ArrayList<>(new PatternRuleLoader().getRules(stream, GERMAN_RULES, language));
            rules.add(new GermanNounRule(language));
            rules.forEach(rule -> rule.setPriority(PRIORITY));
            return rules;
        }
    }

    /** Which language it is. */
    WrittenLanguage written() {
        return written;
    }

    /** LanguageTool's, for its priorities among rules. */
    Language language() {
        return language;
    }

    /** All matches, overlapping ones included. */
    List<RuleMatch> check(Window window) throws IOException {
        return tool.check(
                window.annotated(), true, JLanguageTool.ParagraphHandling.NORMAL, null, JLanguageTool.Level.DEFAULT);
    }

    /** What a rule may do, spelling apart. */
    Verdict verdict(Rule rule) {
        return policy.of(rule);
    }

    /** Whether a dictionary has the word, as it stands or in small letters. */
    boolean knows(String word) throws IOException {
        return !speller.isMisspelled(word) || !speller.isMisspelled(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a dictionary has the word in small letters, so that a capital does not make a name of it. */
    boolean knowsSmall(String word) throws IOException {
        return !speller.isMisspelled(word.toLowerCase(Locale.ROOT));
    }

    /** Whether it is among the ten thousand commonest words. */
    boolean common(String word) {
        return common.contains(word.toLowerCase(Locale.ROOT));
    }
}
