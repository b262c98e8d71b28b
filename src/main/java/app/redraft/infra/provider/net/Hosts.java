package app.redraft.infra.provider.net;

import app.redraft.core.settings.Reach;
import java.net.InetAddress;

/** Judges resolved addresses. */
final class Hosts {

    private Hosts() {}

    /** How far away an address is. */
    static Reach reach(InetAddress address) {
        return address.isLoopbackAddress() ? Reach.LOOPBACK : Reach.of(address.getHostAddress());
    }
}
