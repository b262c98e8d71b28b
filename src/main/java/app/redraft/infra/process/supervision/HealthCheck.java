package app.redraft.infra.process.supervision;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URL;

/**
 * Asks a server on this machine how it is: {@code /health} as llama.cpp and vLLM have it (200 ready, 503 loading), else the
 * list of models, else Ollama's version. Sends no key and no text.
 */
final class HealthCheck {
    private static final int PATIENCE_MS = 2_000;
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int UNAVAILABLE = 503;
    private static final int NO_ANSWER = -1;

    /** What a server says of itself. */
    enum Health {
        READY,
        LOADING,
        /** Nobody answers, or nobody who sounds like a model server. */
        SILENT
    }

    private HealthCheck() {}

    /** Asks. Blocks for a few seconds at most. */
    static Health of(int port) {
        for (String path : new String[] {"/health", "/v1/models", "/api/version"}) {
            switch (status(port, path)) {
                // A server that wants a key for its list is there all the same.
                case OK, UNAUTHORIZED, FORBIDDEN -> {
                    return Health.READY;
                }
                case UNAVAILABLE -> {
                    return Health.LOADING;
                }
                case NO_ANSWER -> {
                    return Health.SILENT;
                }
                default -> {
                    // It does not know this path; another server's path is tried.
                }
            }
        }
        return Health.SILENT;
    }

    private static int status(int port, String path) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) new URL("http", "127.0.0.1", port, path).openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(PATIENCE_MS);
            connection.setReadTimeout(PATIENCE_MS);
            connection.setInstanceFollowRedirects(false);
            connection.setUseCaches(false);
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return NO_ANSWER;
        }
    }
}
