package app.redraft.infra.report;

import app.redraft.core.llm.Tier;
import app.redraft.core.money.Cost;
import app.redraft.core.quality.gate.sample.CheckResult;
import app.redraft.core.quality.gate.verdict.Proportion;
import app.redraft.core.text.MessageTexts;
import app.redraft.core.text.UserMessage;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The words and figures of the report, from the report's own bundle and that of messages from below. */
final class ReportWords {
    private static final double SECOND_MS = 1000;

    private final MessageTexts texts;
    private final Function<UserMessage, String> messages;

    ReportWords(MessageTexts texts, Function<UserMessage, String> messages) {
        this.texts = texts;
        this.messages = messages;
    }

    /** One of the report's own sentences. */
    String get(String key, Object... arguments) {
        return texts.text(UserMessage.of(key, arguments));
    }

    /** What was said below; empty for null. */
    String of(@Nullable UserMessage message) {
        return message == null ? "" : messages.apply(message);
    }

    String tier(Tier tier) {
        return get("tier." + tier.id());
    }

    /** A check's name. */
    String check(CheckResult result) {
        return get("check." + result.name());
    }

    /** Seconds, or a dash where nothing is known. */
    String seconds(@Nullable Long ms) {
        return ms == null ? get("none") : get("seconds", ms / SECOND_MS);
    }

    /** An amount and how it is known. */
    String cost(Cost cost) {
        String basis = get("cost." + cost.basis().id());
        return cost.amount() == null || cost.basis() == Cost.Basis.FREE
                ? basis
                : get("cost", cost.amount().dollars(), basis);
    }

    String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(Locale.ENGLISH);
        return format.format(share);
    }

    /** So many of so many, with the interval. */
    String share(Proportion share) {
        return share.of() == 0
                ? get("none")
                : get("share", share.count(), share.of(), percent(share.low()), percent(share.high()));
    }
}
