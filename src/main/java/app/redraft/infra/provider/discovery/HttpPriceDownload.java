package app.redraft.infra.provider.discovery;

import app.redraft.core.cost.price.PriceDownload;
import app.redraft.core.cost.price.PriceFileException;
import app.redraft.core.settings.Reach;
import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/** Fetches a price file with one GET, without key or cookie. Redirects are named, not followed. */
public final class HttpPriceDownload implements PriceDownload {

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
                throw new PriceFileException(refusal(url, response), null);
            }
            if (response.body().source().request(MOST_BYTES + 1)) {
                throw new PriceFileException(UserMessage.of("prices.sent-too-large", url.host()), null);
            }
            return response.body().bytes();
        } catch (PriceFileException e) {
            throw e;
        } catch (InterruptedIOException e) {
            throw new PriceFileException(UserMessage.of("prices.late", url.host(), patience), e);
        } catch (IOException e) {
            throw new PriceFileException(UserMessage.of("prices.unreachable", url.host()), e);
        }
    }

    private static HttpUrl url(String address) throws PriceFileException {
        HttpUrl url = HttpUrl.parse(address.contains("://") ? address : "https://" + address);
        if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) {
            throw new PriceFileException(UserMessage.of("prices.no-file-address"), null);
        }
        if (!url.isHttps() && Reach.of(url.host()) != Reach.LOOPBACK) {
            throw new PriceFileException(UserMessage.of("prices.https-only"), null);
        }
        return url;
    }

    private static UserMessage refusal(HttpUrl url, Response response) {
        String location = response.header("Location");
        HttpUrl target = response.isRedirect() && location != null ? url.resolve(location) : null;
        return target == null
                ? UserMessage.of("prices.none-there", url.host(), response.code())
                : UserMessage.of("prices.moved", url.host(), target.toString());
    }
}
