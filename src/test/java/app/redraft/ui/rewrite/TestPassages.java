package app.redraft.ui.rewrite;

import app.redraft.core.quality.VersionWarnings;
import app.redraft.core.quality.guard.MeaningGuard;
import app.redraft.core.quality.guard.text.Lexicon;
import app.redraft.ui.common.Background;
import app.redraft.ui.editor.EditedDocument;
import java.util.concurrent.Executor;

/** The reviews of a document without a window. */
public final class TestPassages {
    private TestPassages() {}

    public static PassagesViewModel of(
            EditedDocument document, TestTiers tiers, Background background, Executor pulses) {
        return new RewriteViewModel(
                        document,
                        tiers.rewriter(),
                        new VersionWarnings(new MeaningGuard(Lexicon.EMPTY)),
                        background,
                        pulses,
                        System::nanoTime)
                .passages();
    }
}
