package app.redraft.core.monitoring;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.Tier;
import app.redraft.core.settings.ModelCatalog;
import app.redraft.core.settings.SecretStore;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.TierSettings;
import java.util.function.Supplier;

/**
 * Finds out how a tier is by asking its server for the list of models, which costs nothing and sends no text. The built-in
 * proofreader is always up.
 */
public final class CatalogProbe implements HealthProbe {
    private final Supplier<Settings> settings;
    private final SecretStore secrets;
    private final ModelCatalog catalog;

    /**
     * @param settings the settings in force
     * @param secrets the tiers' keys
     * @param catalog asks for the models
     */
    public CatalogProbe(Supplier<Settings> settings, SecretStore secrets, ModelCatalog catalog) {
        this.settings = settings;
        this.secrets = secrets;
        this.catalog = catalog;
    }

    @Override
    public Result probe(Tier tier) {
        TierSettings asked = settings.get().tier(tier);
        if (!asked.provider().asksServer()) {
            return new Result(State.UP, null);
        }
        try {
            catalog.models(asked, secrets.key(tier), new Cancellation());
            return new Result(State.UP, null);
        } catch (ModelException e) {
            State state =
                    switch (e.kind()) {
                        case CAPACITY -> State.LOADING;
                        // The server answers, but has no list of models to give.
                        case NOT_FOUND, BAD_REQUEST -> State.UNKNOWN;
                        default -> State.DOWN;
                    };
            return new Result(state, e.userMessage());
        }
    }
}
