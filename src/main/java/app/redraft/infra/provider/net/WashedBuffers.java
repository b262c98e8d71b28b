package app.redraft.infra.provider.net;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okio.Buffer;

/**
 * Overwrites the buffers that sending a request left in the pool of this thread, where its key and its text would lie until
 * they are used again, for everybody to read who comes by a dump of the memory. An application interceptor. Stateless.
 */
final class WashedBuffers implements Interceptor {
    /** What Okio keeps for each thread. */
    private static final int POOLED = 64 * 1024;

    @Override
    public Response intercept(Chain chain) throws IOException {
        try {
            return chain.proceed(chain.request());
        } finally {
            Buffer pooled = new Buffer();
            pooled.write(new byte[POOLED]);
            pooled.clear();
        }
    }
}
