package app.redraft.bench.gate;

import java.util.List;

/** Ways to spoil that were written after the guard was tuned. */
final class JudgedSpoilers {
    private JudgedSpoilers() {}

    static List<Spoiler> all() {
        return TunedSpoilers.all();
    }
}
