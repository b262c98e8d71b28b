package app.redraft.ui.network;

import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.llm.CallContext.CallKind;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.rewrite.SendPreview.Sent;
import app.redraft.ui.common.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** The words of what is sent where. */
final class NetworkText {
    private static final String WARM_UP = CallKind.WARMUP.name().toLowerCase(Locale.ROOT);

    private final Texts texts;
    private final DateTimeFormatter times;

    /**
     * @param zone in which times are told
     */
    NetworkText(Texts texts, ZoneId zone) {
        this.texts = texts;
        times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.MEDIUM)
                .withZone(zone);
    }

    TierPreview nothing() {
        return TierPreview.nothing(texts.get("preview.nothing"));
    }

    TierPreview of(Sent sent) {
        return new TierPreview(
                where(sent),
                note(sent),
                sent.task().instruction(),
                sent.task().passage(),
                sent.task().before().strip(),
                sent.task().after().strip(),
                sent.body() == null ? "" : sent.guidance(),
                sent.body() == null ? "" : sent.body());
    }

    private String where(Sent sent) {
        if (sent.engine().isBuiltin()) {
            return texts.get("where.builtin", sent.engine().model());
        }
        return sent.url() == null ? texts.get("where.nowhere") : texts.get("where.url", sent.url());
    }

    private String note(Sent sent) {
        if (sent.problem() != null) {
            return Texts.sentence(sent.problem());
        }
        String reach = sent.engine().isBuiltin()
                ? "note.builtin"
                : sent.locked() ? "note.locked" : sent.local() ? "note.local" : "note.elsewhere";
        String note = texts.get(reach, sent.engine().model());
        return sent.parts() == 1 ? note : note + " " + texts.get("note.parts", sent.parts());
    }

    CallLine of(LedgerEntry call) {
        EngineId engine = new EngineId(call.provider(), call.model());
        return new CallLine(
                times.format(call.startedAt()),
                texts.get("tier." + call.tier().id()),
                marked(
                        call,
                        engine.isBuiltin()
                                ? texts.get("call.builtin", call.model())
                                : texts.get("call.engine", call.provider(), call.model())),
                place(call, engine),
                texts.get("call.characters", call.inputChars(), call.outputChars()),
                outcome(call));
    }

    private String place(LedgerEntry call, EngineId engine) {
        String host = call.host();
        return host != null ? host : texts.get(engine.isBuiltin() ? "call.nowhere" : "call.place-unknown");
    }

    /** What Redraft sent on its own account says so. */
    private String marked(LedgerEntry call, String engine) {
        if (call.kind().equals(WARM_UP)) {
            return texts.get("call.warmup", engine);
        }
        return call.routingCause() instanceof RoutingCause.Hedge ? texts.get("call.hedge", engine) : engine;
    }

    private String outcome(LedgerEntry call) {
        if (call.errorKind() != null) {
            return texts.get("call.failed", call.errorKind().replace('_', ' '));
        }
        return call.finish() == null ? texts.get("call.open") : texts.get("call.answered", call.finish());
    }
}
