package app.redraft.infra.report;

import app.redraft.core.llm.Tier;
import app.redraft.core.quality.gate.GateReport;
import app.redraft.core.quality.gate.GateSetup;
import app.redraft.core.text.MessageTexts;
import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * A run of the quality gate as one HTML page: verdict, figures, and every rewrite beside its passage. The page has its style in
 * itself, runs no script and loads nothing; what models and documents say stands in it as text alone. Any thread.
 */
public final class HtmlReport {
    /** The bundle of the report's own sentences. */
    public static final String BUNDLE = "i18n.report";

    private static final String CSS = read("/infra/report/report.css");

    private final ReportWords words;
    private final DateTimeFormatter times;

    /**
     * A writer of reports.
     *
     * @param texts the report's own sentences
     * @param messages puts messages from below into words
     * @param zone in which times are told
     */
    public HtmlReport(MessageTexts texts, Function<UserMessage, String> messages, ZoneId zone) {
        words = new ReportWords(texts, messages);
        times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(Locale.ENGLISH)
                .withZone(zone);
    }

    /** The page. */
    public String page(GateReport report) {
        Markup page = new Markup();
        page.raw("<!DOCTYPE html>\n");
        page.element(
                "html",
                () -> {
                    page.element("head", () -> head(page));
                    page.element("body", () -> page.element("main", () -> body(page, report)));
                },
                "lang",
                "en");
        return page.toString();
    }

    private void head(Markup page) {
        page.empty("meta", "charset", "utf-8");
        page.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.element("title", words.get("title"));
        page.element("style", () -> page.raw(CSS));
    }

    private void body(Markup page, GateReport report) {
        page.element("h1", words.get("title"));
        page.element("p", facts(report), "class", "muted");
        new VerdictSection(page, words).write(report);
        new FiguresSection(page, words).write(report);
        new ComparisonSection(page, words).write(report);
        new MatrixSection(page, words).write(report);
        new ScenarioSection(page, words).write(report);
    }

    private String facts(GateReport report) {
        GateSetup setup = report.setup();
        return words.get(
                "facts",
                times.format(report.at()),
                model(setup, Tier.EDGE),
                model(setup, Tier.FRONTIER),
                setup.version(),
                setup.promptHash());
    }

    private String model(GateSetup setup, Tier tier) {
        GateSetup.Model model = setup.model(tier);
        return words.get(
                "model",
                words.tier(tier),
                model.engine().model(),
                model.engine().provider());
    }

    private static String read(String resource) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
