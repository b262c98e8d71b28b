/**
 * What calls cost: prices, the ledger, the budget and forecasts. May import {@code core.llm}, {@code core.money} and settings.
 *
 * <p>A cost from the provider's usage to the pill in the status bar: a reader of {@code infra.provider} turns the usage into
 * {@link app.redraft.core.llm.tokens.TokenUsage} and, where there is one, a {@link app.redraft.core.money.Bill}. The metering client in
 * {@code core.call.metering} hands both to {@link app.redraft.core.cost.price.CostCalculator}, which answers with a
 * {@link app.redraft.core.money.Cost}: an amount and how it is known. The call's row in
 * {@link app.redraft.core.cost.ledger.Ledger} is completed with it, and {@code infra.sqlite} adds the rows up.
 * {@link app.redraft.core.cost.budget.BudgetGuard} sets the sum beside the writer's limits, and {@code ui.shell} shows it.
 */
@NullMarked
package app.redraft.core.cost;

import org.jspecify.annotations.NullMarked;
