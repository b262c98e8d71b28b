package app.redraft.ui.shell;

import app.redraft.ui.common.Theme;

/** What menus and buttons can ask of the window itself. FX thread only. */
interface WindowCommands {

    /** Opens the command palette. @param typed what is typed in it already */
    void openPalette(String typed);

    /** Opens the conversation about the document, and gives it the keyboard. */
    void openAsk();

    /** Opens the Settings window. */
    void openSettings();

    /** Brings the costs to the front of the side panel. */
    void openCosts();

    /** Brings the tiers' health to the front of the side panel. */
    void openHealth();

    /** Brings the quality check to the front of the side panel. */
    void openQuality();

    /** Shows the texts of past results. */
    void openHistory();

    /** Shows what is sent where. */
    void openNetwork();

    /** Shows how routing did. */
    void openRouting();

    /** Takes a snapshot of the document in front. */
    void takeSnapshot();

    /** Shows the snapshots of the document in front. */
    void openSnapshots();

    /** Shows the keys. */
    void openShortcuts();

    /** Shows version and licences. */
    void openAbout();

    /** Closes the window, after asking about unsaved text. */
    void quit();

    /** Light or dark as the writer chose. */
    Theme.Mode theme();

    /** The writer chose light or dark. */
    void chooseTheme(Theme.Mode mode);
}
