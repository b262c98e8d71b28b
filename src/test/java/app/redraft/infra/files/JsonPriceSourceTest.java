package app.redraft.infra.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.SharedData;
import app.redraft.core.cost.price.ModelPrice;
import app.redraft.core.cost.price.PriceTable;
import app.redraft.core.cost.price.Retirement;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonPriceSourceTest {
    @TempDir
    Path folder;

    private JsonPriceSource source() {
        return new JsonPriceSource(folder.resolve("prices.json"));
    }

    private static byte[] table(String date, String input) {
        return """
                {"format": "redraft-prices-1", "date": "%s", "models": [
                  {"provider": "p", "model": "m", "input": %s, "output": 2, "agreement": "agreed"}]}
                """
                .formatted(date, input)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theBundledTableHasItsDateAndExactPrices() {
        PriceTable table = source().load();
        assertThat(table.date()).isEqualTo(LocalDate.of(2026, 11, 28));
        assertThat(table.prices()).hasSizeGreaterThanOrEqualTo(93);
        ModelPrice glm = table.find("@cf/zai-org/glm-4.7-flash").orElseThrow();
        assertThat(glm.base().input()).isEqualByComparingTo("0.0605");
        assertThat(glm.base().cached()).isNull();
        ModelPrice large = table.find("gpt-5.4").orElseThrow();
        assertThat(large.rates(271_999).output()).isEqualByComparingTo("15");
        assertThat(large.rates(272_000).output()).isEqualByComparingTo("22.5");
        assertThat(large.contextTokens()).isEqualTo(1_050_000);
        assertThat(table.find("gpt-4o").orElseThrow().approximate()).isFalse();
        assertThat(table.find("deepseek-chat").orElseThrow().approximate()).isTrue();
        assertThat(table.find("gpt-4o-2024-05-13")).isEmpty();
    }

    @Test
    void theBundledTableSaysWhatTheCollectedFactsSay() throws IOException {
        Path facts = SharedData.find("data/prices.json").orElse(null);
        Assumptions.assumeTrue(facts != null, "the collected facts are not at hand");
        PriceTable table = source().load();
        JsonNode models = new ObjectMapper()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(facts.toFile())
                .path("models");
        for (JsonNode model : models) {
            String id = model.path("model").asText();
            ModelPrice price = table.find(id).orElseThrow();
            assertThat(price.base().input())
                    .as(id)
                    .isEqualByComparingTo(model.path("input_per_mtok").decimalValue());
            assertThat(price.base().output())
                    .as(id)
                    .isEqualByComparingTo(model.path("output_per_mtok").decimalValue());
            if (model.path("cached_input_per_mtok").isNumber()) {
                assertThat(price.base().cached())
                        .as(id)
                        .isEqualByComparingTo(
                                model.path("cached_input_per_mtok").decimalValue());
            }
        }
    }

    @Test
    void theBundledTableKnowsPricesThatChangeAndModelsThatEnd() {
        PriceTable table = source().load();
        ModelPrice gemini = table.find("gemini-3.8-flash").orElseThrow();
        assertThat(input(gemini, "2026-12-31T23:59:59Z")).isEqualByComparingTo("0.75");
        assertThat(input(gemini, "2027-01-01T00:00:00Z")).isEqualByComparingTo("1.5");

        ModelPrice deepseek = table.find("deepseek-flash").orElseThrow();
        assertThat(input(deepseek, "2026-11-30T00:59:59Z")).isEqualByComparingTo("0.15");
        assertThat(input(deepseek, "2026-11-30T01:00:00Z")).as("Monday").isEqualByComparingTo("0.3");
        assertThat(input(deepseek, "2026-11-30T04:00:00Z")).isEqualByComparingTo("0.15");
        assertThat(input(deepseek, "2026-11-30T09:59:00Z")).isEqualByComparingTo("0.3");
        assertThat(input(deepseek, "2026-11-28T09:59:00Z")).as("Saturday").isEqualByComparingTo("0.15");

        assertThat(table.find("gpt-4.1-nano").orElseThrow().retirement())
                .isEqualTo(new Retirement(LocalDate.of(2026, 10, 23), null));
        assertThat(table.find("gpt-5").orElseThrow().retirement())
                .isEqualTo(new Retirement(LocalDate.of(2026, 12, 11), "gpt-6.1-sol"));
        assertThat(table.find("claude-sonnet-5-5").orElseThrow().base().cached())
                .isEqualByComparingTo("0.1");
        assertThat(table.find("claude-sonnet-5-7"))
                .as("never by the beginning of its name")
                .isEmpty();
    }

    private static BigDecimal input(ModelPrice price, String moment) {
        return price.at(Instant.parse(moment)).base().input();
    }

    @Test
    void aNewerTableOfTheWriterIsUsed() throws IOException {
        source().update(table("2027-01-01", "1.5"));
        PriceTable table = source().load();
        assertThat(table.date()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(table.find("m").orElseThrow().base().input()).isEqualByComparingTo("1.5");
    }

    @Test
    void anOlderTableOfTheWriterGivesWayToTheBundledOne() throws IOException {
        Files.write(folder.resolve("prices.json"), table("2020-01-01", "1"));
        assertThat(source().load().find("gpt-4o")).isPresent();
    }

    @Test
    void whatIsNoPriceTableIsRefusedAndChangesNothing() {
        for (String bad : new String[] {
            "<html>",
            "{}",
            "[]",
            new String(table("soon", "1")),
            new String(table("2027-01-01", "\"x\"")),
            new String(table("2027-01-01", "-1")),
            new String(table("2027-01-01", "2500000")),
            new String(table("2020-01-01", "1")),
            new String(table(
                    "2027-01-01",
                    "1, \"peak\": {\"hours\": [\"early\"], \"days\": [\"MONDAY\"], \"input\": 1, \"output\": 1}")),
            new String(table("2027-01-01", "1, \"from\": [{\"date\": \"soon\", \"input\": 1, \"output\": 1}]")),
            "{\"format\": \"redraft-prices-1\", \"date\": \"2027-01-01\", \"models\": []}"
        }) {
            assertThatThrownBy(() -> source().update(bad.getBytes(StandardCharsets.UTF_8)))
                    .as(bad)
                    .isInstanceOf(IOException.class);
        }
        assertThat(folder.resolve("prices.json")).doesNotExist();
    }

    @Test
    void aBrokenImportedFileLeavesTheBundledTable() throws IOException {
        Files.writeString(folder.resolve("prices.json"), "oops");
        assertThat(source().load().find("gpt-4o")).isPresent();
    }
}
