package app.redraft.ui.rewrite;

import app.redraft.ui.common.Background;
import app.redraft.ui.editor.EditedDocument;
import java.util.concurrent.Executor;

/** The reviews of a document without a window. */
public final class TestPassages {
    private TestPassages() {}

    public static PassagesViewModel of(
            EditedDocument document, TestTiers tiers, Background background, Executor pulses) {
        return new RewriteViewModel(document, tiers.rewriter(), background, pulses, System::nanoTime).passages();
    }
}
