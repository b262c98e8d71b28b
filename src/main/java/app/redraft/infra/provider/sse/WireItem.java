package app.redraft.infra.provider.sse;

import java.io.IOException;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** One thing that arrived from the network. */
sealed interface WireItem {
    /** The request goes out. */
    record Sent() implements WireItem {}

    /** The answer began with a 2xx status. */
    record Opened(Headers headers) implements WireItem {}

    /** One event or line. */
    record Data(@Nullable String type, String data) implements WireItem {}

    /** A sign of life without payload. */
    record Comment() implements WireItem {}

    /** Another status than 2xx, with the beginning of the body. */
    record Rejected(int status, Headers headers, String body) implements WireItem {}

    /** The connection failed. */
    record Broken(IOException failure) implements WireItem {}

    /** The body ended in order. */
    record Closed() implements WireItem {}
}
