package app.redraft.infra.provider.proofreader.plain;

import app.redraft.core.rewrite.Preset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a preset does to correct text without a model. */
public enum PlainStyle {
    /** Nothing: correcting is all. */
    NONE,
    /** The sure part of {@link #CONCISE}. */
    IMPROVE(Aim.BREVITY),
    /** Fewer words. */
    CONCISE(Aim.BREVITY, Aim.TASTE, Aim.ACTIVE_VOICE),
    /** Plain words, short sentences. */
    SIMPLIFY(Aim.BREVITY, Aim.TASTE, Aim.PLAIN_WORDS, Aim.SHORT_SENTENCES),
    /** What a reader may stumble over. */
    CLARITY(Aim.TASTE, Aim.REFERENCES, Aim.SHORT_SENTENCES, Aim.ACTIVE_VOICE),
    /** As one speaks with somebody one likes. */
    FRIENDLY(Aim.TASTE, Aim.WARM_WORDS),
    /** As one writes to somebody one does not know. */
    FORMAL(Aim.TASTE, Aim.FORMAL_WORDS);

    private final Set<Aim> aims;

    PlainStyle(Aim... aims) {
        this.aims = aims.length == 0 ? EnumSet.noneOf(Aim.class) : EnumSet.copyOf(Set.of(aims));
    }

    /** What the rules are after. */
    enum Aim {
        BREVITY,
        TASTE,
        ACTIVE_VOICE,
        PLAIN_WORDS,
        SHORT_SENTENCES,
        REFERENCES,
        WARM_WORDS,
        FORMAL_WORDS
    }

    /** The style of a preset. */
    public static PlainStyle of(Preset preset) {
        return switch (preset) {
            case GRAMMAR, EXPAND -> NONE;
            case IMPROVE -> IMPROVE;
            case CONCISE -> CONCISE;
            case SIMPLIFY -> SIMPLIFY;
            case CLARITY -> CLARITY;
            case FRIENDLY -> FRIENDLY;
            case FORMAL -> FORMAL;
        };
    }

    /** The name in keys of messages, for example {@code concise}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is after this. */
    boolean has(Aim aim) {
        return aims.contains(aim);
    }

    /** Whether it changes what is sure; clarity only points out. */
    boolean changes() {
        return this != CLARITY;
    }

    /** Whether matters of taste are offered. */
    boolean offers() {
        return has(Aim.TASTE);
    }
}
