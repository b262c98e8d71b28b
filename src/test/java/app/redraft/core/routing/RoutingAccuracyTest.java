package app.redraft.core.routing;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.SharedData;
import app.redraft.bench.LabelledRequests;
import app.redraft.bench.LabelledRequests.Accuracy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Routing keeps to its targets on labelled requests: recall .70, precision .80, frontier share .45. */
class RoutingAccuracyTest {
    private final TierRouter router = new TierRouter();

    /** Where nearly half of a set is complex, its share of frontier is only reported. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tuning",
                "heldout",
                "fresh",
                "unseen",
                "later",
                "writers",
                "indirect",
                "mixed",
                "hinted",
                "closing"
            })
    void findsWhatIsComplexWithoutSendingEverythingThere(String set) {
        LabelledRequests requests = LabelledRequests.own(set);
        Accuracy accuracy = requests.accuracy(router);

        assertThat(accuracy.recall()).isGreaterThanOrEqualTo(0.70);
        assertThat(accuracy.precision()).isGreaterThanOrEqualTo(0.80);
        if (requests.complexShare() <= 0.42) {
            assertThat(accuracy.frontierShare()).isLessThanOrEqualTo(0.45);
        }
    }

    @Test
    void keepsToTheTargetsOnTheDevelopmentSetWhereItIsThere() {
        SharedData.find("data/routing/labelled_dev.json").ifPresent(file -> {
            Accuracy accuracy = LabelledRequests.in(file).accuracy(router);
            assertThat(accuracy.recall()).isGreaterThanOrEqualTo(0.70);
            assertThat(accuracy.precision()).isGreaterThanOrEqualTo(0.80);
            assertThat(accuracy.frontierShare()).isLessThanOrEqualTo(0.45);
        });
    }
}
