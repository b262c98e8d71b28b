package app.redraft.infra.provider.net;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelException;
import app.redraft.core.settings.Reach;
import app.redraft.core.settings.TierSettings;
import app.redraft.core.text.UserMessage;
import java.util.Locale;
import java.util.Objects;
import okhttp3.HttpUrl;

/**
 * A checked address. Plain http is accepted for this machine, and for private networks only where the writer said yes.
 *
 * @param url where to send
 * @param reach how far away the host is
 */
public record Endpoint(HttpUrl url, Reach reach) {

    /**
     * Reads and checks an address as a writer types it; a missing scheme is http for this machine and https elsewhere.
     *
     * @param text the address
     * @param allowPrivateHttp whether the writer agreed to plain http in a private network
     * @throws ModelException {@link ErrorKind#BAD_REQUEST} with what to change
     */
    public static Endpoint parse(String text, boolean allowPrivateHttp) {
        String address = text.strip();
        HttpUrl url = HttpUrl.parse(address.contains("://") ? address : withScheme(address));
        if (url == null) {
            throw refused("address.not-a-web-address", shortened(address));
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw refused("address.with-password", url.host());
        }
        Reach reach = Reach.of(url.host());
        if (!url.isHttps() && reach != Reach.LOOPBACK && !(reach == Reach.PRIVATE && allowPrivateHttp)) {
            throw refused(
                    reach == Reach.PRIVATE ? "address.plain-http-private" : "address.plain-http-public", url.host());
        }
        return new Endpoint(url, reach);
    }

    /** The address of a tier: the one that is set, else its provider's own. */
    public static Endpoint of(TierSettings settings) {
        String base = settings.baseUrl();
        String own = Objects.requireNonNullElse(settings.provider().defaultAddress(), "");
        return parse(base == null || base.isBlank() ? own : base, settings.allowPrivateHttp());
    }

    /** The same place with another path and query. */
    public Endpoint at(HttpUrl other) {
        return new Endpoint(other, reach);
    }

    /** Whether the server runs on this machine. */
    public boolean local() {
        return reach == Reach.LOOPBACK;
    }

    /** Host, with the port where it is not the usual one: how messages name the server. */
    public String label() {
        boolean usual = url.port() == HttpUrl.defaultPort(url.scheme());
        return usual ? url.host() : url.host() + ":" + url.port();
    }

    private static String withScheme(String address) {
        String host = address.split("[/?#]", 2)[0].toLowerCase(Locale.ROOT);
        String name = host.startsWith("[") ? host.replaceAll("\\].*", "]") : host.replaceAll(":\\d*$", "");
        return (Reach.of(name) == Reach.LOOPBACK ? "http://" : "https://") + address;
    }

    private static String shortened(String address) {
        return address.length() <= 80 ? address : address.substring(0, 80) + "…";
    }

    private static ModelException refused(String key, String address) {
        return new ModelException(ErrorKind.BAD_REQUEST, UserMessage.of(key, address));
    }
}
