package app.redraft.core.quality.judge;

import app.redraft.core.llm.EngineId;

/**
 * One call of a judge: the same call has the same answer, so that a run that was stopped does not pay for it twice.
 *
 * @param judge the model that is asked
 * @param prompt what the judge is told in every call
 * @param pair what it compares, in this order
 */
public record JudgeCall(EngineId judge, String prompt, JudgedPair pair) {}
