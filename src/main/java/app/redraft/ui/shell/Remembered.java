package app.redraft.ui.shell;

import app.redraft.core.document.WorkspaceState;
import app.redraft.core.document.WorkspaceState.Workspace;
import app.redraft.core.settings.SystemAppearance;

/**
 * What the window knows of earlier starts and of the desktop.
 *
 * @param store keeps it for the next start
 * @param workspace as it was loaded before the window was built
 * @param appearance tells whether the system is light or dark
 */
public record Remembered(WorkspaceState store, Workspace workspace, SystemAppearance appearance) {}
