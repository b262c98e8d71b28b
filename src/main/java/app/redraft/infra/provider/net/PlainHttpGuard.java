package app.redraft.infra.provider.net;

import app.redraft.core.settings.Reach;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Stops a plain http request whose host name turned out to lead to the public internet, before a byte is sent. */
public final class PlainHttpGuard implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        Connection connection = chain.connection();
        if (!chain.request().isHttps() && connection != null) {
            boolean direct = connection.route().proxy().type() == Proxy.Type.DIRECT;
            InetAddress address = connection.route().socketAddress().getAddress();
            if (direct && address != null && Hosts.reach(address) == Reach.PUBLIC) {
                throw new PublicAddress();
            }
        }
        return chain.proceed(chain.request());
    }

    /** The name of a server leads to the public internet, where plain http is not safe. */
    public static final class PublicAddress extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
