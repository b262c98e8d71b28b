package app.redraft.core.quality.gate.check;

import app.redraft.core.quality.gate.sample.Check;
import app.redraft.core.quality.gate.sample.CheckResult;
import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what checks say: each check once, with all that it found. */
final class Findings {
    private final List<CheckResult> results = new ArrayList<>();

    /** A check that found something wrong, or nothing: null. */
    void add(Check check, @Nullable UserMessage wrong) {
        results.add(new CheckResult(check, wrong == null, wrong));
    }

    /** A check that found several things wrong, or nothing. */
    void add(Check check, List<UserMessage> wrong) {
        add(check, wrong.stream().reduce(Findings::both).orElse(null));
    }

    List<CheckResult> results() {
        return List.copyOf(results);
    }

    private static UserMessage both(UserMessage first, UserMessage second) {
        return UserMessage.of("gate.check.both", first, second);
    }
}
