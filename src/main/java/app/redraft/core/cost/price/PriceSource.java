package app.redraft.core.cost.price;

import java.io.IOException;

/** Port to the price table. Blocks on disk: worker threads only. */
public interface PriceSource {

    /** The newest table at hand: the bundled one, or one the writer imported that is not older. */
    PriceTable load();

    /**
     * Takes a table the writer asked for. Nothing is fetched in the background, ever.
     *
     * @param json the content of a price file
     * @return the table now in force
     * @throws IOException with a message for the writer when it is no price table; the old one stays in force
     */
    PriceTable update(byte[] json) throws IOException;
}
