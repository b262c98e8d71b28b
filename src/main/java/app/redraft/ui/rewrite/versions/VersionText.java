package app.redraft.ui.rewrite.versions;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.money.Cost;
import app.redraft.core.rewrite.Instruction;
import app.redraft.core.rewrite.RewriteEvent;
import app.redraft.core.rewrite.RewriteSession;
import app.redraft.core.rewrite.Version;
import app.redraft.core.text.UserMessage;
import app.redraft.ui.common.Amounts;
import app.redraft.ui.common.Texts;
import app.redraft.ui.routing.RouteText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words of the version list. */
public final class VersionText {
    private static final int LONGEST_INSTRUCTION = 40;

    private final Texts texts;
    private final Texts presets = Texts.of("presets");
    private final RouteText route = new RouteText();

    public VersionText(Texts texts) {
        this.texts = texts;
    }

    /**
     * The row of a version.
     *
     * @param same an earlier version with the same words
     */
    VersionItem item(VersionEntry entry, Optional<VersionEntry> same) {
        Version version = entry.version();
        return new VersionItem(
                version.id(),
                entry.isText() ? "" : version.tier().id(),
                asked(entry),
                entry.isText()
                        ? ""
                        : model(version.engine().isBuiltin(), version.engine().model()),
                entry.proposed() ? "" : Amounts.seconds(version.receipt().totalMs()),
                entry.proposed() ? "" : figures(version.receipt()),
                notes(entry, same),
                !version.finished() && !entry.proposed() && version.end().error() != ErrorKind.CANCELLED,
                entry.isText() ? "" : route.why(version.routing(), version.end().fallback()));
    }

    /** The row of the run under way; how far it is stands elsewhere. */
    public VersionItem running(
            RewriteEvent.@Nullable Started started, @Nullable UserMessage fallback, Instruction instruction) {
        return new VersionItem(
                VersionItem.RUNNING,
                started == null ? "" : started.tier().id(),
                asked(instruction),
                started == null
                        ? ""
                        : model(started.engine().isBuiltin(), started.engine().model()),
                "",
                "",
                List.of(),
                false,
                started == null ? "" : route.why(started.routing(), fallback));
    }

    /** That a version has the same words as an earlier one. */
    public String same(VersionEntry entry, VersionEntry earlier) {
        String tier = texts.get("tier." + entry.version().tier().id());
        String other = texts.get("tier." + earlier.version().tier().id());
        int changes = entry.fresh().hunks().size();
        return entry.version().tier() == earlier.version().tier()
                ? texts.get("version.same-again", tier, changes)
                : texts.get("version.same", tier, changes, other);
    }

    private String asked(VersionEntry entry) {
        if (entry.isText()) {
            return texts.get("version.text." + entry.version().engine().model());
        }
        RewriteSession session = entry.session();
        return session == null ? texts.get("version.proposed") : asked(session.instruction());
    }

    /** What was asked for, in few words. */
    String asked(Instruction instruction) {
        String preset = instruction.presetId();
        if (preset != null) {
            return presets.get(preset);
        }
        String text = instruction.text();
        return text.length() <= LONGEST_INSTRUCTION ? text : text.substring(0, LONGEST_INSTRUCTION) + "…";
    }

    private String model(boolean builtin, String model) {
        return builtin ? texts.get("model.builtin", model) : model;
    }

    private String figures(Version.Receipt receipt) {
        List<String> figures = new ArrayList<>();
        if (receipt.ttftMs() != null) {
            figures.add(texts.get("figure.first", Amounts.seconds(receipt.ttftMs())));
        }
        long tokens = receipt.usage().input() + receipt.usage().output();
        if (tokens > 0) {
            figures.add(texts.get("figure.tokens", Amounts.count(tokens)));
        }
        figures.add(cost(receipt.cost()));
        return String.join(" · ", figures);
    }

    private String cost(Cost cost) {
        return Amounts.cost(cost, texts.get("cost." + cost.basis().id()));
    }

    private List<String> notes(VersionEntry entry, Optional<VersionEntry> same) {
        Version version = entry.version();
        List<String> notes = new ArrayList<>();
        if (version.end().fallback() != null) {
            notes.add(texts.get(
                    "version.fallback",
                    texts.get("tier." + version.tier().id()),
                    version.end().fallback()));
        }
        if (entry.otherModel() && entry.asked() != null) {
            notes.add(texts.get(
                    "version.other-model",
                    entry.asked().model(),
                    version.engine().model()));
        }
        boolean told = version.end().error() == ErrorKind.UNSUPPORTED_INSTRUCTION;
        if (told) {
            notes.add(texts.get("version.needs-model"));
        } else if (version.end().message() != null) {
            notes.add(Texts.sentence(version.end().message()));
        }
        if (entry.unchanged()) {
            notes.add(texts.get("version.unchanged"));
        } else {
            same.ifPresent(earlier -> notes.add(same(entry, earlier)));
        }
        return notes;
    }
}
