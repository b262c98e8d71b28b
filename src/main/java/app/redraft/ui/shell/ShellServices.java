package app.redraft.ui.shell;

import app.redraft.core.cost.budget.BudgetGuard;
import app.redraft.core.document.DocumentStore;
import app.redraft.core.document.RecoveryStore;
import app.redraft.core.document.SnapshotStore;
import app.redraft.core.settings.Settings;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Delay;
import app.redraft.ui.common.Messages;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * What the window itself needs from outside.
 *
 * @param documents files
 * @param documentsFolder where the writer keeps documents; offered for one that has no folder yet
 * @param recovery unsaved text that survives a crash
 * @param snapshots earlier states of documents
 * @param month what this month cost, beside the writer's limit; asked for on a worker thread
 * @param settings the settings in force
 * @param messages the lines in the window, shared with every part that has something to say
 * @param background work off the FX thread
 * @param disk files, one task after the other; what was begun is finished even when the program is told to end
 * @param delay things to do a little later
 */
public record ShellServices(
        DocumentStore documents,
        Path documentsFolder,
        RecoveryStore recovery,
        SnapshotStore snapshots,
        Supplier<BudgetGuard.Status> month,
        Supplier<Settings> settings,
        Messages messages,
        Background background,
        Background disk,
        Delay delay) {}
