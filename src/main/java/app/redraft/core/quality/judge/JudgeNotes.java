package app.redraft.core.quality.judge;

import app.redraft.core.llm.Tier;
import app.redraft.core.text.UserMessage;
import java.util.List;

/** What has to be said of a judge beside its verdict. */
final class JudgeNotes {
    private JudgeNotes() {}

    /** Why it was not used. */
    static UserMessage notUsed(Qualification trial) {
        int judged = trial.judgments().size();
        return UserMessage.of(
                judged < trial.pairs().size() ? "judge.not-used.early" : "judge.not-used",
                trial.right(),
                judged,
                trial.flips());
    }

    /** How well it did in its own test, how often it changed its mind, that it compared more where it was close, and whether it judged its own rewrites. */
    static UserMessage used(Qualification trial, List<Judgment> judgments, boolean close, List<Tier> own) {
        UserMessage passed = UserMessage.of(
                "judge.qualified", trial.right(), trial.judgments().size(), trial.flips());
        long flips = judgments.stream().filter(Judgment::flipped).count();
        long unreadable = judgments.stream().filter(Judgment::unreadable).count();
        UserMessage told = UserMessage.of("judge.consistency", flips, judgments.size(), unreadable);
        return close
                ? UserMessage.of("judge.used.twice", passed, told, own(own))
                : UserMessage.of("judge.used", passed, told, own(own));
    }

    private static UserMessage own(List<Tier> own) {
        return switch (own.size()) {
            case 0 -> UserMessage.of("judge.independent");
            case 1 -> UserMessage.of("judge.own." + own.get(0).id());
            default -> UserMessage.of("judge.own.both");
        };
    }
}
