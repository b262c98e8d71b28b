package app.redraft.infra.provider.failure;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelException;
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
            return network(
                    "There is no server named " + target.endpoint().url().host()
                            + ", or this computer is offline. Check the address in Settings and your connection.",
                    false,
                    failure);
        }
        if (failure instanceof SSLPeerUnverifiedException || mentions(failure, "certificate", "PKIX", "CertPath")) {
            return network(
                    "The secure connection to " + host + " failed: its certificate is not trusted for this address."
                            + " Check the address in Settings, and the date and time of this computer.",
                    false,
                    failure);
        }
        if (failure instanceof SSLException) {
            return network(
                    "A secure connection to " + host + " could not be made. Check the address in Settings: a server"
                            + " without https needs http://.",
                    false,
                    failure);
        }
        if (refused(failure)) {
            return network(
                    "Nothing answers at " + host + ". "
                            + (target.endpoint().local()
                                    ? "Start the server there, or correct the address in Settings."
                                    : "Check the address in Settings and your connection."),
                    true,
                    failure);
        }
        if (failure instanceof ProtocolException) {
            return network(
                    host + " does not answer in the language of the web. Check the address and its port in Settings.",
                    false,
                    failure);
        }
        if (failure instanceof SocketTimeoutException) {
            return network(
                    host + " could not be reached in time. Check the address in Settings and your connection.",
                    true,
                    failure);
        }
        if (mentions(failure, "plain http to a public address")) {
            return network(
                    host + " is on the public internet, where plain http is not safe. Use https in Settings.",
                    false,
                    failure);
        }
        if (mentions(failure, "authenticate with proxy", "CONNECT")) {
            return network(
                    "The proxy of this network did not let the connection to " + host + " through. Check the user"
                            + " and password of the proxy.",
                    false,
                    failure);
        }
        return network("The connection to " + host + " broke before it answered. Try again.", true, failure);
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

    private static ModelException network(String message, boolean retryable, IOException cause) {
        return new ModelException(ErrorKind.NETWORK, message, retryable, null, null, null, cause);
    }
}
