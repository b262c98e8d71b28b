package app.redraft.core.markdown.paste;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Pictures on this computer as Markdown. */
public final class PictureLink {
    private static final int LONGEST_PATH = 1_000;
    private static final Set<String> ENDINGS =
            Set.of("png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "avif", "tif", "tiff");

    private PictureLink() {}

    /** Whether a file is a picture, by its name. */
    public static boolean isPicture(Path file) {
        String name = String.valueOf(file.getFileName());
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** The picture that a text names, where it is nothing but an absolute path or a {@code file:} address of one. */
    public static Optional<Path> named(String text) {
        String bare = text.strip();
        if (bare.isEmpty() || bare.length() > LONGEST_PATH || bare.contains("\n")) {
            return Optional.empty();
        }
        try {
            String plain = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")
                    ? bare.substring(1, bare.length() - 1)
                    : bare;
            Path file = Path.of(plain.startsWith("file:") ? path(plain) : plain);
            return file.isAbsolute() && isPicture(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The path of a {@code file:} address, of which each escaped byte is a byte of UTF-8. */
    private static String path(String address) {
        byte[] bytes = address.replaceFirst("^file:(?://(?:localhost)?)?", "").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        for (int k = 0; k < bytes.length; k++) {
            boolean escaped = bytes[k] == '%'
                    && k + 2 < bytes.length
                    && Character.digit(bytes[k + 1], 16) >= 0
                    && Character.digit(bytes[k + 2], 16) >= 0;
            decoded.write(
                    escaped ? Character.digit(bytes[k + 1], 16) * 16 + Character.digit(bytes[k + 2], 16) : bytes[k]);
            k += escaped ? 2 : 0;
        }
        String path = decoded.toString(StandardCharsets.UTF_8);
        return path.matches("/[A-Za-z]:.*") ? path.substring(1) : path;
    }

    /**
     * The Markdown that shows a picture.
     *
     * @param document where the document is: the path is told from there, so that both can be moved together
     */
    public static String of(Path picture, Optional<Path> document) {
        String name = String.valueOf(picture.getFileName()).replaceFirst("\\.[^.]*$", "");
        return "![" + name.replaceAll("[\\[\\]\\\\]", "") + "](" + address(picture, document) + ")";
    }

    private static String address(Path picture, Optional<Path> document) {
        Path target = picture.toAbsolutePath().normalize();
        Optional<Path> folder =
                document.map(Path::toAbsolutePath).map(Path::normalize).map(Path::getParent);
        if (folder.isPresent() && folder.get().getRoot().equals(target.getRoot())) {
            target = folder.get().relativize(target);
        }
        StringBuilder address = new StringBuilder();
        for (char c : target.toString().replace('\\', '/').toCharArray()) {
            address.append(
                    " ()<>%".indexOf(c) >= 0 ? String.format(Locale.ROOT, "%%%02X", (int) c) : String.valueOf(c));
        }
        return address.toString();
    }
}
