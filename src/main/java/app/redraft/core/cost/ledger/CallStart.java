package app.redraft.core.cost.ledger;

import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.EngineId;
import java.time.Instant;

/**
 * A call that is about to be made.
 *
 * @param context what it is for
 * @param engine who is asked
 * @param at when it begins
 * @param inputChars UTF-16 length of what is sent
 * @param free whether it certainly costs nothing, so that a call that never ends is no call of unknown price
 */
public record CallStart(CallContext context, EngineId engine, Instant at, int inputChars, boolean free) {}
