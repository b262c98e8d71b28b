package app.redraft.infra.export;

import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Puts pictures that lie beside a document into its page. Pictures elsewhere are not fetched: their description stands there,
 * linked to them.
 */
final class LocalPictures {
    private static final long LARGEST = 32L << 20;
    private static final Map<String, String> TYPES = Map.of(
            "png",
            "image/png",
            "jpg",
            "image/jpeg",
            "jpeg",
            "image/jpeg",
            "gif",
            "image/gif",
            "webp",
            "image/webp",
            "svg",
            "image/svg+xml",
            "bmp",
            "image/bmp",
            "avif",
            "image/avif");

    private final Optional<Path> folder;
    private final List<UserMessage> notices;

    /**
     * @param folder where the document is
     * @param notices gets the names of pictures that are not there
     */
    LocalPictures(Optional<Path> folder, List<UserMessage> notices) {
        this.folder = folder;
        this.notices = notices;
    }

    void embed(Element body) {
        for (Element picture : body.select("img")) {
            String source = picture.attr("src");
            Optional<String> data = source.startsWith("data:image/") ? Optional.of(source) : data(source);
            if (data.isPresent()) {
                picture.attr("src", data.get());
            } else {
                notices.add(UserMessage.of("export.picture-missing", shown(source)));
                String words = picture.attr("alt").isBlank() ? shown(source) : picture.attr("alt");
                picture.replaceWith(new Element("span").addClass("missing").text("[" + words + "]"));
            }
        }
    }

    private Optional<String> data(String source) {
        String name =
                source.startsWith("file:") ? source.substring("file:".length()).replaceFirst("^/{2,3}", "/") : source;
        if (name.isEmpty() || name.contains("://")) {
            return Optional.empty();
        }
        try {
            Path given = Path.of(URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8));
            Path file = folder.map(each -> each.resolve(given)).orElse(given);
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            String type = TYPES.get(ending);
            boolean usable =
                    type != null && file.isAbsolute() && Files.isRegularFile(file) && Files.size(file) <= LARGEST;
            return usable
                    ? Optional.of(
                            "data:" + type + ";base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String shown(String source) {
        int most = 80;
        return source.length() > most ? source.substring(0, most) + "…" : source;
    }
}
