package app.redraft.infra.provider.net;

import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Call;
import okhttp3.EventListener;

/** Hears that a request goes out: it is a tag of the request, and is told once or twice, on the network thread. */
@FunctionalInterface
public interface Departure {
    /** Tells the tags of requests. */
    EventListener LISTENER = new EventListener() {
        @Override
        public void dnsStart(Call call, String domainName) {
            tell(call);
        }

        @Override
        public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
            tell(call);
        }

        @Override
        public void requestHeadersStart(Call call) {
            tell(call);
        }

        private static void tell(Call call) {
            Departure departure = call.request().tag(Departure.class);
            if (departure != null) {
                departure.sent();
            }
        }
    };

    /** The first step on the way: a name is looked up, a connection is opened, or one that is open is used. */
    void sent();
}
