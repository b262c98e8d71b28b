package app.redraft.infra.provider.proofreader.rules;

import app.redraft.infra.provider.proofreader.text.Edit;
import app.redraft.infra.provider.proofreader.text.Window;
import java.util.Set;
import org.languagetool.rules.RuleMatch;

/** Decides which wordy phrases are shortened for the writer who asks for it; the rest is offered. */
final class Tightening {
    private static final Set<String> WORDY = Set.of("REDUNDANCY", "PLAIN_ENGLISH");

    private Tightening() {}

    /** Whether the phrase has exactly one replacement, and that is shorter: nothing to choose, nothing to lose. */
    static boolean makes(RuleMatch match, Edit edit, Window window) {
        return WORDY.contains(match.getRule().getCategory().getId().toString())
                && match.getSuggestedReplacements().size() == 1
                && !edit.replacement().isBlank()
                && edit.growth() < 0;
    }
}
