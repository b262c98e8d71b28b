package app.redraft.core.rewrite;

import app.redraft.core.llm.Tier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ready-made instructions of the preset bar, in the order of their keys. */
public enum Preset {
    IMPROVE(
            Offline.EDITS,
            "Improve this passage: correct errors, smooth awkward phrasing and keep the author's voice, meaning and length."),
    GRAMMAR(Offline.PROOFREADS, "Fix grammar, spelling and punctuation. Change nothing else."),
    CLARITY(
            Offline.EDITS,
            "Make this passage clearer: untangle long sentences, replace vague words and keep every statement."),
    CONCISE(Offline.EDITS, "Make this passage more concise: cut filler and repetition, keep every fact."),
    SIMPLIFY(Offline.EDITS, "Rewrite this passage in plain language with short sentences and common words."),
    FRIENDLY(Offline.EDITS, "Rewrite this passage in a warm, friendly tone. Keep the content."),
    FORMAL(Offline.EDITS, "Rewrite this passage in a formal, professional tone. Keep the content."),
    EXPAND(
            Offline.NEEDS_MODEL,
            "Expand this passage: develop the thoughts that are there with more detail of wording. Add no new facts.");

    private final Offline offline;
    private final String instruction;

    Preset(Offline offline, String instruction) {
        this.offline = offline;
        this.instruction = instruction;
    }

    /** What the built-in proofreader can do for a preset. */
    public enum Offline {
        /** Grammar, spelling and punctuation. */
        PROOFREADS,
        /** The same, and what rules of style can do for the preset: see the note of the result. */
        EDITS,
        /** Nothing: the preset needs a connected model. */
        NEEDS_MODEL
    }

    /** The name used on the command line, in the ledger and in resource bundles, for example {@code improve}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a model is told. */
    public String instruction() {
        return instruction;
    }

    /** What the built-in proofreader can do for it. */
    public Offline offline() {
        return offline;
    }

    /**
     * The tier that Auto takes for this preset. Blind comparisons of small and large models found the small ones as good on
     * every kind of editing here but expansion, where they invent.
     */
    public Tier hint() {
        return this == EXPAND ? Tier.FRONTIER : Tier.EDGE;
    }

    /** Reads {@link #id()}. */
    public static Optional<Preset> of(String id) {
        return Arrays.stream(values()).filter(preset -> preset.id().equals(id)).findFirst();
    }
}
