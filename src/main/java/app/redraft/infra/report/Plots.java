package app.redraft.infra.report;

import app.redraft.core.quality.gate.verdict.Proportion;
import java.util.Locale;

/** Small plots as inline SVG; each says in words what it shows. */
final class Plots {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 14;
    private static final double MIDDLE = HEIGHT / 2.0;

    private Plots() {}

    /**
     * A share with its interval, and the limit it is held to.
     *
     * @param limit 0..1
     * @param words what it shows
     */
    static void interval(Markup page, Proportion share, double limit, String words) {
        svg(page, words, () -> {
            page.empty(
                    "rect", "class", "track", "x", "0", "y", number(MIDDLE - 1), "width", number(WIDTH), "height", "2");
            double from = WIDTH * share.low();
            page.empty(
                    "rect",
                    "class",
                    "range",
                    "x",
                    number(from),
                    "y",
                    number(MIDDLE - 3),
                    "width",
                    number(Math.max(1, WIDTH * share.high() - from)),
                    "height",
                    "6");
            page.empty("circle", "class", "mark", "cx", number(WIDTH * share.share()), "cy", number(MIDDLE), "r", "4");
            page.empty(
                    "rect",
                    "class",
                    "limit",
                    "x",
                    number(WIDTH * limit - 1),
                    "y",
                    "0",
                    "width",
                    "2",
                    "height",
                    number(HEIGHT));
        });
    }

    /**
     * A length beside others.
     *
     * @param value {@code >= 0}
     * @param most the greatest value of the plot
     */
    static void bar(Markup page, double value, double most, String words) {
        double length = most <= 0 ? 0 : WIDTH * value / most;
        svg(
                page,
                words,
                () -> page.empty(
                        "rect",
                        "class",
                        "bar",
                        "x",
                        "0",
                        "y",
                        "2",
                        "width",
                        number(Math.max(1, length)),
                        "height",
                        "10"));
    }

    /** Parts of a whole in a row. @param classes a style class for each part */
    static void parts(Markup page, int[] parts, String[] classes, String words) {
        int whole = 0;
        for (int part : parts) {
            whole += part;
        }
        double scale = whole == 0 ? 0 : (double) WIDTH / whole;
        svg(page, words, () -> {
            double at = 0;
            for (int i = 0; i < parts.length; i++) {
                page.empty(
                        "rect",
                        "class",
                        classes[i],
                        "x",
                        number(at),
                        "y",
                        "1",
                        "width",
                        number(parts[i] * scale),
                        "height",
                        "12");
                at += parts[i] * scale;
            }
        });
    }

    private static void svg(Markup page, String words, Runnable content) {
        page.element(
                "svg",
                content,
                "viewBox",
                "-4 0 " + (WIDTH + 8) + " " + HEIGHT,
                "width",
                number(WIDTH + 8),
                "height",
                number(HEIGHT),
                "role",
                "img",
                "aria-label",
                words);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
