package app.redraft.infra.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fonts of this computer for what the shipped ones cannot set: other scripts, rare signs. Only TrueType outlines can be
 * embedded.
 */
final class FallbackFonts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FallbackFonts.class);

    /** Most files that are opened to look for characters. */
    private static final int MOST_TRIED = 40;

    private static final int REGULAR = 400;

    /** Fonts of many scripts, the better ones first. */
    private static final List<String> BROAD = List.of(
            "dejavusans",
            "arialunicode",
            "arialuni",
            "droidsansfallback",
            "wqy",
            "msyh",
            "simsun",
            "yugoth",
            "msgothic",
            "malgun",
            "notosanssc",
            "notosansjp",
            "notosanskr",
            "ipag",
            "takao",
            "nanum",
            "freeserif",
            "freesans",
            "symbola",
            "seguisym",
            "segoeui",
            "arial",
            "times",
            "tahoma",
            "unifont");

    private final PDDocument pdf;
    private final Set<Integer> wanted;
    private final List<Found> found = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    /** A font and the name it goes by in the style sheet. */
    private record Found(String family, TrueTypeFont font) {}

    private FallbackFonts(PDDocument pdf, Set<Integer> wanted) {
        this.pdf = pdf;
        this.wanted = wanted;
    }

    /** Looks for fonts for a text. */
    static FallbackFonts of(String text, PDDocument pdf) throws IOException {
        Set<Integer> wanted = new TreeSet<>();
        try (InputStream in = ShippedFonts.open("NotoSerif-Regular.ttf");
                TrueTypeFont shipped = new TTFParser(true).parse(new RandomAccessReadBuffer(in.readAllBytes()))) {
            text.codePoints()
                    .filter(point -> !Character.isWhitespace(point) && !isNeverDrawn(point))
                    .filter(point -> !has(shipped, point))
                    .forEach(wanted::add);
        }
        FallbackFonts fonts = new FallbackFonts(pdf, wanted);
        if (!wanted.isEmpty()) {
            fonts.find();
        }
        return fonts;
    }

    /** The characters that no font has, up to a few. */
    String missing() {
        StringBuilder result = new StringBuilder();
        wanted.stream().limit(12).forEach(point -> result.append(result.length() == 0 ? "" : " ")
                .appendCodePoint(point));
        return result.toString();
    }

    /** The names of the fonts, the best first. */
    List<String> families() {
        return found.stream().map(each -> "'" + each.family() + "'").toList();
    }

    /** Puts the fonts into the file and makes them known by their names. */
    void register(PdfRendererBuilder builder) throws IOException {
        for (Found each : found) {
            PDFontSupplier font = new PDFontSupplier(PDType0Font.load(pdf, each.font(), true));
            builder.useFont(font, each.family(), REGULAR, FontStyle.NORMAL, true);
        }
    }

    private void find() {
        Set<String> scripts = new TreeSet<>();
        wanted.forEach(point ->
                scripts.add(UnicodeScript.of(point).name().replace("_", "").toLowerCase(Locale.ROOT)));
        List<File> files = new FontFileFinder()
                .find().stream()
                        .map(FallbackFonts::file)
                        .filter(file -> rank(name(file), scripts) < Integer.MAX_VALUE)
                        .sorted(Comparator.comparingInt((File file) -> rank(name(file), scripts))
                                .thenComparing(File::getName))
                        .limit(MOST_TRIED)
                        .toList();
        for (File file : files) {
            if (!wanted.isEmpty()) {
                look(file);
            }
        }
    }

    private void look(File file) {
        try {
            if (name(file).endsWith(".ttc")) {
                TrueTypeCollection collection = new TrueTypeCollection(file);
                open.add(collection);
                collection.processAllFonts(this::use);
            } else {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file));
                open.add(font);
                use(font);
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("no font to use: {}", file.getName());
        }
    }

    private void use(TrueTypeFont font) throws IOException {
        boolean outlines = !(font instanceof OpenTypeFont other) || !other.isPostScript();
        if (outlines && wanted.removeIf(point -> has(font, point))) {
            found.add(new Found("Fallback " + (found.size() + 1), font));
        }
    }

    private static int rank(String name, Set<String> scripts) {
        boolean outlines = name.endsWith(".ttf") || name.endsWith(".ttc");
        boolean plain = !name.contains("bold") && !name.contains("italic") && !name.contains("oblique");
        if (!outlines || !plain) {
            return Integer.MAX_VALUE;
        }
        for (String script : scripts) {
            if (name.contains(script) && !name.contains("condensed")) {
                return (name.contains("serif") || name.contains("naskh") ? 0 : 1) + (name.contains("regular") ? 0 : 2);
            }
        }
        for (int k = 0; k < BROAD.size(); k++) {
            if (name.startsWith(BROAD.get(k))) {
                return 10 + k;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static String name(File file) {
        return file.getName().replaceAll("[ _-]", "").toLowerCase(Locale.ROOT);
    }

    private static File file(URI uri) {
        return new File(uri);
    }

    private static boolean has(TrueTypeFont font, int point) {
        try {
            return font.getUnicodeCmapLookup().getGlyphId(point) != 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isNeverDrawn(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT || type == Character.CONTROL || point >= 0xFE00 && point <= 0xFE0F;
    }

    @Override
    public void close() throws IOException {
        for (AutoCloseable each : open) {
            try {
                each.close();
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
