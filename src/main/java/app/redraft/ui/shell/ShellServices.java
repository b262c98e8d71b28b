package app.redraft.ui.shell;

import app.redraft.core.cost.Ledger;
import app.redraft.core.document.DocumentStore;
import app.redraft.core.document.RecoveryStore;
import app.redraft.core.settings.Settings;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Delay;
import app.redraft.ui.common.Messages;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What the window itself needs from outside.
 *
 * @param documents files
 * @param recovery unsaved text that survives a crash
 * @param ledger what this month cost
 * @param settings the settings in force
 * @param messages the lines in the window, shared with every part that has something to say
 * @param background work off the FX thread
 * @param delay things to do a little later
 * @param clock what day it is
 */
public record ShellServices(
        DocumentStore documents,
        RecoveryStore recovery,
        Ledger ledger,
        Supplier<Settings> settings,
        Messages messages,
        Background background,
        Delay delay,
        Clock clock) {}
