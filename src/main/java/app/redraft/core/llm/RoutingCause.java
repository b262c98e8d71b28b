package app.redraft.core.llm;

import app.redraft.core.text.UserMessage;
import java.util.Locale;

/**
 * Why a tier was called. The ledger, JSON and CSV write it as {@link #id()}, and {@link #of} reads that back; between them
 * nobody looks into the text.
 */
public sealed interface RoutingCause {
    /** The text of this cause in the ledger and in JSON, for example {@code score} or {@code fallback:override:verse}. */
    String id();

    /** A cause that needs no more words. */
    enum Reason implements RoutingCause {
        /** The writer chose the tier for this call. */
        USER,
        /** The preset asks for the tier. */
        PRESET,
        /** The quality check found edge too weak for the preset. */
        FLOOR,
        /** The document is locked to engines on this machine. */
        LOCK,
        /** The default tier of the settings. */
        DEFAULT,
        /** The complexity score, on one side of the threshold or the other. */
        SCORE,
        /** Nothing was recognised in the request. */
        NO_SIGNAL,
        /** Routing is switched off in the settings. */
        DISABLED,
        /** The model is woken before it is asked. */
        WARMUP;

        @Override
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The kind of act that is asked for.
     *
     * @param act its name, for example {@code verse}
     */
    record Act(String act) implements RoutingCause {
        private static final String PREFIX = "override:";

        @Override
        public String id() {
            return PREFIX + act;
        }
    }

    /** A rule for the turns of a conversation with tools. */
    enum ToolTurn implements RoutingCause {
        /** The first turn of a question reasons. */
        FIRST,
        /** The last turn called nothing but simple tools. */
        SIMPLE,
        /** The last turn called a tool whose results take a large model. */
        COMPLEX_TOOL,
        /** A call of the last turn failed. */
        TOOL_ERROR,
        /** A call of the last turn had been made before. */
        REPEATED_CALL,
        /** The last turn called no tool. */
        NO_CALL,
        /** The last turn stopped for a reason we do not know. */
        UNKNOWN_STOP,
        /** Edge did not come to an end. */
        UNFINISHED,
        /** The last turn wrote a call as text. */
        TEXTUAL_CALL,
        /** Frontier answers again after edge did. */
        REDO,
        /** Edge would do, but frontier has the beginning in its cache, and the change would cost more than it saves. */
        WARM_CACHE,
        /** Edge would do, but has no model. */
        NO_EDGE_MODEL;

        private static final String PREFIX = "tools:";

        @Override
        public String id() {
            return PREFIX + name().toLowerCase(Locale.ROOT);
        }

        /** The rule in words. */
        public UserMessage message() {
            return UserMessage.of("turn." + name().toLowerCase(Locale.ROOT));
        }

        private static RoutingCause named(String rule) {
            for (ToolTurn known : values()) {
                if (known.id().equals(PREFIX + rule)) {
                    return known;
                }
            }
            return new Unrecognised(PREFIX + rule);
        }
    }

    /**
     * The other tier than decided, for the comparison the writer switched on.
     *
     * @param decided why the first tier was decided
     */
    record Trial(RoutingCause decided) implements RoutingCause {
        private static final String PREFIX = "ab:";

        @Override
        public String id() {
            return PREFIX + decided.id();
        }
    }

    /**
     * The other tier than decided, because that one could not answer.
     *
     * @param decided why the first tier was decided
     */
    record Fallback(RoutingCause decided) implements RoutingCause {
        private static final String PREFIX = "fallback:";

        @Override
        public String id() {
            return PREFIX + decided.id();
        }
    }

    /**
     * The same request made twice, of which the other one answered.
     *
     * @param decided why the tier was decided
     */
    record Hedge(RoutingCause decided) implements RoutingCause {
        private static final String PREFIX = "hedge:";

        @Override
        public String id() {
            return PREFIX + decided.id();
        }
    }

    /**
     * A cause that another version of Redraft recorded.
     *
     * @param id as recorded
     */
    record Unrecognised(String id) implements RoutingCause {}

    /** Whether the rules of Auto decided by the request itself: its score, its act, or that nothing was recognised. */
    default boolean byRules() {
        return this == Reason.SCORE || this == Reason.NO_SIGNAL || this instanceof Act;
    }

    /** Reads {@link #id()}; what is not known is {@link Unrecognised}. */
    static RoutingCause of(String id) {
        for (Reason reason : Reason.values()) {
            if (reason.id().equals(id)) {
                return reason;
            }
        }
        int colon = id.indexOf(':') + 1;
        String rest = id.substring(colon);
        return switch (id.substring(0, colon)) {
            case Act.PREFIX -> new Act(rest);
            case ToolTurn.PREFIX -> ToolTurn.named(rest);
            case Trial.PREFIX -> new Trial(of(rest));
            case Fallback.PREFIX -> new Fallback(of(rest));
            case Hedge.PREFIX -> new Hedge(of(rest));
            default -> new Unrecognised(id);
        };
    }
}
