package app.redraft.core.quality.gate;

import app.redraft.core.money.Money;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a run will ask for, before it begins.
 *
 * @param samples how many samples are to be asked for
 * @param calls how many calls that takes, those of the judge included
 * @param mostCalls how many it takes where the judge finds it close and compares more
 * @param low least cost, or null where a price is not known
 * @param high most cost, or null where a price is not known
 * @param least shortest time that the rate limit allows
 */
public record GateForecast(
        int samples, int calls, int mostCalls, @Nullable Money low, @Nullable Money high, Duration least) {}
