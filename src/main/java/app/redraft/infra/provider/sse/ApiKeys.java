package app.redraft.infra.provider.sse;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelException;
import app.redraft.core.settings.Reach;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.net.Endpoint;
import org.jspecify.annotations.Nullable;

/** Looks at a key before it is sent. */
public final class ApiKeys {

    private ApiKeys() {}

    /**
     * The key without surrounding white space, or null for none.
     *
     * @throws ModelException {@link ErrorKind#AUTH} when the server needs one and there is none, or when it cannot be a key
     */
    public static @Nullable String checked(@Nullable String key, Endpoint endpoint) {
        String bare = key == null ? "" : key.strip();
        if (bare.isEmpty()) {
            if (endpoint.reach() == Reach.PUBLIC) {
                throw new ModelException(ErrorKind.AUTH, UserMessage.of("provider.auth.key-missing", endpoint.label()));
            }
            return null;
        }
        if (bare.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new ModelException(ErrorKind.AUTH, UserMessage.of("provider.auth.key-unreadable", endpoint.label()));
        }
        return bare;
    }
}
