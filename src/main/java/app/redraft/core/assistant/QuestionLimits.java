package app.redraft.core.assistant;

import app.redraft.core.money.Money;
import app.redraft.core.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * How far the assistant may go for one question.
 *
 * @param maxTurns most turns of a model, {@code > 0}
 * @param maxCost no further turn is begun once this much was spent, or null for no limit
 */
public record QuestionLimits(int maxTurns, @Nullable Money maxCost) {

    /** The limits of the settings. */
    public static QuestionLimits of(Settings.Assistant settings) {
        return new QuestionLimits(
                settings.maxTurns(), settings.maxUsd() == null ? null : Money.ofUsd(settings.maxUsd()));
    }
}
