package app.redraft.ui.settings.tier;

import app.redraft.core.settings.Reach;
import app.redraft.ui.common.Texts;
import app.redraft.ui.settings.form.InvalidInputException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the address of a server as a writer types it; a missing scheme is http for this machine and https elsewhere. */
final class AddressRule {
    private static final Pattern TRAILING_SLASHES = Pattern.compile("/+$");

    private final Texts texts;

    AddressRule(Texts texts) {
        this.texts = texts;
    }

    /**
     * An address that can be called.
     *
     * @param text the whole address
     * @param host its host, for messages
     * @param asksFirst whether text and key would travel unencrypted in a private network
     */
    record Address(String text, String host, boolean asksFirst) {}

    /** Nothing for a blank text. */
    Optional<Address> read(String typed) throws InvalidInputException {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        if (typed.contains("{")) {
            throw new InvalidInputException(texts.get("invalid.placeholder"));
        }
        String text = TRAILING_SLASHES.matcher(withScheme(typed.strip())).replaceFirst("");
        URI uri = uri(text);
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        if (host == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new InvalidInputException(texts.get("invalid.address"));
        }
        if (uri.getUserInfo() != null) {
            throw new InvalidInputException(texts.get("invalid.addressWithKey"));
        }
        Reach reach = Reach.of(host);
        if (scheme.equals("http") && reach == Reach.PUBLIC) {
            throw new InvalidInputException(texts.get("invalid.plainHttp", host));
        }
        return Optional.of(new Address(text, host, scheme.equals("http") && reach == Reach.PRIVATE));
    }

    private URI uri(String text) throws InvalidInputException {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new InvalidInputException(texts.get("invalid.address"));
        }
    }

    private static String withScheme(String text) {
        if (text.contains("://")) {
            return text;
        }
        String authority = text.split("[/?#]", 2)[0];
        String host = authority.startsWith("[") ? authority.replaceAll("].*", "]") : authority.replaceAll(":\\d*$", "");
        return (Reach.of(host) == Reach.LOOPBACK ? "http://" : "https://") + text;
    }
}
