package app.redraft.core.assistant;

import app.redraft.core.llm.Tier;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param words not blank
 * @param told what models are told: the words, with decisions of style before them where there are new ones
 * @param chosen who shall answer, or null where the rules decide
 * @param limits how far to go
 * @param conversationId the ledger's id of the conversation, or null for its first question
 */
record Question(
        String words, String told, @Nullable Tier chosen, QuestionLimits limits, @Nullable String conversationId) {}
