package app.redraft.infra.provider.sse;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
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
        if (inbox == null || inbox.framing() != Framing.EVENTS || !response.isSuccessful()) {
            return response;
        }
        ResponseBody body = response.body();
        NormalizingSource mended = new NormalizingSource(body.source(), inbox::comment);
        return response.newBuilder()
                .body(ResponseBody.create(Okio.buffer(mended), EVENT_STREAM, -1))
                .build();
    }
}
