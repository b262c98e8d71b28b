package app.redraft.ui.rewrite.review;

import app.redraft.core.llm.Tier;
import app.redraft.core.quality.VersionWarnings;
import app.redraft.core.quality.guard.Warning;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.EditedDocument;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.BiPredicate;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * What every passage of a document works with.
 *
 * @param document holds the passages
 * @param texts the words of this part of the window
 * @param background runs models and diffs
 * @param pulses runs actions on the FX thread, once a frame
 * @param nanos a clock for elapsed times
 * @param coldStarts tells from a tier and how long it has been silent whether it is warming up
 * @param warnings tells where a version may say something else
 * @param told whether the writer wants to hear of a kind of warnings
 * @param log takes what became of versions
 */
public record PassageServices(
        EditedDocument document,
        Texts texts,
        Background background,
        Executor pulses,
        LongSupplier nanos,
        BiPredicate<Tier, Duration> coldStarts,
        VersionWarnings warnings,
        Predicate<Warning.Kind> told,
        DecisionLog log) {}
