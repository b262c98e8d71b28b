package app.redraft.infra.provider.sse;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.GzipSource;
import okio.Okio;

/**
 * Puts {@link NormalizingSource} under okhttp-sse: a 2xx body of a call tagged with {@link StreamInbox} is mended and
 * gets the content type the library insists on. Other calls pass untouched.
 */
public final class StreamNormalizer implements Interceptor {
    private static final MediaType EVENT_STREAM = MediaType.get("text/event-stream");

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        StreamInbox inbox = chain.request().tag(StreamInbox.class);
        if (inbox == null) {
            return response;
        }
        Response plain = unzipped(response);
        if (inbox.framing() != Framing.EVENTS || !plain.isSuccessful()) {
            return plain;
        }
        NormalizingSource mended = new NormalizingSource(plain.body().source(), inbox::comment);
        return plain.newBuilder()
                .body(ResponseBody.create(Okio.buffer(mended), EVENT_STREAM, -1))
                .build();
    }

    /** Streams are asked for uncompressed, since compressing delays them; some relays compress all the same. */
    private static Response unzipped(Response response) {
        ResponseBody body = response.body();
        if (!"gzip".equalsIgnoreCase(response.header("Content-Encoding"))) {
            return response;
        }
        return response.newBuilder()
                .removeHeader("Content-Encoding")
                .body(ResponseBody.create(Okio.buffer(new GzipSource(body.source())), body.contentType(), -1))
                .build();
    }
}
