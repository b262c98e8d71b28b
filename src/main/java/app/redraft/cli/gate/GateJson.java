package app.redraft.cli.gate;

import app.redraft.cli.Words;
import app.redraft.core.money.Money;
import app.redraft.core.quality.gate.GateReport;
import app.redraft.core.quality.gate.sample.CheckResult;
import app.redraft.core.quality.gate.sample.Sample;
import app.redraft.core.quality.gate.verdict.Comparison;
import app.redraft.core.quality.gate.verdict.Comparison.Preference;
import app.redraft.core.quality.gate.verdict.Verdict;
import app.redraft.core.text.UserMessage;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A report as JSON, for scripts. */
final class GateJson {
    private GateJson() {}

    static ObjectNode of(GateReport report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("verdict", report.verdict().outcome().id());
        ArrayNode categories = root.putArray("categories");
        for (Verdict.Category category : report.verdict().categories()) {
            categories
                    .addObject()
                    .put("name", category.name())
                    .put("verdict", category.outcome().id())
                    .put("scenarios", category.scenarios())
                    .put("failures", category.failures());
        }
        ArrayNode scenarios = root.putArray("scenarios");
        report.scenarios().forEach(scenario -> report.samples().stream()
                .filter(sample -> sample.key().scenario().equals(scenario.id()))
                .forEach(sample -> scenarios.add(of(sample, scenario.category()))));
        root.putObject("models")
                .put("edge", report.setup().edge().engine().model())
                .put("frontier", report.setup().frontier().engine().model());
        judge(report, root);
        return root.put("prompt_hash", report.setup().promptHash())
                .put("version", report.setup().version())
                .put("at", report.at().toString());
    }

    /** Who compared the tiers, what has to be said of it, and how it ended; null where no model did. */
    private static void judge(GateReport report, ObjectNode root) {
        root.putNull("judge");
        report.comparisons().stream()
                .filter(comparison -> comparison.stage() == Comparison.Stage.JUDGE)
                .forEach(comparison -> {
                    UserMessage note = comparison.note();
                    root.putObject("judge")
                            .put("model", comparison.by())
                            .put("counts", comparison.counts())
                            .put("note", note == null ? null : Words.of(note))
                            .put("edge", comparison.count(Preference.EDGE))
                            .put("equal", comparison.count(Preference.TIE))
                            .put("frontier", comparison.count(Preference.FRONTIER));
                });
    }

    private static ObjectNode of(Sample sample, String category) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", sample.key().scenario())
                .put("category", category)
                .put("tier", sample.key().tier().id())
                .put("sample", sample.key().number());
        ArrayNode checks = node.putArray("checks");
        for (CheckResult result : sample.checks()) {
            UserMessage detail = result.detail();
            checks.addObject()
                    .put("name", result.name())
                    .put("ok", result.ok())
                    .put("detail", detail == null ? null : Words.of(detail));
        }
        Money cost = sample.answer().receipt().cost().amount();
        node.put("ttft_ms", sample.answer().receipt().ttftMs())
                .put("total_ms", sample.answer().receipt().totalMs());
        if (cost == null) {
            node.putNull("cost_usd");
        } else {
            node.put("cost_usd", cost.usd());
        }
        return node;
    }
}
