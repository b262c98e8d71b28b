package app.redraft.infra.provider.sse;

import java.io.IOException;
import java.util.Locale;
import java.util.zip.Inflater;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.GzipSource;
import okio.InflaterSource;
import okio.Okio;
import okio.Source;

/**
 * Puts {@link NormalizingSource} under okhttp-sse: a 2xx body of a call tagged with {@link StreamInbox} is mended and
 * gets the content type the library insists on. Other calls pass untouched.
 */
public final class StreamNormalizer implements Interceptor {
    private static final MediaType EVENT_STREAM = MediaType.get("text/event-stream");

    /** A body that is packed in a way we neither asked for nor know. */
    static final class UnknownEncoding extends IOException {
        private static final long serialVersionUID = 1L;

        UnknownEncoding(String encoding) {
            super("the body is encoded as " + encoding);
        }
    }

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
    private static Response unzipped(Response response) throws IOException {
        String encoding =
                String.valueOf(response.header("Content-Encoding", "")).strip();
        ResponseBody body = response.body();
        Source plain =
                switch (encoding.toLowerCase(Locale.ROOT)) {
                    case "", "identity" -> null;
                    case "gzip", "x-gzip" -> new GzipSource(body.source());
                    case "deflate" -> new InflaterSource(body.source(), new Inflater());
                    default -> unknown(response, encoding);
                };
        return plain == null
                ? response
                : response.newBuilder()
                        .removeHeader("Content-Encoding")
                        .body(ResponseBody.create(Okio.buffer(plain), body.contentType(), -1))
                        .build();
    }

    /** Of a refusal the status still tells enough. */
    private static Source unknown(Response response, String encoding) throws IOException {
        response.close();
        if (response.isSuccessful()) {
            throw new UnknownEncoding(encoding);
        }
        return new Buffer();
    }
}
