package app.redraft.infra.files.gate;

import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import app.redraft.core.quality.gate.GateSetup;
import app.redraft.core.quality.gate.sample.Answer;
import app.redraft.core.quality.gate.sample.SampleKey;
import app.redraft.core.quality.gate.verdict.Comparison;
import app.redraft.core.text.MessageTexts;
import app.redraft.core.text.UserMessage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a run leaves, as JSON and back. */
final class RunJson {
    private RunJson() {}

    static ObjectNode setup(GateSetup setup) {
        ObjectNode node = object().put("prompt_hash", setup.promptHash()).put("version", setup.version());
        node.set("edge", model(setup.edge()));
        node.set("frontier", model(setup.frontier()));
        return node;
    }

    static GateSetup setup(JsonNode node) {
        return new GateSetup(
                node.path("prompt_hash").asText(),
                node.path("version").asText(),
                model(node.path("edge")),
                model(node.path("frontier")));
    }

    private static ObjectNode model(GateSetup.Model model) {
        GateSetup.Knobs knobs = model.knobs();
        return object().put("provider", model.engine().provider())
                .put("model", model.engine().model())
                .put("place", model.place())
                .put("max_tokens", knobs.maxTokens())
                .put("temperature", knobs.temperature())
                .put("top_p", knobs.topP())
                .put("thinking", knobs.thinking());
    }

    private static GateSetup.Model model(JsonNode node) {
        return new GateSetup.Model(
                new EngineId(node.path("provider").asText(), node.path("model").asText()),
                text(node, "place"),
                new GateSetup.Knobs(
                        node.path("max_tokens").asInt(),
                        decimal(node, "temperature"),
                        decimal(node, "top_p"),
                        text(node, "thinking")));
    }

    static ObjectNode answer(SampleKey key, Answer answer) {
        ObjectNode node = object().put("scenario", key.scenario())
                .put("tier", key.tier().id())
                .put("number", key.number())
                .put("text", answer.text())
                .put("raw", answer.raw())
                .put("model", answer.model());
        FinishReason finish = answer.end().finish();
        ErrorKind error = answer.end().error();
        UserMessage message = answer.end().message();
        node.put("finish", finish == null ? null : finish.name());
        node.put("error", error == null ? null : error.name());
        if (message != null) {
            node.set("message", message(message));
        }
        Cost cost = answer.receipt().cost();
        Money amount = cost.amount();
        LocalDate date = cost.priceDate();
        node.put("ttft_ms", answer.receipt().ttftMs())
                .put("total_ms", answer.receipt().totalMs())
                .put("cost_micros", amount == null ? null : (Long) amount.micros())
                .put("cost_basis", cost.basis().name())
                .put("price_date", date == null ? null : date.toString());
        return node;
    }

    static SampleKey key(JsonNode node) {
        return new SampleKey(
                node.path("scenario").asText(),
                Tier.of(node.path("tier").asText()),
                node.path("number").asInt());
    }

    static Answer answer(JsonNode node) {
        String finish = text(node, "finish");
        String error = text(node, "error");
        String date = text(node, "price_date");
        JsonNode micros = node.path("cost_micros");
        return new Answer(
                node.path("text").asText(),
                node.path("raw").asText(),
                node.path("model").asText(),
                new Answer.End(
                        finish == null ? null : FinishReason.valueOf(finish),
                        error == null ? null : ErrorKind.valueOf(error),
                        node.has("message") ? message(node.path("message")) : null),
                new Answer.Receipt(
                        node.path("ttft_ms").isNumber() ? node.path("ttft_ms").asLong() : null,
                        node.path("total_ms").asLong(),
                        new Cost(
                                micros.isNumber() ? new Money(micros.asLong()) : null,
                                Cost.Basis.valueOf(node.path("cost_basis").asText()),
                                date == null ? null : LocalDate.parse(date))));
    }

    static ObjectNode comparison(Comparison comparison) {
        ObjectNode node = object().put("stage", comparison.stage().name())
                .put("by", comparison.by())
                .put("counts", comparison.counts());
        UserMessage note = comparison.note();
        if (note != null) {
            node.set("note", message(note));
        }
        ArrayNode decisions = node.putArray("decisions");
        comparison.decisions().forEach(each -> decisions
                .addObject()
                .put("scenario", each.scenario())
                .put("sample", each.sample())
                .put("preference", each.preference().name()));
        return node;
    }

    static Comparison comparison(JsonNode node) {
        List<Comparison.Decision> decisions = new ArrayList<>();
        for (JsonNode each : node.path("decisions")) {
            decisions.add(new Comparison.Decision(
                    each.path("scenario").asText(),
                    each.path("sample").asInt(),
                    Comparison.Preference.valueOf(each.path("preference").asText())));
        }
        return new Comparison(
                Comparison.Stage.valueOf(node.path("stage").asText()),
                node.path("by").asText(),
                node.path("counts").asBoolean(),
                node.has("note") ? message(node.path("note")) : null,
                decisions);
    }

    private static ObjectNode message(UserMessage message) {
        ObjectNode node = object().put("key", message.key());
        ArrayNode arguments = node.putArray("arguments");
        for (Object argument : message.arguments()) {
            if (argument instanceof UserMessage nested) {
                arguments.add(message(nested));
            } else if (argument instanceof Integer || argument instanceof Long) {
                arguments.add(((Number) argument).longValue());
            } else if (argument instanceof Number number) {
                arguments.add(number.doubleValue());
            } else if (argument instanceof Duration duration) {
                arguments.addObject().put("seconds", duration.toSeconds());
            } else if (argument instanceof Enum<?> constant) {
                arguments.addObject().put("key", MessageTexts.key(constant)).putArray("arguments");
            } else {
                arguments.add(argument.toString());
            }
        }
        return node;
    }

    private static UserMessage message(JsonNode node) {
        List<Object> arguments = new ArrayList<>();
        for (JsonNode argument : node.path("arguments")) {
            if (argument.has("seconds")) {
                arguments.add(Duration.ofSeconds(argument.path("seconds").asLong()));
            } else if (argument.isObject()) {
                arguments.add(message(argument));
            } else if (argument.isIntegralNumber()) {
                arguments.add(argument.asLong());
            } else if (argument.isNumber()) {
                arguments.add(argument.asDouble());
            } else {
                arguments.add(argument.asText());
            }
        }
        return new UserMessage(node.path("key").asText(), arguments);
    }

    private static @Nullable String text(JsonNode node, String key) {
        return node.path(key).isTextual() ? node.path(key).asText() : null;
    }

    private static @Nullable Double decimal(JsonNode node, String key) {
        return node.path(key).isNumber() ? node.path(key).asDouble() : null;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
