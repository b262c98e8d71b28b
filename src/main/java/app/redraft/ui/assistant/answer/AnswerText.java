package app.redraft.ui.assistant.answer;

import app.redraft.core.assistant.answer.AssistantAnswer;
import app.redraft.core.assistant.answer.AssistantEvent;
import app.redraft.core.assistant.answer.AssistantTurn;
import app.redraft.core.assistant.answer.Totals;
import app.redraft.core.assistant.tool.Proposal;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import app.redraft.core.text.DisplayText;
import app.redraft.ui.common.Amounts;
import app.redraft.ui.common.Texts;
import app.redraft.ui.rewrite.notice.Notice;
import app.redraft.ui.rewrite.notice.NoticeText;
import app.redraft.ui.routing.RouteText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of answers: their lines, figures and ends. What models and documents wrote is made harmless here. Any thread. */
public final class AnswerText {
    private static final int LONGEST = 60;
    /** A difference that nobody notices. */
    private static final long UNNOTICED_MS = 50;
    /** A tool that takes longer than this is worth a figure. */
    private static final long NOTICED_MS = 100;

    private final Texts texts;
    private final RouteText route = new RouteText();

    public AnswerText(Texts texts) {
        this.texts = texts;
    }

    /** The badge of a turn. */
    AnswerLine.Turn turn(AssistantTurn turn) {
        String model = DisplayText.harmless(turn.engine().model());
        String figures = model + " · " + Amounts.seconds(turn.totalMs()) + " · " + cost(turn.cost());
        String why = texts.get("turn.why", tier(turn.tier()), route.name(turn.cause()));
        return new AnswerLine.Turn(turn.tier().id(), tier(turn.tier()), figures, why);
    }

    /** The line of a tool. */
    AnswerLine.Tool tool(AssistantEvent.ToolCalled call) {
        String name = DisplayText.harmless(call.name());
        String key = "tool." + name.replace('_', '-');
        String did = texts.bundle().containsKey(key) ? texts.get(key) : texts.get("tool.other", oneLine(name));
        String title = call.ok() ? did : texts.get("tool.failed", did);
        if (call.ms() >= NOTICED_MS) {
            title = texts.get("tool.time", title, Amounts.seconds(call.ms()));
        }
        String details = texts.get(
                "tool.details", name, DisplayText.harmless(call.argumentsJson()), DisplayText.harmless(call.output()));
        return new AnswerLine.Tool(title, call.ok(), details);
    }

    /** A proposed change in one line. */
    String edit(Proposal.Edit proposal) {
        String before = oneLine(proposal.original());
        String after = oneLine(proposal.replacement());
        return after.isBlank() ? texts.get("edit.removal", before) : texts.get("edit.change", before, after);
    }

    /** Why the other tier answers. */
    AnswerLine.Note fallback(AssistantEvent.FellBack fallback) {
        return new AnswerLine.Note(texts.get("fallback", tier(fallback.to()), Texts.sentence(fallback.reason())));
    }

    String asking(Tier tier) {
        return texts.get("doing.asking", tier(tier));
    }

    String loading(Tier tier) {
        return texts.get("doing.loading", tier(tier));
    }

    String waiting(ModelEvent.Pause pause) {
        return texts.get(
                "doing.waiting",
                Texts.sentence(pause.reason()),
                Amounts.seconds(pause.length().toMillis()));
    }

    String working() {
        return texts.get("doing.working");
    }

    /** Why an answer is not finished; nothing for a finished one. */
    public Notice ending(AssistantAnswer.@Nullable Unfinished end) {
        if (end == null) {
            return Notice.NONE;
        }
        if (end.kind() == ErrorKind.CANCELLED) {
            return Notice.info(texts.get("stopped"));
        }
        String sentence = Texts.sentence(end.message());
        return end.ownLimit() || end.kind() == ErrorKind.BUDGET
                ? Notice.info(sentence)
                : Notice.problem(sentence).with(Notice.Action.SETTINGS, NoticeText.settingsMay(end.kind()));
    }

    /** Which tiers cannot converse. @param without one or both */
    public String lacking(List<Tier> without) {
        Tier builtin = without.get(0);
        return without.size() > 1
                ? texts.get("no-model")
                : texts.get("one-model", tier(builtin), tier(builtin.other()));
    }

    /** What turns came to, and what routing saved by them, in one or two sentences; empty for no turns. */
    public String totals(Totals totals) {
        int turns = totals.edgeTurns() + totals.frontierTurns();
        if (turns == 0) {
            return "";
        }
        String sum =
                texts.get("totals", turns, totals.edgeTurns(), Amounts.seconds(totals.totalMs()), cost(totals.cost()));
        String saved = saved(totals);
        return saved.isEmpty() ? sum : sum + "\n" + saved;
    }

    /** Where routing took longer or cost more, that is said too. */
    private String saved(Totals totals) {
        if (totals.edgeTurns() == 0) {
            return "";
        }
        List<String> less = new ArrayList<>();
        List<String> more = new ArrayList<>();
        Long millis = totals.savedMs();
        Long micros = totals.savedMicros();
        if (millis != null && Math.abs(millis) >= UNNOTICED_MS) {
            (millis > 0 ? less : more).add(Amounts.seconds(Math.abs(millis)));
        }
        if (micros != null && micros != 0) {
            (micros > 0 ? less : more).add(Amounts.money(new Money(Math.abs(micros))));
        }
        if (less.isEmpty()) {
            return more.isEmpty() ? "" : texts.get("saved.none", joined(more));
        }
        return more.isEmpty() ? texts.get("saved", joined(less)) : texts.get("saved.but", joined(less), joined(more));
    }

    private String joined(List<String> amounts) {
        return amounts.size() == 1 ? amounts.get(0) : texts.get("both", amounts.get(0), amounts.get(1));
    }

    private String cost(Cost cost) {
        return Amounts.cost(cost, texts.get("cost." + cost.basis().id()));
    }

    private String tier(Tier tier) {
        return texts.get("tier." + tier.id());
    }

    private static String oneLine(String text) {
        String line = DisplayText.harmless(text).strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
