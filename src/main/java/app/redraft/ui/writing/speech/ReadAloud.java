package app.redraft.ui.writing.speech;

import app.redraft.core.writing.Speech;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Message;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.Texts;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the selection, or else the document, aloud; the same command stops it. FX thread only. */
public final class ReadAloud {
    private static final Logger LOG = LoggerFactory.getLogger(ReadAloud.class);
    private static final String TOPIC = "speech";

    /** Marks of Markdown that nobody says. */
    private static final Pattern MARKS =
            Pattern.compile("(?m)^\\s{0,3}(?:#{1,6}|>|[-*+])\\s+|\\*\\*|__|(?<!\\w)[*_]|[*_](?!\\w)|`");

    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)]*\\)");

    private final Texts texts;
    private final Speech speech;
    private final Supplier<String> text;
    private final Background background;
    private final Messages messages;
    private boolean reading;

    /** @param text what is read, asked when it begins */
    public ReadAloud(Texts texts, Speech speech, Supplier<String> text, Background background, Messages messages) {
        this.texts = texts;
        this.speech = speech;
        this.text = text;
        this.background = background;
        this.messages = messages;
    }

    /** Whether it reads. */
    public boolean isReading() {
        return reading;
    }

    /** Begins to read, or stops. */
    public void toggle() {
        if (reading) {
            stop();
            return;
        }
        String words = spoken(text.get());
        if (words.isBlank()) {
            return;
        }
        messages.clear(TOPIC);
        reading = true;
        background.run(() -> speech.read(words), this::ended, failure -> {
            LOG.warn("It cannot be read aloud: {}", failure.toString());
            ended(false);
        });
    }

    /** Falls silent. */
    public void stop() {
        if (reading) {
            speech.stop();
        }
    }

    private void ended(boolean read) {
        reading = false;
        if (!read) {
            messages.show(Message.problem(TOPIC, texts.get("speech.none")));
        }
    }

    /** The words without the marks around them. */
    static String spoken(String text) {
        return MARKS.matcher(LINK.matcher(text).replaceAll("$1")).replaceAll("");
    }
}
