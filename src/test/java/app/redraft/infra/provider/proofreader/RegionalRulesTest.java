package app.redraft.infra.provider.proofreader;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.ModelEvent.Suggestion;
import app.redraft.core.proofreading.personal.Variant;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules of one English are silent in a text that is written in another. */
class RegionalRulesTest {
    private static final String BRITISH =
            "In future, he will visit Dr Brown at the weekend. Mr Smith doesn't smoke any more.";

    @ParameterizedTest
    @EnumSource(names = {"EN_GB", "EN_AU", "EN_NZ", "EN_ZA", "EN_CA"})
    void americanUsageIsNotAskedOfTheOthers(Variant variant) {
        var read = ProofreaderTesting.in(variant, ProofreadingPolicy.THOROUGH, BRITISH);

        assertThat(read.text()).isEqualTo(BRITISH);
        assertThat(read.suggestions()).isEmpty();
    }

    @Test
    void norOfATextThatIsSpeltAsTheyDo() {
        String text = "The colour of the theatre was grey. " + BRITISH;

        assertThat(ProofreaderTesting.in(Variant.AUTO, ProofreadingPolicy.THOROUGH, text)
                        .text())
                .isEqualTo(text);
    }

    @Test
    void itIsOfAnAmericanText() {
        var read = ProofreaderTesting.in(Variant.EN_US, ProofreadingPolicy.THOROUGH, BRITISH);

        assertThat(read.text()).contains("In the future", "Dr. Brown", "Mr. Smith");
        assertThat(read.suggestions()).extracting(Suggestion::replacement).contains("anymore");
    }

    @ParameterizedTest
    @EnumSource(names = {"EN_GB", "EN_US"})
    void mistakesInAnyEnglishAreCorrected(Variant variant) {
        assertThat(ProofreaderTesting.in(variant, "She recieved the the letter in May."))
                .isEqualTo("She received the letter in May.");
    }
}
