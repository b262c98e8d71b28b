package app.redraft.core.routing;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.SharedData;
import app.redraft.bench.LabelledRequests;
import app.redraft.bench.LabelledRequests.Accuracy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Routing keeps to its targets on labelled requests: recall .85, precision .85, frontier share .45. */
class RoutingAccuracyTest {
    private final TierRouter router = new TierRouter();

    /** Where nearly half of a set is complex, its share of frontier is only reported. */
    @ParameterizedTest
    @MethodSource("sets")
    void findsWhatIsComplexWithoutSendingEverythingThere(String set) {
        LabelledRequests requests = LabelledRequests.own(set);
        Accuracy accuracy = requests.accuracy(router);

        assertThat(accuracy.recall()).isGreaterThanOrEqualTo(0.85);
        assertThat(accuracy.precision()).isGreaterThanOrEqualTo(0.85);
        if (requests.complexShare() <= 0.42) {
            assertThat(accuracy.frontierShare()).isLessThanOrEqualTo(0.45);
        }
    }

    static Stream<String> sets() {
        return Stream.of(LabelledRequests.OLDER, LabelledRequests.NEWER, LabelledRequests.JUDGING)
                .flatMap(List::stream);
    }

    @Test
    void keepsToTheTargetsOnTheDevelopmentSetWhereItIsThere() {
        SharedData.find("data/routing/labelled_dev.json").ifPresent(file -> {
            Accuracy accuracy = LabelledRequests.in(file).accuracy(router);
            assertThat(accuracy.recall()).isGreaterThanOrEqualTo(0.85);
            assertThat(accuracy.precision()).isGreaterThanOrEqualTo(0.85);
            assertThat(accuracy.frontierShare()).isLessThanOrEqualTo(0.45);
        });
    }
}
