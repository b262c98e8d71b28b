package app.redraft.infra.provider.net;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Takes another connection where the server has closed the pooled one meanwhile. OkHttp looks at connections that were idle
 * for ten seconds only, but many servers close after five or at once, and a request that was written to such a connection
 * may not be sent again. An application interceptor; {@link #LOOK} is its eye among the network interceptors. Stateless.
 */
final class FreshConnection implements Interceptor {
    /** More than the pool holds idle. */
    private static final int MOST = 9;

    /** Stops a call whose connection is closed at the other end, before a byte of the request is written. */
    static final Interceptor LOOK = chain -> {
        if (closed(chain.connection())) {
            throw new Closed();
        }
        return chain.proceed(chain.request());
    };

    /** The connection is closed at the other end; nothing was sent. */
    private static final class Closed extends IOException {
        private static final long serialVersionUID = 1L;

        Closed() {
            super("the pooled connection was closed by the server");
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        for (int left = MOST; ; left--) {
            try {
                return chain.proceed(chain.request());
            } catch (Closed closed) {
                if (left == 0) {
                    throw closed;
                }
            }
        }
    }

    /** HTTP/2 reads all the time and knows by itself. */
    private static boolean closed(@Nullable Connection connection) throws IOException {
        if (connection == null || connection.protocol() == Protocol.HTTP_2) {
            return false;
        }
        Socket socket = connection.socket();
        int before = socket.getSoTimeout();
        try {
            socket.setSoTimeout(1);
            // The end, or something nobody asked for: in both cases no answer of ours can follow.
            socket.getInputStream().read();
            return true;
        } catch (SocketTimeoutException open) {
            socket.setSoTimeout(before);
            return false;
        } catch (IOException reset) {
            return true;
        }
    }
}
