package app.redraft.core.quality.blind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.redraft.Sentences;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Cost;
import app.redraft.core.quality.gate.sample.Answer;
import app.redraft.core.quality.gate.sample.Sample;
import app.redraft.core.quality.gate.sample.SampleKey;
import app.redraft.core.quality.gate.scenario.Expectation;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.quality.gate.verdict.Comparison;
import app.redraft.core.quality.gate.verdict.Comparison.Preference;
import app.redraft.infra.files.quality.FileBlindRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlindSheetTest {
    private static final List<Scenario> SCENARIOS =
            IntStream.range(0, 20).mapToObj(i -> scenario("s-" + i)).toList();

    @TempDir
    Path folder;

    @Test
    void hidesTheSidesByChanceAndTellsThemAfterwards() {
        BlindSheet sheet = sheet(7, List.of());
        assertThat(sheet.items()).hasSize(20);
        assertThat(sheet.items()).extracting(BlindItem::edgeLeft).contains(true, false);
        assertThat(sheet.items()).allSatisfy(item -> assertThat(item.edgeLeft() ? item.left() : item.right())
                .startsWith("edge"));

        while (sheet.next("Ada").isPresent()) {
            assertThat(sheet.comparison("Ada").counts()).isFalse();
            assertThat(sheet.comparison("Ada").decisions()).isEmpty();
            BlindItem item = sheet.next("Ada").orElseThrow();
            BlindChoice edge = item.edgeLeft() ? BlindChoice.LEFT : BlindChoice.RIGHT;
            sheet = sheet.rate(BlindRating.of("Ada", item, edge));
        }

        Comparison said = sheet.comparison("Ada");
        assertThat(said.counts()).isTrue();
        assertThat(said.stage()).isEqualTo(Comparison.Stage.WRITER);
        assertThat(said.by()).isEqualTo("Ada");
        assertThat(said.count(Preference.EDGE)).isEqualTo(20);
        assertThat(said.losses()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"5, 20", "6, 40", "7, 20"})
    void showsASecondPairOfEachScenarioWhereTheFirstOnesEndedClose(int lost, int pairs) throws IOException {
        BlindSheet sheet = sheet(7, List.of());
        for (int i = 0; i < 20; i++) {
            assertThat(sheet.items("Ada")).hasSize(20);
            sheet = sheet.rate(frontierWins(i < lost, sheet.next("Ada").orElseThrow()));
        }
        assertThat(sheet.items("Ada")).hasSize(pairs);
        assertThat(sheet.comparison("Ada").counts()).isEqualTo(pairs == 20);
        assertThat(sheet.items("Ben")).hasSize(20);
        if (pairs == 40) {
            FileBlindRecords records = new FileBlindRecords(folder);
            records.keep(sheet.kept());
            sheet = BlindSheet.of(records.find("run").orElseThrow(), SCENARIOS, samples());
            assertThat(sheet.rated("Ada")).isEqualTo(20);
        }
        while (sheet.next("Ada").isPresent()) {
            BlindItem item = sheet.next("Ada").orElseThrow();
            assertThat(item.sample()).isEqualTo(2);
            sheet = sheet.rate(frontierWins(false, item));
        }
        assertThat(sheet.comparison("Ada").decisions()).hasSize(pairs);
        assertThat(sheet.comparison("Ada").losses()).isEqualTo(lost);
    }

    private static BlindRating frontierWins(boolean wins, BlindItem item) {
        return BlindRating.of("Ada", item, wins == item.edgeLeft() ? BlindChoice.RIGHT : BlindChoice.LEFT);
    }

    @Test
    void readsTheSheetOfAnOlderVersion() throws IOException {
        Files.writeString(
                folder.resolve("blind-run.json"),
                "{\"run\":\"run\",\"seed\":7,\"ratings\":[{\"rater\":\"Ada\",\"scenario\":\""
                        + SCENARIOS.get(0).id() + "\",\"choice\":\"LEFT\"}]}");
        BlindSheet sheet =
                BlindSheet.of(new FileBlindRecords(folder).find("run").orElseThrow(), SCENARIOS, samples());
        assertThat(sheet.rated("Ada")).isEqualTo(1);
    }

    @Test
    void goesOnInTheSameOrderAfterARestart() throws IOException {
        FileBlindRecords records = new FileBlindRecords(folder.resolve("quality"));
        BlindSheet sheet = sheet(99, List.of());
        sheet = sheet.rate(BlindRating.of("Ada", sheet.items().get(0), BlindChoice.NEITHER));
        assertThat(records.find("run")).isEmpty();
        records.keep(sheet.kept());

        BlindSheet again = BlindSheet.of(records.find("run").orElseThrow(), SCENARIOS, samples());

        assertThat(again.items()).isEqualTo(sheet.items());
        assertThat(again.rated("Ada")).isEqualTo(1);
        assertThat(again.next("Ada")).contains(sheet.items().get(1));
        assertThat(again.takeBack("Ada").next("Ada")).contains(sheet.items().get(0));
    }

    @Test
    void measuresHowFarTwoPeopleAgree() {
        // Of 20 pairs both say left of 8 and right of 7; one says left where the other says right in 3, and the reverse
        // in 2.
        List<BlindRating> ratings = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            boolean one = i < 11;
            boolean other = i < 8 || i >= 18;
            ratings.add(new BlindRating("Ada", "s-" + i, 1, one ? BlindChoice.LEFT : BlindChoice.RIGHT));
            ratings.add(new BlindRating("Ben", "s-" + i, 1, other ? BlindChoice.LEFT : BlindChoice.RIGHT));
        }
        BlindSheet sheet = sheet(1, ratings);

        RaterAgreement agreement = sheet.agreement("Ada", "Ben");

        assertThat(agreement.share()).isEqualTo(0.75);
        // By chance: .55 x .50 + .45 x .50 = .5; (.75 - .5) / (1 - .5) = .5
        assertThat(agreement.kappa().orElseThrow()).isCloseTo(0.5, within(1e-9));
        assertThat(Sentences.of(sheet.comparison("Ada").note()))
                .isEqualTo("Agrees with Ben on 15 of 20 pairs (75%); Cohen's kappa 0.50.");
        assertThat(sheet.comparisons()).hasSize(2);
    }

    @Test
    void saysNoKappaWhereNothingIsLeftToChance() {
        List<BlindRating> ratings = new ArrayList<>();
        for (Scenario scenario : SCENARIOS) {
            ratings.add(new BlindRating("Ada", scenario.id(), 1, BlindChoice.TIE));
            ratings.add(new BlindRating("Ben", scenario.id(), 1, BlindChoice.TIE));
        }

        assertThat(sheet(1, ratings).agreement("Ada", "Ben").kappa()).isEmpty();
        assertThat(sheet(1, ratings).agreement("Ada", "Ben").share()).isEqualTo(1);
    }

    @Test
    void knowsItsKeys() {
        assertThat(BlindChoice.ofKey("1")).contains(BlindChoice.LEFT);
        assertThat(BlindChoice.ofKey("2")).contains(BlindChoice.RIGHT);
        assertThat(BlindChoice.ofKey("=")).contains(BlindChoice.TIE);
        assertThat(BlindChoice.ofKey("0")).contains(BlindChoice.NEITHER);
        assertThat(BlindChoice.ofKey("x")).isEmpty();
    }

    private static BlindSheet sheet(long seed, List<BlindRating> ratings) {
        return BlindSheet.of(new BlindRecord("run", seed, ratings), SCENARIOS, samples());
    }

    private static List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (int number = 1; number <= 2; number++) {
            samples.addAll(samples(number));
        }
        return samples;
    }

    private static List<Sample> samples(int number) {
        List<Sample> samples = new ArrayList<>();
        for (Scenario scenario : SCENARIOS) {
            for (Tier tier : Tier.values()) {
                Answer answer = new Answer(
                        tier.id() + " of " + scenario.id() + " " + number,
                        "",
                        "model",
                        new Answer.End(FinishReason.STOP, null, null),
                        new Answer.Receipt(1L, 2, Cost.FREE));
                samples.add(new Sample(
                        new SampleKey(scenario.id(), tier, number), answer, List.of(), Sample.Corrections.NONE));
            }
        }
        return samples;
    }

    private static Scenario scenario(String id) {
        return new Scenario(
                id,
                "grammar",
                null,
                "Fix grammar.",
                "text",
                List.of(),
                Expectation.USUAL,
                List.of(),
                null,
                Scenario.Note.NONE);
    }
}
