package app.redraft.infra.provider.proofreader.rules;

import app.redraft.infra.provider.proofreader.language.OfflineEnglish;
import app.redraft.infra.provider.proofreader.rules.RulePolicy.Verdict;
import app.redraft.infra.provider.proofreader.spelling.IrregularForms;
import app.redraft.infra.provider.proofreader.spelling.Lexicon;
import app.redraft.infra.provider.proofreader.text.Window;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.languagetool.AnalyzedSentence;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.markup.AnnotatedText;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/** LanguageTool's English with its dictionaries, loaded. Used by one thread at a time. */
public final class Checker {
    private final Language language = OfflineEnglish.get();
    private final Lexicon lexicon = new Lexicon();
    private final IrregularForms irregularForms = new IrregularForms(language);
    private final Map<Boolean, JLanguageTool> tools = new HashMap<>();
    private final MatchCache cache;

    /**
     * Loads everything; takes some seconds the first time, less the second.
     *
     * @param cache what was found so far, by any checker
     * @throws IOException when the dictionaries cannot be read
     */
    public Checker(MatchCache cache) throws IOException {
        this.cache = cache;
    }

    /** The dictionaries. */
    public Lexicon lexicon() {
        return lexicon;
    }

    /** Irregular forms of words. */
    public IrregularForms irregularForms() {
        return irregularForms;
    }

    /** LanguageTool's English, for its priorities among rules. */
    public Language language() {
        return language;
    }

    /** The sentences of a text as LanguageTool parses them; those it has just checked it does not parse again. */
    public List<AnalyzedSentence> parse(String text, Depth depth) throws IOException {
        return tool(depth).analyzeText(text);
    }

    /** All matches, overlapping ones included, in text order. They must not be modified. */
    public List<RuleMatch> check(Window window, Depth depth) throws IOException {
        MatchCache.Stretch stretch =
                new MatchCache.Stretch(window.text(), window.regions().hidden(), depth);
        Optional<List<RuleMatch>> known = cache.get(stretch);
        return known.isPresent() ? known.get() : cache.put(stretch, check(window.annotated(), depth));
    }

    private List<RuleMatch> check(AnnotatedText text, Depth depth) throws IOException {
        return check(tool(depth), text, depth);
    }

    /** What a tool finds in a text, uncached where the tool has no cache. */
    static List<RuleMatch> check(JLanguageTool tool, AnnotatedText text, Depth depth) throws IOException {
        return tool.check(
                text,
                true,
                JLanguageTool.ParagraphHandling.NORMAL,
                null,
                depth.picky() ? JLanguageTool.Level.PICKY : JLanguageTool.Level.DEFAULT);
    }

    private JLanguageTool tool(Depth depth) throws IOException {
        JLanguageTool tool = tools.get(depth.offers());
        if (tool == null) {
            tool = configured(new SentenceCachingTool(language, cache, depth.offers()), depth);
            tools.put(depth.offers(), tool);
        }
        return tool;
    }

    /** The tool with the rules of the depth only, which finds overlapping matches too. */
    static JLanguageTool configured(JLanguageTool tool, Depth depth) throws IOException {
        OwnRules.load(tool.getLanguage()).forEach(tool::addRule);
        tool.setCleanOverlappingMatches(false);
        tool.disableRules(silent(tool, depth));
        return tool;
    }

    private static List<String> silent(JLanguageTool tool, Depth depth) {
        return tool.getAllRules().stream()
                .filter(rule -> RulePolicy.verdict(rule) == Verdict.IGNORE
                        || (RulePolicy.verdict(rule) == Verdict.OFFER && !depth.offers()))
                .map(Rule::getId)
                .distinct()
                .toList();
    }
}
