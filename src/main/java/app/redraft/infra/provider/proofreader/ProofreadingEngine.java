package app.redraft.infra.provider.proofreader;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelException;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.proofreader.RulePolicy.Verdict;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.UserConfig;
import org.languagetool.markup.AnnotatedText;
import org.languagetool.markup.AnnotatedTextBuilder;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/**
 * LanguageTool, loaded on first use and shared by both tiers. Constructing this object loads nothing; the first check
 * takes some seconds, so {@link #warm()} it beforehand on a low-priority thread.
 *
 * <p>Thread-safe: LanguageTool is not, so one lock guards it. It is taken for one stretch of text at a time, so calls that
 * run concurrently take turns.
 */
public final class ProofreadingEngine {
    private static final int CACHED_STRETCHES = 500;
    private static final long WAIT_MS = 50;
    private static final String WARM_UP =
            "The engine are loaded befor it is needed. It's rules, and teh dictionary, takes a moment.";

    private final ReentrantLock lock = new ReentrantLock(true);
    private @Nullable Checker checker;
    private volatile boolean warm;

    /** Hears while a turn has to wait. */
    interface Waiting {
        /** @param loading whether the engine is being loaded, not only in use */
        void still(boolean loading);
    }

    /** One turn with the loaded engine. */
    interface Turn<R> {
        R take(Checker checker) throws IOException;
    }

    /** What a turn can ask. Only valid inside the turn. */
    static final class Checker {
        private final Language language = Languages.getLanguageForShortCode("en-US");
        private final MatchCache cache = new MatchCache(CACHED_STRETCHES);
        private final Lexicon lexicon = new Lexicon();
        private final IrregularForms irregularForms = new IrregularForms(language);
        private final Map<Boolean, JLanguageTool> tools = new HashMap<>();

        private Checker() throws IOException {}

        /** The dictionaries. */
        Lexicon lexicon() {
            return lexicon;
        }

        /** Irregular forms of words. */
        IrregularForms irregularForms() {
            return irregularForms;
        }

        /** LanguageTool's English, for its priorities among rules. */
        Language language() {
            return language;
        }

        /** All matches, overlapping ones included, in text order. They must not be modified. */
        List<RuleMatch> check(Window window, Depth depth) throws IOException {
            MatchCache.Stretch stretch = new MatchCache.Stretch(window.text(), window.hidden(), depth);
            Optional<List<RuleMatch>> known = cache.get(stretch);
            return known.isPresent() ? known.get() : cache.put(stretch, check(window.annotated(), depth));
        }

        private List<RuleMatch> check(AnnotatedText text, Depth depth) throws IOException {
            return tool(depth)
                    .check(
                            text,
                            true,
                            JLanguageTool.ParagraphHandling.NORMAL,
                            null,
                            depth.picky() ? JLanguageTool.Level.PICKY : JLanguageTool.Level.DEFAULT);
        }

        private JLanguageTool tool(Depth depth) throws IOException {
            JLanguageTool tool = tools.get(depth.offers());
            if (tool == null) {
                tool = new JLanguageTool(language, null, null, new UserConfig());
                tool.setCleanOverlappingMatches(false);
                tool.disableRules(silent(tool, depth));
                tools.put(depth.offers(), tool);
            }
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

    /** Loads everything and runs a first check. Blocks for some seconds, then costs nothing; any thread. */
    public void warm() {
        turn(new Cancellation(), loading -> {}, checker -> {
            AnnotatedText sentence = new AnnotatedTextBuilder().addText(WARM_UP).build();
            return checker.check(sentence, new Depth(ProofreadingPolicy.FAST, false));
        });
    }

    /**
     * Waits for the engine, loads it if need be, and takes one turn.
     *
     * @param waiting called before the engine is loaded, and now and then while another thread holds it
     * @throws ModelException {@link ErrorKind#CANCELLED} when cancelled while waiting, {@link ErrorKind#SERVER} when the
     *     engine cannot be loaded or fails
     */
    <R> R turn(Cancellation cancellation, Waiting waiting, Turn<R> turn) {
        acquire(cancellation, waiting);
        try {
            if (!warm) {
                waiting.still(true);
            }
            if (checker == null) {
                checker = new Checker();
            }
            R result = turn.take(checker);
            warm = true;
            return result;
        } catch (IOException e) {
            throw new ModelException(
                    ErrorKind.SERVER, UserMessage.of("proofreading.rules-unreadable"), false, null, null, null, e);
        } finally {
            lock.unlock();
        }
    }

    private void acquire(Cancellation cancellation, Waiting waiting) {
        try {
            cancellation.check();
            while (!lock.tryLock(WAIT_MS, TimeUnit.MILLISECONDS)) {
                cancellation.check();
                waiting.still(!warm);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ModelException.cancelled();
        }
    }
}
