package app.redraft.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CostTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 1);
    private static final Cost BILLED = new Cost(new Money(300), Cost.Basis.BILLED, null);
    private static final Cost COMPUTED = new Cost(new Money(20), Cost.Basis.COMPUTED, DATE);
    private static final Cost ESTIMATED = new Cost(new Money(1), Cost.Basis.ESTIMATED, DATE);

    @Test
    void aSumIsAsCertainAsItsLeastCertainPart() {
        assertThat(BILLED.plus(COMPUTED)).isEqualTo(new Cost(new Money(320), Cost.Basis.COMPUTED, null));
        assertThat(ESTIMATED.plus(COMPUTED)).isEqualTo(new Cost(new Money(21), Cost.Basis.ESTIMATED, DATE));
    }

    @Test
    void whatIsFreeAddsNothingAndMakesNothingFree() {
        assertThat(BILLED.plus(Cost.FREE)).isEqualTo(BILLED);
        assertThat(Cost.FREE.plus(COMPUTED)).isEqualTo(COMPUTED);
        assertThat(Cost.FREE.plus(Cost.FREE)).isEqualTo(Cost.FREE);
    }

    @Test
    void oneUnknownPartMakesTheSumUnknown() {
        assertThat(BILLED.plus(Cost.UNKNOWN)).isEqualTo(Cost.UNKNOWN);
        assertThat(Cost.UNKNOWN.plus(Cost.FREE)).isEqualTo(Cost.UNKNOWN);
        assertThat(Cost.FREE.plus(Cost.UNKNOWN)).isEqualTo(Cost.UNKNOWN);
    }
}
