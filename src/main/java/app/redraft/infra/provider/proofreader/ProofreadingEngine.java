package app.redraft.infra.provider.proofreader;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.ResultCache;
import org.languagetool.UserConfig;
import org.languagetool.markup.AnnotatedText;
import org.languagetool.markup.AnnotatedTextBuilder;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.en.MorfologikAmericanSpellerRule;
import org.languagetool.rules.en.MorfologikBritishSpellerRule;

/**
 * LanguageTool, loaded on first use and shared by both tiers. Constructing this object loads nothing; the first check
 * takes some seconds, so {@link #warm()} it beforehand on a low-priority thread.
 *
 * <p>Thread-safe: LanguageTool is not, so one lock guards it. It is taken for one stretch of text at a time, so calls that
 * run concurrently take turns.
 */
public final class ProofreadingEngine {
    private static final int CACHED_SENTENCES = 2_000;
    private static final long WAIT_MS = 50;
    private static final String WARM_UP =
            "The engine are loaded befor it is needed. It's rules, and teh dictionary, takes a moment.";

    private final ReentrantLock lock = new ReentrantLock(true);
    private @Nullable Checker checker;

    /** One turn with the loaded engine. */
    interface Turn<R> {
        R take(Checker checker) throws IOException;
    }

    /** What a turn can ask. Only valid inside the turn. */
    static final class Checker {
        private final Language language = Languages.getLanguageForShortCode("en-US");
        private final ResultCache cache = new ResultCache(CACHED_SENTENCES);
        private final JLanguageTool american = tool();
        private final Lexicon lexicon = new Lexicon();
        private @Nullable JLanguageTool british;

        private Checker() throws IOException {}

        /** The dictionaries. */
        Lexicon lexicon() {
            return lexicon;
        }

        /** LanguageTool's English, for its priorities among rules. */
        Language language() {
            return language;
        }

        /** All matches, overlapping ones included, in text order. */
        List<RuleMatch> check(AnnotatedText text, EnglishVariant variant, boolean picky) throws IOException {
            JLanguageTool tool = variant == EnglishVariant.AMERICAN ? american : british();
            return tool.check(
                    text,
                    true,
                    JLanguageTool.ParagraphHandling.NORMAL,
                    null,
                    picky ? JLanguageTool.Level.PICKY : JLanguageTool.Level.DEFAULT);
        }

        /** American rules with the British dictionary: a whole second language would double load time and memory. */
        private JLanguageTool british() throws IOException {
            if (british == null) {
                british = tool();
                british.disableRule(MorfologikAmericanSpellerRule.RULE_ID);
                british.addRule(new MorfologikBritishSpellerRule(
                        JLanguageTool.getMessageBundle(language), language, null, List.of()));
            }
            return british;
        }

        private JLanguageTool tool() {
            JLanguageTool tool = new JLanguageTool(language, null, cache, new UserConfig());
            tool.setCleanOverlappingMatches(false);
            return tool;
        }
    }

    /** Loads everything and runs a first check. Blocks for some seconds, then costs nothing; any thread. */
    public void warm() {
        turn(new Cancellation(), () -> {}, checker -> {
            AnnotatedText sentence = new AnnotatedTextBuilder().addText(WARM_UP).build();
            return checker.check(sentence, EnglishVariant.AMERICAN, false);
        });
    }

    /**
     * Waits for the engine, loads it if need be, and takes one turn.
     *
     * @param waiting called now and then while another thread holds the engine
     * @throws ModelException {@link ErrorKind#CANCELLED} when cancelled while waiting, {@link ErrorKind#SERVER} when the
     *     engine cannot be loaded or fails
     */
    <R> R turn(Cancellation cancellation, Runnable waiting, Turn<R> turn) {
        acquire(cancellation, waiting);
        try {
            if (checker == null) {
                checker = new Checker();
            }
            return turn.take(checker);
        } catch (IOException e) {
            throw new ModelException(
                    ErrorKind.SERVER,
                    "The built-in proofreader could not read its rules. Reinstall Redraft, or connect a model in Settings.",
                    false,
                    null,
                    null,
                    null,
                    e);
        } finally {
            lock.unlock();
        }
    }

    private void acquire(Cancellation cancellation, Runnable waiting) {
        try {
            cancellation.check();
            while (!lock.tryLock(WAIT_MS, TimeUnit.MILLISECONDS)) {
                cancellation.check();
                waiting.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ModelException.cancelled();
        }
    }
}
