package app.redraft.infra.provider.proofreader.language;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.languagetool.broker.DefaultResourceDataBroker;

/** Hands LanguageTool its files of rules without the example sentences and comments in them, a quarter of what is to be parsed. */
final class RuleFiles extends DefaultResourceDataBroker {
    private static final byte[] EXAMPLE = bytes("<example");
    private static final byte[] EXAMPLE_END = bytes("</example>");
    private static final byte[] COMMENT = bytes("<!--");
    private static final byte[] COMMENT_END = bytes("-->");

    @Override
    public @Nullable InputStream getAsStream(String path) {
        InputStream stream = super.getAsStream(path);
        return stream == null || !path.endsWith(".xml") ? stream : lean(stream);
    }

    @Override
    public @Nullable InputStream getFromResourceDirAsStream(String path) {
        InputStream stream = super.getFromResourceDirAsStream(path);
        return stream == null || !path.endsWith("/disambiguation.xml") ? stream : lean(stream);
    }

    /** No Hunspell: its dictionaries need a library of the platform. */
    @Override
    public boolean resourceExists(String path) {
        return !path.endsWith(".dic") && super.resourceExists(path);
    }

    /** The files of a language but those about style. */
    static List<String> withoutStyle(List<String> files) {
        return files.stream().filter(file -> !file.endsWith("/style.xml")).toList();
    }

    private static InputStream lean(InputStream stream) {
        try (stream) {
            byte[] xml = stream.readAllBytes();
            return new ByteArrayInputStream(xml, 0, withoutExamples(xml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves what is kept to the front; returns its length. */
    static int withoutExamples(byte[] xml) {
        int length = 0;
        int at = 0;
        while (at < xml.length) {
            if (xml[at] == '<') {
                byte[] end = starts(xml, at, EXAMPLE) ? EXAMPLE_END : starts(xml, at, COMMENT) ? COMMENT_END : null;
                if (end != null) {
                    at = after(xml, at, end);
                    continue;
                }
            }
            xml[length++] = xml[at++];
        }
        return length;
    }

    private static int after(byte[] xml, int from, byte[] end) {
        for (int at = from; at < xml.length; at++) {
            if (xml[at] == end[0] && starts(xml, at, end)) {
                return at + end.length;
            }
        }
        return xml.length;
    }

    private static boolean starts(byte[] xml, int at, byte[] word) {
        if (at + word.length > xml.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (xml[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
