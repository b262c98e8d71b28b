package app.redraft.core.routing.learning;

import app.redraft.core.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/** The mean of what is known. */
final class SpentMean {
    private SpentMean() {}

    static RoutedCall.Spent of(List<RoutedCall.Spent> spent) {
        OptionalDouble cost = spent.stream()
                .map(RoutedCall.Spent::cost)
                .filter(Objects::nonNull)
                .mapToLong(Money::micros)
                .average();
        OptionalDouble ms = spent.stream()
                .map(RoutedCall.Spent::ms)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .average();
        return new RoutedCall.Spent(
                cost.isPresent() ? new Money(Math.round(cost.getAsDouble())) : null,
                ms.isPresent() ? Math.round(ms.getAsDouble()) : null);
    }
}
