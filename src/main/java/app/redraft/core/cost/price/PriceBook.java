package app.redraft.core.cost.price;

import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The price table in force. Loaded when it is first asked for; replaced only when the writer says so, and only by a table
 * that can be used. Blocks on disk and network: worker threads only. Thread-safe.
 */
public final class PriceBook {

    private final PriceSource source;
    private final PriceDownload download;
    private @Nullable PriceTable table;

    /**
     * @param source keeps tables
     * @param download fetches what the writer names
     */
    public PriceBook(PriceSource source, PriceDownload download) {
        this.source = source;
        this.download = download;
    }

    /** The table in force. */
    public synchronized PriceTable table() {
        if (table == null) {
            table = source.load();
        }
        return table;
    }

    /**
     * Takes the prices of a file.
     *
     * @throws IOException with a message for the writer; the old table stays
     */
    public PriceChanges updateFrom(Path file) throws IOException {
        try {
            if (Files.size(file) > PriceDownload.MOST_BYTES) {
                throw new PriceFileException(UserMessage.of("prices.too-large"), null);
            }
            return replace(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new PriceFileException(UserMessage.of("prices.no-file", file.toString()), e);
        } catch (AccessDeniedException e) {
            throw new PriceFileException(UserMessage.of("prices.unreadable", file.toString()), e);
        }
    }

    /**
     * Fetches a price file, once, and takes its prices.
     *
     * @param address an https address, or one on this machine
     * @throws IOException with a message for the writer; the old table stays
     */
    public PriceChanges updateFrom(String address) throws IOException {
        return replace(download.fetch(address));
    }

    private synchronized PriceChanges replace(byte[] json) throws IOException {
        PriceTable before = table();
        PriceTable after = source.update(json);
        table = after;
        return PriceChanges.between(before, after);
    }
}
