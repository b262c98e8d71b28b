package app.redraft.launch;

import app.redraft.core.assistant.ConversationHistory;
import app.redraft.core.history.TextHistory;
import app.redraft.core.rewrite.RewriteSession;
import app.redraft.core.rewrite.Version;
import app.redraft.core.settings.Settings;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * The texts of results and of conversations, kept for as many days as the settings say; nothing where they say 0. Blocks on disk: worker threads
 * only.
 */
record KeptTexts(DeferredLedger ledger, Supplier<Settings> settings, Clock clock) {

    /** Keeps a result that has text. */
    void keep(RewriteSession session, Version version) {
        if (!version.text().isBlank()) {
            texts().keep(new TextHistory.Item(
                    new TextHistory.Origin(
                            version.id(),
                            clock.instant(),
                            session.instruction().presetId(),
                            version.tier(),
                            version.engine(),
                            version.receipt().cost(),
                            version.finished()),
                    session.instruction().text(),
                    session.passage().text(),
                    version.text()));
        }
    }

    /** Deletes what is older than the settings allow. */
    void expire() {
        texts().expire();
    }

    /** Deletes every text for good, conversations too. */
    void deleteAll() {
        texts().deleteAll();
    }

    /** The texts of results. */
    TextHistory texts() {
        return ledger.get().texts(() -> settings.get().history().keepTextDays(), clock);
    }

    /** The conversations with the assistant. */
    ConversationHistory conversations() {
        return ledger.get().conversations(() -> settings.get().history().keepTextDays());
    }
}
