package app.redraft.cli;

import app.redraft.core.text.UserMessage;

/** The settings file cannot be used; the message names the line and what to do. Commands end with the usage exit code. */
public final class SettingsProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param problem what is wrong and where */
    public SettingsProblem(UserMessage problem) {
        super(Words.of(problem));
    }
}
