package app.redraft.infra.files;

import app.redraft.core.cost.price.ModelPrice;
import app.redraft.core.cost.price.ModelPrice.Step;
import app.redraft.core.cost.price.PriceFileException;
import app.redraft.core.cost.price.PriceSchedule;
import app.redraft.core.cost.price.PriceSource;
import app.redraft.core.cost.price.PriceTable;
import app.redraft.core.cost.price.Rates;
import app.redraft.core.cost.price.Retirement;
import app.redraft.core.file.AtomicFile;
import app.redraft.core.text.UserMessage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Price tables as JSON: the bundled {@code /prices/prices.json} and the file a writer imported. */
public final class JsonPriceSource implements PriceSource {
    private static final Logger LOG = LoggerFactory.getLogger(JsonPriceSource.class);
    private static final String FORMAT = "redraft-prices-1";
    /** More for a million tokens, and somebody mistook the unit. */
    private static final BigDecimal MOST_USD = BigDecimal.valueOf(10_000);

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final Path imported;

    /**
     * @param imported where an imported table is kept; need not exist
     */
    public JsonPriceSource(Path imported) {
        this.imported = imported;
    }

    @Override
    public PriceTable load() {
        PriceTable bundled = bundled();
        if (!Files.exists(imported)) {
            return bundled;
        }
        try {
            PriceTable own = read(Files.readAllBytes(imported));
            return own.date().isBefore(bundled.date()) ? bundled : own;
        } catch (IOException e) {
            LOG.warn("The imported prices are not used: {}", e.getMessage());
            return bundled;
        }
    }

    @Override
    public PriceTable update(byte[] json) throws IOException {
        PriceTable table = read(json);
        LocalDate bundled = bundled().date();
        if (table.date().isBefore(bundled)) {
            throw new PriceFileException(UserMessage.of("prices.older", table.date(), bundled), null);
        }
        try {
            AtomicFile.write(imported, json);
        } catch (IOException e) {
            throw new PriceFileException(UserMessage.of("prices.not-kept", imported.toString()), e);
        }
        return table;
    }

    private static PriceTable bundled() {
        try (InputStream stream = JsonPriceSource.class.getResourceAsStream("/prices/prices.json")) {
            return read(Objects.requireNonNull(stream).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PriceTable read(byte[] json) throws IOException {
        try {
            JsonNode root = JSON.readTree(json);
            if (!root.path("format").asText().equals(FORMAT)) {
                throw new PriceFileException(UserMessage.of("prices.other-format", FORMAT), null);
            }
            List<ModelPrice> prices = new ArrayList<>();
            List<String> exceptions = new ArrayList<>();
            for (JsonNode model : root.path("models")) {
                prices.add(price(model));
                model.path("except").forEach(version -> exceptions.add(version.asText()));
            }
            if (prices.isEmpty()) {
                throw new PriceFileException(UserMessage.of("prices.empty"), null);
            }
            return new PriceTable(
                    LocalDate.parse(root.path("date").asText()),
                    amount(root.path("neurons").path("usd_per_1000")),
                    prices,
                    exceptions);
        } catch (JsonProcessingException e) {
            throw new PriceFileException(UserMessage.of("prices.no-json"), e);
        } catch (DateTimeException e) {
            throw new PriceFileException(UserMessage.of("prices.bad-date"), e);
        } catch (IllegalArgumentException e) {
            throw new PriceFileException(UserMessage.of("prices.unusable", String.valueOf(e.getMessage())), e);
        }
    }

    private static ModelPrice price(JsonNode node) {
        if (node.path("model").asText().isBlank()) {
            throw new IllegalArgumentException("a price has no model");
        }
        List<Step> above = new ArrayList<>();
        node.path("above")
                .forEach(step -> above.add(new Step(step.path("tokens").asLong(), rates(step))));
        JsonNode context = node.path("context");
        return new ModelPrice(
                node.path("provider").asText(),
                node.path("model").asText(),
                rates(node),
                above,
                node.path("agreement").asText().equals("differs"),
                context.isIntegralNumber() ? context.asLong() : null,
                schedule(node),
                node.has("retired") ? retirement(node.path("retired")) : null);
    }

    private static PriceSchedule schedule(JsonNode node) {
        List<PriceSchedule.Change> changes = new ArrayList<>();
        node.path("from")
                .forEach(change -> changes.add(new PriceSchedule.Change(
                        LocalDate.parse(change.path("date").asText()), rates(change))));
        JsonNode peak = node.path("peak");
        return new PriceSchedule(changes, peak.isMissingNode() ? null : peak(peak));
    }

    private static PriceSchedule.Peak peak(JsonNode node) {
        List<PriceSchedule.Hours> hours = new ArrayList<>();
        for (JsonNode span : node.path("hours")) {
            String[] ends = span.asText().split("-", 2);
            if (ends.length < 2) {
                throw new IllegalArgumentException("the hours " + span.asText() + " are not like 01:00-04:00");
            }
            hours.add(new PriceSchedule.Hours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])));
        }
        Set<DayOfWeek> days = new HashSet<>();
        node.path("days").forEach(day -> days.add(DayOfWeek.valueOf(day.asText())));
        return new PriceSchedule.Peak(hours, days, rates(node));
    }

    private static Retirement retirement(JsonNode node) {
        JsonNode date = node.path("date");
        JsonNode replacement = node.path("replacement");
        return new Retirement(
                date.isTextual() ? LocalDate.parse(date.asText()) : null,
                replacement.isTextual() ? replacement.asText() : null);
    }

    private static Rates rates(JsonNode node) {
        BigDecimal input = amount(node.path("input"));
        BigDecimal output = amount(node.path("output"));
        if (input == null || output == null) {
            throw new IllegalArgumentException(
                    "a price of " + node.path("model").asText("a model") + " is no number");
        }
        return new Rates(input, output, amount(node.path("cached")), amount(node.path("cache_write")));
    }

    private static @Nullable BigDecimal amount(JsonNode node) {
        if (node.isNumber() && node.decimalValue().compareTo(MOST_USD) > 0) {
            throw new IllegalArgumentException("a price of " + node.asText() + " dollars cannot be right");
        }
        return node.isNumber() ? node.decimalValue() : null;
    }
}
