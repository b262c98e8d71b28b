package app.redraft.core.quality.guard;

import app.redraft.core.quality.guard.text.Roles;
import app.redraft.core.quality.guard.text.Roles.Role;
import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Tells where two have changed places: who did it and to whom, from where and to where. */
final class RoleCheck implements MeaningCheck {
    @Override
    public void check(Comparison comparison, Consumer<Warning> warnings) {
        for (Comparison.Pair pair : comparison.pairs()) {
            if (!pair.single()) {
                continue;
            }
            Map<String, Role> before = Roles.of(pair.before(), comparison.language());
            if (before.size() > 1) {
                swapped(before, Roles.of(pair.after(), comparison.language()), pair, warnings);
            }
        }
    }

    private static void swapped(
            Map<String, Role> before, Map<String, Role> after, Comparison.Pair pair, Consumer<Warning> warnings) {
        List<Stay> both = new ArrayList<>();
        before.forEach((name, role) -> {
            Role now = after.get(name);
            if (now != null) {
                both.add(new Stay(role, now));
            }
        });
        for (int i = 0; i < both.size(); i++) {
            for (int j = i + 1; j < both.size(); j++) {
                if (both.get(i).isSwappedWith(both.get(j))) {
                    warnings.accept(new Warning(
                            Warning.Kind.NAME,
                            Comparison.span(pair.before()),
                            Comparison.span(pair.after()),
                            UserMessage.of(
                                    "guard.swapped",
                                    both.get(i).was().word().text(),
                                    both.get(j).was().word().text())));
                    return;
                }
            }
        }
    }

    /** Somebody who is in both texts. */
    private record Stay(Role was, Role is) {
        boolean isSwappedWith(Stay other) {
            boolean mirrored =
                    was.role().equals(other.is.role()) && other.was.role().equals(is.role());
            boolean active =
                    was.acts() != other.was.acts() && was.acts() != is.acts() && other.was.acts() != other.is.acts();
            return !was.role().equals(other.was.role())
                    && (mirrored || active)
                    && was.verb().equals(other.is.verb())
                    && other.was.verb().equals(is.verb());
        }
    }
}
