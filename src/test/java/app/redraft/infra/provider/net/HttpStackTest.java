package app.redraft.infra.provider.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ProxySelector;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Authenticator;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clocks of the connection, as each call has them. */
class HttpStackTest {
    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9/v1", "https://127.0.0.1:9/v1"})
    void aConnectionIsWaitedForFiveSecondsAndAStreamHasItsOwnClocks(String url) throws IOException {
        AtomicInteger connect = new AtomicInteger();
        AtomicInteger read = new AtomicInteger(-1);
        ExecutorService threads = Executors.newCachedThreadPool();
        try (HttpStack stack = new HttpStack(threads, ProxySelector.getDefault(), Authenticator.NONE, chain -> {
            connect.set(chain.connectTimeoutMillis());
            read.set(chain.readTimeoutMillis());
            return new Response.Builder()
                    .request(chain.request())
                    .protocol(Protocol.HTTP_1_1)
                    .code(200)
                    .message("OK")
                    .body(ResponseBody.create("", null))
                    .build();
        })) {
            stack.newCall(new Request.Builder().url(url).build()).execute().close();
        } finally {
            threads.shutdownNow();
        }
        assertThat(connect).hasValue(5_000);
        assertThat(read).as("never").hasValue(0);
    }
}
