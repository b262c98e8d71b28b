package app.redraft.core.assistant;

import app.redraft.core.llm.Tier;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param words not blank
 * @param chosen who shall answer, or null where the rules decide
 * @param limits how far to go
 * @param conversationId the ledger's id of the conversation, or null for its first question
 */
record Question(String words, @Nullable Tier chosen, QuestionLimits limits, @Nullable String conversationId) {}
