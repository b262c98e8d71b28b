package app.redraft.cli.gate;

import app.redraft.cli.Words;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import app.redraft.core.quality.gate.GateForecast;
import app.redraft.core.quality.gate.GateProgress;
import app.redraft.core.text.UserMessage;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Tells how a run goes on, a line now and then. */
final class GateProgressText implements Consumer<GateProgress> {
    private static final int EVERY = 10;

    private final PrintWriter err;
    private final Set<String> waits = new HashSet<>();
    private int kept;

    GateProgressText(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void accept(GateProgress event) {
        if (event instanceof GateProgress.Begun begun) {
            begin(begun);
        } else if (event instanceof GateProgress.Checked checked) {
            boolean told = checked.done() > kept && (checked.done() % EVERY == 0 || checked.done() == checked.of());
            if (told) {
                say("gate.progress", checked.done(), checked.of(), money(checked.spent()));
            }
        } else if (event instanceof GateProgress.Waiting waiting) {
            // Our own rate limit makes most calls wait: it is said once.
            if (waits.add(waiting.tier().id() + waiting.reason().key())) {
                say("gate.waiting", waiting.tier().id(), waiting.reason());
            }
        } else if (event instanceof GateProgress.Judging judging) {
            if (judging.done() % EVERY == 0 || judging.done() == judging.of()) {
                say("gate.judging", judging.done(), judging.of(), money(judging.spent()));
            }
        }
    }

    private void begin(GateProgress.Begun begun) {
        kept = begun.kept();
        if (kept > 0) {
            say("gate.goes-on", kept);
        }
        GateForecast forecast = begun.forecast();
        boolean same = forecast.mostCalls() == forecast.calls();
        say(
                "gate.begins",
                forecast.samples(),
                forecast.calls(),
                price(forecast),
                same ? "" : Words.get("gate.close", forecast.mostCalls()));
        if (!forecast.least().isZero()) {
            tell(Words.of(UserMessage.of("gate.least", forecast.least())));
        }
    }

    private static String price(GateForecast forecast) {
        Money low = forecast.low();
        Money high = forecast.high();
        if (low == null || high == null) {
            return Words.get("gate.price-unknown");
        }
        return high.equals(Money.ZERO)
                ? Words.get("gate.price-free")
                : Words.get("gate.price", low.dollars(), high.dollars());
    }

    static String money(Cost cost) {
        Money amount = cost.amount();
        if (cost.basis() == Cost.Basis.FREE) {
            return Words.get("gate.price-free");
        }
        return amount == null ? Words.get("gate.price-unknown") : amount.dollars();
    }

    private void say(String key, Object... arguments) {
        tell(Words.get(key, arguments));
    }

    private void tell(String line) {
        err.println(line);
        err.flush();
    }
}
