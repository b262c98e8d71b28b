package app.redraft.core.quality.gate;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Sentences;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.Tier;
import app.redraft.core.proofreading.personal.PersonalDictionary;
import app.redraft.core.quality.gate.check.RewriteChecks;
import app.redraft.core.quality.gate.sample.Answer;
import app.redraft.core.quality.gate.sample.Check;
import app.redraft.core.quality.gate.sample.CheckResult;
import app.redraft.core.quality.gate.sample.Sample;
import app.redraft.core.quality.gate.sample.SampleKey;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.quality.guard.MeaningGuard;
import app.redraft.infra.dictionary.EnglishLexicon;
import app.redraft.infra.files.gate.FileScenarioStore;
import app.redraft.infra.provider.proofreader.LanguageToolProofreader;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios that ship: what a person accepted passes every check, and the passage left as it is does not. */
class ShippedScenariosTest {
    private static final RewriteChecks CHECKS = new RewriteChecks(
            new LanguageToolProofreader(ProofreadingPolicy.THOROUGH, PersonalDictionary.NONE),
            new MeaningGuard(new EnglishLexicon()));
    private static final List<Scenario> SHIPPED = new FileScenarioStore(Path.of("unused", "scenarios.json")).shipped();

    static Stream<Scenario> scenarios() {
        return SHIPPED.stream();
    }

    @Test
    void thereAreThirtyOfThem() {
        assertThat(SHIPPED).hasSize(30).extracting(Scenario::accepted).doesNotContainNull();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theAcceptedRewritePasses(Scenario scenario) {
        Sample sample = check(scenario, scenario.accepted());

        assertThat(failures(sample).stream()
                        .filter(failure -> sample.passes(Check.Group.MEANING) || !failure.startsWith("negation"))
                        .toList())
                .isEmpty();
    }

    @Test
    void atMostOneAcceptedRewriteIsSuspectedOfAnotherMeaning() {
        assertThat(SHIPPED)
                .filteredOn(scenario -> !check(scenario, scenario.accepted()).passes(Check.Group.MEANING))
                .hasSizeLessThan(2);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void doingNothingPassesWhereThereIsNothingToDoAlone(Scenario scenario) {
        List<CheckResult> results = CHECKS.doNothing(scenario, new Cancellation());

        assertThat(results.stream().allMatch(CheckResult::ok)).isEqualTo(scenario.errorFree());
    }

    private static Sample check(Scenario scenario, String text) {
        return CHECKS.check(
                new SampleKey(scenario.id(), Tier.EDGE, 1), scenario, Answer.unchanged(text), new Cancellation());
    }

    private static List<String> failures(Sample sample) {
        return sample.checks().stream()
                .filter(result -> !result.ok())
                .map(result -> result.name() + ": " + Sentences.of(result.detail()))
                .toList();
    }
}
