package app.redraft.ui.editor;

import app.redraft.core.writing.Typography;
import app.redraft.ui.editor.area.EditorArea;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Sets the text of an area: font, size, lines, spacing, and a column in the middle of the window. FX thread. */
final class PageSetting {
    /** Ordinary words, whose breadth stands for that of any others. */
    private static final String SAMPLE = "A line of seventy-two characters is long enough, and the eye finds back.";

    /** Pixels between two paragraphs that are always there; the same as in {@code editor.css}. */
    private static final long LEAST_SPACING = 4;

    private static final double PERCENT = 100;
    private static final double SIDE = 36;

    /** Room left of the text for the mark of a held passage; the paragraphs keep it clear. */
    private static final double MARK = 16;

    private final EditorArea area;
    private Typography typography = Typography.DEFAULT;
    private int zoomPercent = (int) PERCENT;
    private double columnWidth = 620;

    PageSetting(EditorArea area) {
        this.area = area;
        area.widthProperty().addListener((width, before, now) -> centreColumn());
        apply();
    }

    /** Sets the text otherwise. */
    void set(Typography wanted) {
        typography = wanted;
        apply();
    }

    /** Sets it larger or smaller. @param percent of normal */
    void zoom(int percent) {
        zoomPercent = percent;
        apply();
    }

    private void apply() {
        String family = typography.family().isEmpty() ? systemFamily() : typography.family();
        double size = typography.size() * zoomPercent / PERCENT;
        Text line = new Text(SAMPLE);
        line.setFont(Font.font(family, size));
        columnWidth = Math.ceil(line.getLayoutBounds().getWidth() / SAMPLE.length() * typography.measure());
        double leading = Math.max(
                0, typography.lineHeight() * size - line.getLayoutBounds().getHeight());
        area.setStyle(String.format(
                Locale.ROOT, "-fx-font-family: \"%s\"; -fx-font-size: %.1fpx;", family.replace("\"", ""), size));
        String sheet = sheet(Math.round(leading), Math.round(typography.paragraphSpacing() * zoomPercent / PERCENT));
        if (!area.getStylesheets().contains(sheet)) {
            area.getStylesheets().setAll(sheet);
        }
        centreColumn();
    }

    /** Lines and paragraphs are not the area's own nodes: only a sheet reaches them. */
    private static String sheet(long leading, long spacing) {
        String css = String.format(
                Locale.ROOT,
                """
                .styled-text-area.redraft-editor .paragraph-text { -fx-line-spacing: %1$dpx; }
                .styled-text-area.redraft-editor .paragraph-box { -fx-padding: 0 0 %2$dpx 0; }
                .styled-text-area.redraft-editor .paragraph-box:first-paragraph { -fx-padding: 36px 0 %2$dpx 0; }
                .styled-text-area.redraft-editor .held { -fx-border-insets: 0 0 -%3$dpx 0; }
                """,
                leading,
                spacing,
                spacing + LEAST_SPACING);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A serif made for reading, of those the system surely has. On Linux the one the desktop has chosen as its serif; asking for
     * any other by name would read every font there is before the first frame.
     */
    private static String systemFamily() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            return "Charter";
        }
        return os.contains("win") ? "Georgia" : "Serif";
    }

    private void centreColumn() {
        double side = Math.max(SIDE, Math.floor((area.getWidth() - columnWidth) / 2));
        area.setPadding(new Insets(0, side, 0, side - MARK));
    }
}
