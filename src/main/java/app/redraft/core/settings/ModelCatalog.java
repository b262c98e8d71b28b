package app.redraft.core.settings;

import app.redraft.core.llm.Cancellation;
import java.util.List;
import java.util.Optional;

/** Port to the list of models an endpoint offers. Blocks on the network: worker threads only. */
public interface ModelCatalog {

    /**
     * Asks the endpoint for its models.
     *
     * @param settings the tier as the writer typed it, saved or not; its model is not looked at
     * @param key the key to use; empty for none
     * @param cancellation stops the call
     * @return model ids in the order of the endpoint, maybe none
     * @throws app.redraft.core.llm.ModelException with what went wrong and what to do
     */
    List<String> models(TierSettings settings, Optional<String> key, Cancellation cancellation);
}
