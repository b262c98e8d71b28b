package app.redraft.core.cost.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The reservations of this process alone. */
public final class OwnReservations implements Reservations {
    private final List<Reserved> reserved = new ArrayList<>();

    @Override
    public synchronized Optional<Hold> reserve(Reserved wanted, Predicate<List<Reserved>> allowed) {
        if (!allowed.test(List.copyOf(reserved))) {
            return Optional.empty();
        }
        Reserved own = new Reserved(wanted.tier(), wanted.amount());
        reserved.add(own);
        return Optional.of(() -> release(own));
    }

    @Override
    public synchronized List<Reserved> current() {
        return List.copyOf(reserved);
    }

    private synchronized void release(Reserved own) {
        reserved.removeIf(each -> each == own);
    }
}
