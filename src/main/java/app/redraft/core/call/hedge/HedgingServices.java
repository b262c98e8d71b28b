package app.redraft.core.call.hedge;

import app.redraft.core.call.limit.RateLimiter;
import app.redraft.core.call.limit.Sleeper;
import app.redraft.core.call.retry.RetryBudget;
import app.redraft.core.cost.ledger.HedgeLedger;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * What hedging works with.
 *
 * @param threads runs what waits beside each call, and the second request
 * @param budget keeps hedges rare
 * @param limiter the writer's rate limit
 * @param sleeper waits
 * @param ledger learns which of the two answered
 * @param nanos a monotonic clock in nanoseconds
 */
public record HedgingServices(
        Executor threads,
        RetryBudget budget,
        RateLimiter limiter,
        Sleeper sleeper,
        HedgeLedger ledger,
        LongSupplier nanos) {}
