package app.redraft.core.cost.price;

import app.redraft.core.text.UserMessage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A price file that cannot be read, fetched or used: the message says to the writer why. The prices in force stay. */
public final class PriceFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient UserMessage userMessage;

    /**
     * @param userMessage one sentence for the writer
     * @param cause the technical cause, or null
     */
    public PriceFileException(UserMessage userMessage, @Nullable Throwable cause) {
        super(userMessage.toString(), cause);
        this.userMessage = userMessage;
    }

    /** What the writer is told. */
    public UserMessage userMessage() {
        return userMessage;
    }
}
