package app.redraft.launch;

import app.redraft.core.cost.ledger.LedgerException;
import app.redraft.core.proofreading.personal.PersonalDictionary;
import app.redraft.core.text.UserMessage;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.Message;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.Texts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the writer is told of settings, ledger, locks and failures, in lines of the window. FX thread but where it says otherwise. */
final class WindowNotices {
    private final Bootstrap services;
    private final Messages messages;
    private final Background background;
    private List<UserMessage> ofLedger = List.of();

    /** @param messages the lines of the window */
    WindowNotices(Bootstrap services, Messages messages) {
        this.services = services;
        this.messages = messages;
        background = Background.on(services.workers.pool(), this::failure);
    }

    /** The lines of the window. */
    Messages messages() {
        return messages;
    }

    /** What nobody expected to fail: the log knows more, the writer learns that it happened. Any thread. */
    void failure(Throwable failure) {
        FxThread.run(() -> messages.show(Message.problem(
                "failure", Texts.of("shell").get("failure.unexpected", services.storage.folders.logs()))));
    }

    /**
     * Tells from now on also what no thread has caught.
     *
     * @return ends that: the window is closed
     */
    Runnable hearUncaughtFailures() {
        Thread.UncaughtExceptionHandler log = Thread.getDefaultUncaughtExceptionHandler();
        Thread.UncaughtExceptionHandler telling = (thread, failure) -> {
            if (log != null) {
                log.uncaughtException(thread, failure);
            }
            failure(failure);
        };
        Thread.setDefaultUncaughtExceptionHandler(telling);
        return () -> {
            if (Thread.getDefaultUncaughtExceptionHandler() == telling) {
                Thread.setDefaultUncaughtExceptionHandler(log);
            }
        };
    }

    /** Tells anything else. */
    void show(Message message) {
        messages.show(message);
    }

    /** What is wrong with the settings file, if anything is. */
    void settings() {
        problem("settings", services.storage.settings.problem());
    }

    /** That the writer's own words cannot be read; takes the line away once they can. Any thread. */
    void dictionary() {
        PersonalDictionary dictionary = services.storage.dictionary;
        background.run(
                () -> {
                    dictionary.of(Optional.empty());
                    return dictionary.problem();
                },
                found -> problem("dictionary", found.orElse(null)),
                this::failure);
    }

    /** Shows a problem, or takes its line away where it is null. */
    void problem(String about, @Nullable UserMessage problem) {
        if (problem == null) {
            messages.clear(about);
        } else {
            messages.show(Message.problem(about, Texts.sentence(problem)));
        }
    }

    /** What became of the ledger, once: it is opened by whoever needs it first, and may prove damaged later. */
    void ledger() {
        background.run(
                () -> {
                    services.storage.ledger.get();
                    return services.storage.ledger.notices();
                },
                this::ledger,
                fault -> ledger(
                        fault instanceof LedgerException ledger
                                ? List.of(ledger.userMessage())
                                : List.of(UserMessage.of("ledger.failed"))));
    }

    private void ledger(List<UserMessage> notices) {
        if (!notices.equals(ofLedger)) {
            ofLedger = notices;
            messages.clear("ledger");
            notices.forEach(notice -> messages.show(Message.problem("ledger", Texts.sentence(notice))));
        }
    }
}
