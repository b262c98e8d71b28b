package app.redraft.infra.provider.net;

import app.redraft.infra.provider.net.Endpoint.Reach;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells this machine, private networks (RFC 1918, 3927, 4193, 4291, 6598, 6762) and the public internet apart. */
final class Hosts {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[?[0-9a-f:.]*:[0-9a-f:.]*(%\\w+)?]?");
    private static final List<String> PRIVATE_NAMES = List.of(".local", ".lan", ".internal", ".home.arpa");

    private Hosts() {}

    /** Judges a host name or literal address; never asks a name server. */
    static Reach reach(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return Reach.LOOPBACK;
        }
        if (LITERAL.matcher(name).matches()) {
            return literal(name);
        }
        boolean privateName = !name.contains(".") || PRIVATE_NAMES.stream().anyMatch(name::endsWith);
        return privateName ? Reach.PRIVATE : Reach.PUBLIC;
    }

    /** Judges a resolved address. */
    static Reach reach(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return Reach.LOOPBACK;
        }
        boolean isPrivate = address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || uniqueLocal(address)
                || sharedSpace(address);
        return isPrivate ? Reach.PRIVATE : Reach.PUBLIC;
    }

    private static Reach literal(String name) {
        try {
            String bare = name.replace("[", "").replace("]", "");
            return reach(InetAddress.getByName(bare.contains(":") ? "[" + bare + "]" : bare));
        } catch (UnknownHostException notAnAddress) {
            return Reach.PUBLIC;
        }
    }

    private static boolean uniqueLocal(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
    }

    private static boolean sharedSpace(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
    }
}
