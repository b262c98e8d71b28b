package app.redraft.core.settings;

/** The values that settings may have, for the file and for the window that edits it. */
public final class SettingsLimits {
    /** Most tokens of one answer; the least is 1. */
    public static final int MOST_TOKENS = 1_000_000;

    /** The longest clock of a call, in seconds; the shortest is 1. */
    public static final int MOST_SECONDS = 3600;

    /** The shortest time without use after which a supervised server is stopped, in seconds. */
    public static final int LEAST_IDLE_STOP_S = 30;

    /** The longest such time, in seconds: a week. */
    public static final int MOST_IDLE_STOP_S = 7 * 24 * 3600;

    /** Most requests a minute; the least is 1. */
    public static final int MOST_REQUESTS = 6000;

    /** The highest complexity score; the lowest is 0. */
    public static final int MOST_SCORE = 10;

    /** The largest share of calls that go to the other tier for comparison, 0..1. */
    public static final double MOST_ON_TRIAL = 0.5;

    /** The largest amount of money, a price or a limit, in US dollars; the least is 0. */
    public static final int MOST_USD = 1_000_000;

    /** The longest that texts are kept, in days; the shortest is 0, which keeps none. */
    public static final int MOST_DAYS = 36_500;

    /** Most turns of a model for one question; the least is 1. */
    public static final int MOST_TURNS = 100;

    private SettingsLimits() {}
}
