package app.redraft.ui.costs.prices;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.cost.price.CostCalculator;
import app.redraft.core.cost.price.PriceBook;
import app.redraft.core.llm.Tier;
import app.redraft.core.settings.ProviderKind;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.TierSettings;
import app.redraft.infra.files.JsonPriceSource;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prices are updated only by the writer's hand, whole or not at all, and told in one line. */
class PricesViewModelTest {
    @TempDir
    Path folder;

    private Settings settings = Settings.DEFAULTS;
    private String served = "";
    private int updates;
    private Clock clock = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);
    private PriceBook book;
    private PricesViewModel model;

    @BeforeEach
    void create() {
        book = new PriceBook(
                new JsonPriceSource(folder.resolve("kept.json")), address -> served.getBytes(StandardCharsets.UTF_8));
        model = new PricesViewModel(
                new PriceSources(
                        book,
                        new CostCalculator(book::table, () -> settings.prices(), clock),
                        () -> settings,
                        tier -> false,
                        clock),
                new Background(Runnable::run, Runnable::run),
                Texts.of("costs"),
                () -> updates++);
    }

    private void frontier(String name) {
        settings = settings.withTier(
                Tier.FRONTIER,
                new TierSettings(ProviderKind.OPENAI, null, null, name, 4096, 0.5, null, 120, 60, null, null, false));
    }

    private static String table(String date, String input) {
        return """
                {"format": "redraft-prices-1", "date": "%s", "models": [
                  {"provider": "openai", "model": "gpt-4o", "input": %s, "output": 10, "agreement": "differs"},
                  {"provider": "openai", "model": "brand-new", "input": 1, "output": 2, "agreement": "agreed"}]}
                """
                .formatted(date, input);
    }

    @Test
    void saysTheDateAndThePriceOfTheModelInUse() {
        frontier("gpt-5.4");
        model.refresh();
        assertThat(model.stateProperty().get())
                .startsWith("Prices of Nov 28, 2026, for ")
                .endsWith("gpt-5.4: $2.5 in, $15 out for a million tokens.");
        frontier("mistral-small-latest");
        model.refresh();
        assertThat(model.stateProperty().get()).endsWith("Sources differ: approximate.");
        frontier("unheard-of");
        model.refresh();
        assertThat(model.stateProperty().get()).contains("unheard-of: price unknown.");
    }

    @Test
    void saysWhichPricesWillChangeAndWhichModelsEnd() {
        assertThat(stateWith("gemini-3.8-flash")).contains("$0.75 in").endsWith("From Jan 1, 2027: $1.5 in, $7.5 out.");
        assertThat(stateWith("gpt-4o"))
                .endsWith("It will be switched off on Jan 14, 2027. Its maker names gpt-6-luna instead.");
        assertThat(stateWith("o1")).endsWith("It was switched off on Oct 23, 2026.");
        assertThat(stateWith("claude-3-5-haiku-latest")).endsWith("It is not served any more.");
        assertThat(stateWith("deepseek-flash")).contains("The price depends on the hour");
    }

    @Test
    void pricesThatAreOldSayHowOld() {
        assertThat(stateWith("gpt-5.4")).doesNotContain("days old");
        clock = Clock.fixed(Instant.parse("2027-01-27T12:00:00Z"), ZoneOffset.UTC);
        create();
        assertThat(stateWith("gpt-5.4")).doesNotContain("days old");
        clock = Clock.fixed(Instant.parse("2027-01-28T12:00:00Z"), ZoneOffset.UTC);
        create();
        assertThat(stateWith("gpt-5.4")).contains("They are 61 days old and may have changed since");
    }

    private String stateWith(String name) {
        frontier(name);
        model.refresh();
        return model.stateProperty().get();
    }

    @Test
    void anUpdateFromAFileIsToldInOneLineAndHoldsAtOnce() throws IOException {
        frontier("gpt-4o");
        Path file = Files.writeString(folder.resolve("new.json"), table("2027-01-01", "3"));
        model.updateFrom(file);
        assertThat(model.resultProperty().get())
                .matches("Prices of Jan 1, 2027 are in force: 1 new, 1 changed, \\d+ no longer listed\\. .*");
        assertThat(model.stateProperty().get()).contains("gpt-4o: $3 in").contains("approximate");
        assertThat(updates).isEqualTo(1);
    }

    @Test
    void anUpdateFromAnAddressIsFetchedOnlyWhenAsked() {
        served = table("2027-01-01", "3");
        model.updateFromAddress();
        assertThat(model.resultProperty().get()).startsWith("Enter the https address");
        model.addressProperty().set("https://prices.example.com/p.json");
        assertThat(updates).isZero();
        model.updateFromAddress();
        assertThat(updates).isEqualTo(1);
    }

    @Test
    void aBadFileIsOneMessageAndTheOldTableStays() throws IOException {
        var before = book.table();
        for (String bad : new String[] {"<html>", "{}", table("2020-01-01", "1"), table("2027-01-01", "-1")}) {
            model.updateFrom(Files.writeString(folder.resolve("bad.json"), bad));
            assertThat(model.resultProperty().get()).as(bad).endsWith(" The old prices stay.");
            assertThat(model.resultProperty().get().split("\n")).hasSize(1);
        }
        model.updateFrom(folder.resolve("missing.json"));
        assertThat(model.resultProperty().get()).startsWith("There is no file");
        assertThat(book.table()).isSameAs(before);
        assertThat(updates).isZero();
        assertThat(folder.resolve("kept.json")).doesNotExist();
    }
}
