package app.redraft;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.testfx.util.WaitForAsyncUtils;

/** Waits for something a window will show. The condition is asked on the FX thread, where alone a window stands still. */
public final class Eventually {
    /** Long enough for a proofreader that is loaded on a busy machine; a passing test never waits it out. */
    private static final int PATIENCE_S = 120;

    private Eventually() {}

    public static void until(BooleanSupplier condition) {
        until(condition, () -> "");
    }

    /** @param instead tells what the window shows when it did not happen */
    public static void until(BooleanSupplier condition, Supplier<String> instead) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, () -> fx(condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("it did not happen within " + PATIENCE_S + " s" + fx(instead), e);
        }
    }

    /** What is so on the FX thread now. */
    public static <T> T fx(Supplier<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_S), question::get);
    }
}
