package app.redraft.core.assistant;

import app.redraft.core.assistant.tool.EditReviews;
import app.redraft.core.llm.ChatMessage;
import java.util.List;

/**
 * What a question is asked about.
 *
 * @param messages all that was said; grows
 * @param document the document as it is now
 * @param reviews who decides on proposed changes
 */
record Dialogue(List<ChatMessage> messages, ConversationDocument document, EditReviews reviews) {}
