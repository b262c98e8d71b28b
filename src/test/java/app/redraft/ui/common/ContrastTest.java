package app.redraft.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text colour can be read on every ground it stands on, in every theme (WCAG 2.1: 4.5 for text, 3 for marks). */
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double MARK = 3.0;
    private static final List<String> GROUNDS = List.of("page", "chrome", "raised");

    @ParameterizedTest
    @ValueSource(strings = {".root", ".root:dark", ".root:sepia"})
    void textCanBeRead(String theme) throws IOException {
        Map<String, Double> tokens = luminances(theme);
        for (String ground : GROUNDS) {
            for (String text : List.of("fg", "fg-muted", "fg-tail", "accent", "ok", "warn", "problem")) {
                assertContrast(tokens, text, ground, TEXT);
            }
        }
        for (String text : List.of("fg", "fg-muted", "accent")) {
            assertContrast(tokens, text, "hover", TEXT);
            assertContrast(tokens, text, "accent-soft", TEXT);
            assertContrast(tokens, text, "passage", TEXT);
        }
        for (String kind : List.of("insert", "delete", "move")) {
            assertContrast(tokens, kind + "-fg", kind + "-bg", TEXT);
            assertContrast(tokens, kind + "-fg", "page", TEXT);
        }
        assertContrast(tokens, "fg-tail", "passage", TEXT);
        assertContrast(tokens, "insert-fg", "current-bg", TEXT);
        assertContrast(tokens, "fg", "selection", TEXT);
        assertContrast(tokens, "fg", "found-bg", TEXT);
        assertContrast(tokens, "fg", "warn-soft", TEXT);
        assertContrast(tokens, "warn", "warn-soft", TEXT);
        assertContrast(tokens, "fg", "problem-soft", TEXT);
        assertContrast(tokens, "problem", "problem-soft", TEXT);
        assertContrast(tokens, "on-accent", "accent-strong", TEXT);
        assertContrast(tokens, "on-accent", "accent-hover", TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {".root", ".root:dark", ".root:sepia"})
    void marksCanBeSeen(String theme) throws IOException {
        Map<String, Double> tokens = luminances(theme);
        for (String ground : GROUNDS) {
            assertContrast(tokens, "line-strong", ground, MARK);
            assertContrast(tokens, "accent", ground, MARK);
        }
    }

    private static void assertContrast(Map<String, Double> tokens, String text, String ground, double least) {
        double first = Objects.requireNonNull(tokens.get(text), text) + 0.05;
        double second = Objects.requireNonNull(tokens.get(ground), ground) + 0.05;
        assertThat(Math.max(first, second) / Math.min(first, second))
                .as("%s on %s", text, ground)
                .isGreaterThanOrEqualTo(least);
    }

    private static Map<String, Double> luminances(String theme) throws IOException {
        Map<String, Double> tokens = new HashMap<>();
        Matcher token = Pattern.compile("-rd-([a-z-]+): #([0-9a-f]{6});").matcher(block(theme));
        while (token.find()) {
            tokens.put(token.group(1), luminance(Integer.parseInt(token.group(2), 16)));
        }
        return tokens;
    }

    private static String block(String theme) throws IOException {
        try (InputStream css = Objects.requireNonNull(ContrastTest.class.getResourceAsStream("/ui/common/theme.css"))) {
            String all = new String(css.readAllBytes(), StandardCharsets.UTF_8);
            int start = all.indexOf("\n" + theme + " {");
            return all.substring(start, all.indexOf('}', start));
        }
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
