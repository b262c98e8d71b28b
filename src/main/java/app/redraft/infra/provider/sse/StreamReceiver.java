package app.redraft.infra.provider.sse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Reads a response on the network thread and puts its pieces in the inbox. */
final class StreamReceiver extends EventSourceListener implements Callback {
    private static final long MOST_ERROR_BYTES = 64 * 1024;
    private static final long MOST_ERROR_SECONDS = 2;

    private final StreamInbox inbox;

    StreamReceiver(StreamInbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void onResponse(Call call, Response response) {
        try (response) {
            if (!response.isSuccessful()) {
                inbox.put(new WireItem.Rejected(response.code(), response.headers(), beginning(response)));
            } else if (inbox.framing() == Framing.EVENTS) {
                EventSources.processResponse(response, this);
            } else {
                inbox.put(new WireItem.Opened(response.headers()));
                readLines(response.body().source());
            }
        } catch (IOException e) {
            inbox.put(new WireItem.Broken(e));
        } catch (RuntimeException e) {
            inbox.put(new WireItem.Broken(new IOException(e)));
        }
    }

    @Override
    public void onFailure(Call call, IOException failure) {
        inbox.put(new WireItem.Broken(failure));
    }

    @Override
    public void onOpen(EventSource source, Response response) {
        inbox.put(new WireItem.Opened(response.headers()));
    }

    @Override
    public void onEvent(EventSource source, @Nullable String id, @Nullable String type, String data) {
        inbox.put(new WireItem.Data(type, data));
    }

    @Override
    public void onClosed(EventSource source) {
        inbox.put(new WireItem.Closed());
    }

    @Override
    public void onFailure(EventSource source, @Nullable Throwable failure, @Nullable Response response) {
        inbox.put(new WireItem.Broken(failure instanceof IOException io ? io : new IOException(failure)));
    }

    private void readLines(BufferedSource source) throws IOException {
        boolean first = true;
        while (!source.exhausted()) {
            long end = source.indexOf((byte) '\n', 0, NormalizingSource.LONGEST_LINE);
            if (end == -1 && source.request(NormalizingSource.LONGEST_LINE)) {
                throw new NormalizingSource.LineTooLong();
            }
            String line = end == -1 ? source.readUtf8() : source.readUtf8(end);
            if (end != -1) {
                source.skip(1);
            }
            String text = first && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (first && text.stripLeading().startsWith("<")) {
                throw new NormalizingSource.WebPage();
            }
            if (!text.isBlank()) {
                first = false;
                inbox.put(new WireItem.Data(null, text));
            }
        }
        inbox.put(new WireItem.Closed());
    }

    /** The beginning of a refusal's body, also of one that stalls or breaks off: the status says the most of it. */
    private static String beginning(Response response) {
        Buffer read = new Buffer();
        BufferedSource body = response.body().source();
        body.timeout().deadline(MOST_ERROR_SECONDS, TimeUnit.SECONDS);
        try {
            while (read.size() < MOST_ERROR_BYTES && body.read(read, MOST_ERROR_BYTES - read.size()) != -1) {
                // more to come
            }
        } catch (IOException brokenOff) {
            // what has come is all there is
        }
        MediaType type = response.body().contentType();
        return read.readString(type == null ? StandardCharsets.UTF_8 : type.charset(StandardCharsets.UTF_8));
    }
}
