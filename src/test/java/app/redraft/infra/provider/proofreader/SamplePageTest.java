package app.redraft.infra.provider.proofreader;

import static app.redraft.infra.provider.proofreader.ProofreaderTesting.ask;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.RewriteTask;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** The page a newcomer tries Redraft on: Rewrite mends it wholly, Go Deeper finds more. */
class SamplePageTest {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("i18n.shell", Locale.ENGLISH);

    @Test
    void rewriteMakesRightEnglishOfIt() {
        assertThat(rewritten(ProofreadingPolicy.FAST).text())
                .isEqualTo(
                        "My sister and I have wanted to write a book about our garden for more than ten years, but there was"
                                + " always a reason to wait. Finally we made a list of all the plants to get started. As a"
                                + " result, we know where everything grows. Nowadays, we write one page every Sunday, with greatest care,"
                                + " and we have agreed not to read it until the year is over.");
    }

    @Test
    void goDeeperFindsMore() {
        var deeper = rewritten(ProofreadingPolicy.THOROUGH);

        assertThat(deeper.text())
                .isEqualTo(
                        "My sister and I have wanted to write a book about our garden for more than ten years, but there was"
                                + " always a reason to wait. Finally, we made a list of all the plants to get started. As a"
                                + " result, we know where everything grows. Nowadays, we write one page every Sunday, with the greatest"
                                + " care, and we have agreed not to read it until the year is over.");
        assertThat(deeper.explanations())
                .hasSizeGreaterThanOrEqualTo(
                        rewritten(ProofreadingPolicy.FAST).explanations().size() + 2)
                .containsAll(rewritten(ProofreadingPolicy.FAST).explanations());
    }

    private static ProofreaderTesting.Answer rewritten(ProofreadingPolicy policy) {
        return ask(
                policy,
                new RewriteTask(
                        TEXTS.getString("sample.flawed"),
                        TEXTS.getString("sample.before"),
                        TEXTS.getString("sample.after"),
                        "improve",
                        ""));
    }
}
