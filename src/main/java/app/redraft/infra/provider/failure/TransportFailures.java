package app.redraft.infra.provider.failure;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelException;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.net.PlainHttpGuard;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** The words for a connection that could not be made or broke before anything was answered. */
public final class TransportFailures {

    private TransportFailures() {}

    /** The failure behind an exception of the network. */
    public static ModelException of(IOException failure, CallTarget target) {
        String host = target.host();
        if (failure instanceof UnknownHostException) {
            return network("network.unknown-host", target.endpoint().url().host(), false, failure);
        }
        if (failure instanceof SSLPeerUnverifiedException || mentions(failure, "certificate", "PKIX", "CertPath")) {
            return network("network.certificate", host, false, failure);
        }
        if (failure instanceof SSLException) {
            return network("network.no-tls", host, false, failure);
        }
        if (refused(failure)) {
            boolean here = target.endpoint().local();
            return network(here ? "network.refused-here" : "network.refused", host, true, failure);
        }
        if (failure instanceof ProtocolException) {
            return network("network.not-http", host, false, failure);
        }
        if (failure instanceof SocketTimeoutException) {
            return network("network.unreachable", host, true, failure);
        }
        if (failure instanceof PlainHttpGuard.PublicAddress) {
            return network("network.plain-http-in-public", host, false, failure);
        }
        if (mentions(failure, "authenticate with proxy", "CONNECT")) {
            return network("network.proxy", host, false, failure);
        }
        return network("network.broke", host, true, failure);
    }

    private static boolean refused(IOException failure) {
        return failure instanceof ConnectException
                || failure instanceof NoRouteToHostException
                || failure instanceof PortUnreachableException;
    }

    private static boolean mentions(Throwable failure, String... words) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            for (String word : words) {
                if (String.valueOf(at).contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static ModelException network(String key, String host, boolean retryable, IOException cause) {
        return new ModelException(
                ErrorKind.NETWORK,
                UserMessage.of(key, host),
                new ModelException.Details(retryable, null, null, null, null),
                cause);
    }
}
