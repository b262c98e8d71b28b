package app.redraft.core.cost.price;

import java.io.IOException;

/** Port that fetches a price file the writer asked for. Blocks on the network: worker threads only. */
@FunctionalInterface
public interface PriceDownload {
    /** The largest price file that is read, in bytes. */
    long MOST_BYTES = 8 << 20;

    /**
     * Fetches.
     *
     * @param address an https address, or one on this machine
     * @return the file's content
     * @throws IOException with a message for the writer
     */
    byte[] fetch(String address) throws IOException;
}
