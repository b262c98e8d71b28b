package app.redraft.infra.provider.discovery;

import app.redraft.core.cost.price.PriceDownload;
import app.redraft.core.settings.Reach;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/** Fetches a price file with one GET, without key or cookie. Redirects are named, not followed. */
public final class HttpPriceDownload implements PriceDownload {
    private static final long MOST_BYTES = 8 << 20;

    private final Call.Factory http;
    private final Duration patience;

    /**
     * @param http sends the request
     * @param patience how long it may take in all
     */
    public HttpPriceDownload(Call.Factory http, Duration patience) {
        this.http = http;
        this.patience = patience;
    }

    @Override
    public byte[] fetch(String address) throws IOException {
        HttpUrl url = url(address.strip());
        Call call = http.newCall(new Request.Builder()
                .url(url)
                .header("Accept", "application/json")
                .build());
        call.timeout().timeout(patience.toMillis(), TimeUnit.MILLISECONDS);
        try (Response response = call.execute()) {
            if (!response.isSuccessful()) {
                throw new PriceFileException(refusal(url, response));
            }
            if (response.body().source().request(MOST_BYTES + 1)) {
                throw new PriceFileException("What " + url.host() + " sent is too large for a price table.");
            }
            return response.body().bytes();
        } catch (PriceFileException e) {
            throw e;
        } catch (InterruptedIOException e) {
            throw new IOException(
                    url.host() + " did not send the prices within " + patience.toSeconds() + " seconds.", e);
        } catch (IOException e) {
            throw new IOException(url.host() + " could not be reached. Check the address and the connection.", e);
        }
    }

    private static HttpUrl url(String address) throws PriceFileException {
        HttpUrl url = HttpUrl.parse(address.contains("://") ? address : "https://" + address);
        if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) {
            throw new PriceFileException(
                    "This is not an address of a file. It should look like https://example.com/prices.json.");
        }
        if (!url.isHttps() && Reach.of(url.host()) != Reach.LOOPBACK) {
            throw new PriceFileException(
                    "Prices are taken from https addresses only, so that nobody can change them on the way.");
        }
        return url;
    }

    private static String refusal(HttpUrl url, Response response) {
        String location = response.header("Location");
        HttpUrl target = response.isRedirect() && location != null ? url.resolve(location) : null;
        return target == null
                ? String.format(Locale.ROOT, "%s has no prices at this address (HTTP %d).", url.host(), response.code())
                : url.host() + " says that the file is at " + target + " now. Enter that address if you trust it.";
    }

    /** A failure whose message is already for the writer. */
    private static final class PriceFileException extends IOException {
        private static final long serialVersionUID = 1L;

        PriceFileException(String message) {
            super(message);
        }
    }
}
